import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of which files are copied instead of bundled, and what is compiled into the binary of nodejieba. */
const shipped = [
  'node_modules/@vscode/codicons',
  'node_modules/nodejieba',
  'node_modules/nodejieba/submodules/cppjieba',
  'node_modules/nodejieba/submodules/cppjieba/deps/limonp',
  'node_modules/nodejieba/node_modules/node-addon-api',
];
const licenceFile = /^(licen[cs]e|copying|copyright|notice|third.?party)/i;
const line = '-'.repeat(80);

/**
 * The licences of all code in the packages that others wrote, each text once, as one text file.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @throws {Error} for a package that comes without its licence
 */
export function thirdPartyNotices(metafiles) {
  const folders = new Set([
    ...metafiles.flatMap(bundledPackages),
    ...shipped.filter((path) => existsSync(path)),
  ]);
  /** @type {Map<string, string[]>} */
  const owners = new Map();
  for (const folder of [...folders].sort()) {
    const text = licenceOf(folder);
    owners.set(text, [...(owners.get(text) ?? []), titleOf(folder)]);
  }
  const notices = [...owners].map(([text, titles]) => `${line}\n${titles.join('\n')}\n${line}\n\n${text}\n`);
  return ['Wenxuan contains code and data by others, under these licences.\n', ...notices].join('\n');
}

/** The folders of the packages that left something in the output. */
function bundledPackages({ outputs }) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
}

function titleOf(folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return folder.split('/').at(-1);
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `${name} ${version}`;
}

function licenceOf(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && licenceFile.test(entry.name),
  );
  if (files.length === 0) throw new Error(`${folder} comes without its licence.`);
  const texts = files.map(({ name }) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}
