import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/paths';
import type { Bench } from './main';

const runs = 15;
const names = namesOfApi();

/**
 * Loads a module in a fresh Node and prints the milliseconds of processor time. The `vscode` it finds has the names of
 * the real one, and anything can be asked of each.
 */
const program = `
const anything = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : anything),
  getPrototypeOf: () => anything,
  construct: () => anything,
  apply: () => anything,
});
const [, module, ...names] = process.argv;
const vscode = Object.fromEntries(names.map((name) => [name, anything]));
const Module = require('node:module');
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
const start = process.cpuUsage();
require(module);
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
  return Number(execFileSync(process.execPath, ['--eval', program, module, ...names], { encoding: 'utf8' }));
}

/** What `vscode` exports, from its types. */
function namesOfApi(): readonly string[] {
  const types = readFileSync(join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  const exported = types.matchAll(/^\s*export (?:class|namespace|enum|function|const|let) (\w+)/gm);
  return [...new Set(Array.from(exported, ([, name = '']) => name))];
}

function medianOf(measure: () => number): number {
  const times = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
