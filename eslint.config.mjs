import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** The folders of src in the order of the architecture: each may import only from those before it. */
const order = [
  'core/common',
  'core/text',
  'core/anthology',
  'core/statistics',
  'core/search',
  'core/reference',
  'core/quotation',
  'corpus',
  'protocol',
  'worker',
  'editor',
  'webview',
  'cli',
];
const zones = order.slice(0, -1).map((folder, index) => ({
  target: `./src/${folder}`,
  from: order.slice(index + 1).map((later) => `./src/${later}`),
  message: 'A folder imports only from those before it: see CONTRIBUTING.md.',
}));
/** These live in other processes: they meet through the protocol alone. */
const apart = [
  {
    target: './src/protocol',
    from: ['./src/corpus'],
    message: 'The protocol holds types and pure helpers only.',
  },
  {
    target: './src/editor',
    from: ['./src/worker', './src/webview', './src/cli'],
    message: 'The editor reaches the worker and the pages through the protocol.',
  },
  {
    target: './src/webview',
    from: ['./src/corpus', './src/worker', './src/editor'],
    message: 'A page knows core and protocol.',
  },
  {
    target: './src/cli',
    from: ['./src/editor', './src/webview'],
    message: 'The command line knows core and corpus.',
  },
  { target: './src', from: './test', message: 'The product never imports its tests.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', '.vscode-test/**', 'node_modules/**', '**/assembly/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unified-signatures': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { zones: [...zones, ...apart] }] },
  },
  {
    files: ['src/core/**/*.ts', 'src/protocol/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['vscode', 'node:*', 'fs', 'path', 'worker_threads'] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'require'],
    },
  },
  {
    files: ['src/corpus/**/*.ts', 'src/worker/**/*.ts', 'src/webview/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['vscode'] }] },
  },
  { files: ['src/cli/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        ...['it', 'describe', 'suite', 'test'].flatMap((object) =>
          ['only', 'skip'].map((property) => ({ object, property, message: 'Every test runs.' })),
        ),
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
