// Builds the bundles: node esbuild.mjs [--tests] [--watch] [--production]
import { build, context } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const tests = process.argv.includes('--tests');
const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const base = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
  charset: 'utf8',
  metafile: true,
};

/**
 * Lets all modules share one namespace of `vscode`. Of an external module esbuild gives every importer a copy, and to
 * copy the hundreds of names of this one sixty times takes longer than all else that happens at load.
 */
const sharedVSCode = {
  name: 'shared-vscode',
  setup(bundle) {
    const filter = /^vscode$/;
    const namespace = 'shared';
    bundle.onResolve({ filter }, (args) =>
      args.namespace === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    );
    bundle.onLoad({ filter, namespace }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** Code that runs in Node: the extension host, its worker and child process, the terminal. */
const node = {
  ...base,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['nodejieba'],
  plugins: [sharedVSCode],
  outdir: 'dist',
  entryPoints: {
    extension: 'src/extension.ts',
    worker: 'src/worker/main.ts',
    segmenter: 'src/corpus/words/segmenterProcess.ts',
    cli: 'src/cli/main.ts',
  },
};

/** Code that runs in the search and statistics pages. */
const web = {
  ...base,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  outdir: 'dist/webview',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
  entryPoints: { search: 'src/webview/search/main.ts', statistics: 'src/webview/statistics/main.ts' },
};

const testSuite = {
  ...base,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  outdir: 'out/test/vscode',
  entryPoints: ['test/vscode/index.ts', 'test/vscode/**/*.test.ts', 'test/vscode/consumer/extension.ts'],
};

const bundles = [node, web, ...(tests ? [testSuite] : [])];
if (tests) {
  await rm('out/test', { recursive: true, force: true });
  await cp('test/vscode/consumer/package.json', 'out/test/vscode/consumer/package.json');
}
await mkdir('dist/webview', { recursive: true });
await cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/webview/codicon.css');
await cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/webview/codicon.ttf');

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
  console.log('watching');
} else {
  const results = await Promise.all(bundles.map((bundle) => build(bundle)));
  if (production) {
    const notices = thirdPartyNotices(results.map(({ metafile }) => metafile));
    await writeFile('dist/ThirdPartyNotices.txt', notices);
  }
}
