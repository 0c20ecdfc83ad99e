import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/paths';
import type { Bench } from './main';

const runs = 15;

/** Loads a module in a fresh Node and prints the milliseconds of processor time; anything can be asked of the `vscode` it finds. */
const program = `
const anything = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : anything),
  getPrototypeOf: () => anything,
  construct: () => anything,
  apply: () => anything,
});
const Module = require('node:module');
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));
const start = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
process.exit();
`;

/** Processor time to load the extension host bundle, beside that of an extension which does nothing. */
export const bench: Bench = {
  name: 'Loading the extension host bundle (built by npm run build or npm run package)',
  run: () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenxuan-load-'));
    const empty = join(folder, 'empty.js');
    writeFileSync(empty, "const vscode = require('vscode');\nexports.activate = () => vscode;\n");
    const extension = join(root, 'dist/extension.js');
    const [ours, nothing] = [medianOf(() => loadTime(extension)), medianOf(() => loadTime(empty))];
    rmSync(folder, { recursive: true });
    console.log(`extension ${ours.toFixed(1)} ms, empty extension ${nothing.toFixed(1)} ms`);
    console.log(`ratio ${(ours / nothing).toFixed(1)}`);
  },
};

function loadTime(module: string): number {
  return Number(execFileSync(process.execPath, ['--eval', program, module], { encoding: 'utf8' }));
}

function medianOf(measure: () => number): number {
  const times = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
