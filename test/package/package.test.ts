import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ownTarget, packageFile } from '../../scripts/packageFile';
import { root } from '../support/paths';
import { zipEntries } from './zip';

const megabyte = 1_000_000;
/**
 * What may be in a package, and nothing else: compiled code, pictures, words, papers, samples. Not the pictures of the
 * README: VS Code shows none that lie in a package.
 */
const allowed = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/package(\.nls(\.zh-cn)?)?\.json$/,
  /^extension\/(readme|README\.zh-CN|changelog|LICENSE)\.(md|txt)$/,
  /^extension\/language-configuration\.json$/,
  /^extension\/(l10n|syntaxes|schemas)\/[^/]+\.json$/,
  /^extension\/samples\/.+\.txt$/,
  /^extension\/media\/(walkthrough\/)?[^/]+\.(svg|png)$/,
  /^extension\/dist\/[^/]+\.js$/,
  /^extension\/dist\/ThirdPartyNotices\.txt$/,
  /^extension\/src\/editor\/api\/wenxuan\.d\.ts$/,
  /^extension\/dist\/webview\/[^/]+\.(js|css|ttf)$/,
];
const segmenterFiles = [
  'build/Release/nodejieba.node',
  'index.js',
  'package.json',
  'submodules/cppjieba/dict/hmm_model.utf8',
  'submodules/cppjieba/dict/idf.utf8',
  'submodules/cppjieba/dict/jieba.dict.utf8',
  'submodules/cppjieba/dict/stop_words.utf8',
  'submodules/cppjieba/dict/user.dict.utf8',
].map((file) => `extension/node_modules/nodejieba/${file}`);

describe('the universal package', () => {
  const file = packageFile('universal');
  const entries = zipEntries(file);

  it('is smaller than 2 MB', () => {
    assert.ok(statSync(file).size < 2 * megabyte, `${statSync(file).size} bytes`);
  });

  it('holds what runs and what a user reads, nothing else', () => {
    const others = [...entries.keys()].filter((name) => !allowed.some((pattern) => pattern.test(name)));
    assert.deepEqual(others, []);
  });

  it('holds every file that its manifest names', () => {
    const named = pathsIn(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    assert.ok(named.length > 3);
    const missing = named.filter((path) => !entries.has(`extension/${path}`));
    assert.deepEqual(missing, []);
  });

  it('holds the licences of bundled code, copied files and compiled modules', () => {
    assert.ok(entries.has('extension/dist/ThirdPartyNotices.txt'));
    const notices = readFileSync(join(root, 'dist/ThirdPartyNotices.txt'), 'utf8');
    const native = ownTarget === 'universal' ? [] : ['nodejieba', 'cppjieba'];
    const missing = ['iconv-lite', 'lit-html', '@vscode/codicons', ...native].filter(
      (name) => !notices.includes(`\n${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has an extension host bundle below 600 KB, of which a fifth are the words of the lexicon', () => {
    const size = entries.get('extension/dist/extension.js') ?? 0;
    assert.ok(size > 0 && size < 600_000, `${size} bytes`);
  });
});

describe('the package of this machine', () => {
  const file = packageFile(ownTarget);
  const entries = zipEntries(file);

  it('is smaller than 12 MB', () => {
    assert.ok(statSync(file).size < 12 * megabyte, `${statSync(file).size} bytes`);
  });

  it('adds to the universal one the files of nodejieba that run', () => {
    const universal = zipEntries(packageFile('universal'));
    const added = [...entries.keys()].filter((name) => !universal.has(name));
    assert.deepEqual(added.sort(), ownTarget === 'universal' ? [] : segmenterFiles);
  });
});

/** Every string of a manifest that is a path of a file in the package. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^(\.\/)?(dist|media|syntaxes|schemas)\/.*\.\w+$/.test(value) ? [value.replace('./', '')] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
