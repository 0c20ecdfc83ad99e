import { join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(__dirname, '../..');

/** Programs that tests and `npm start` need and npm does not put into `node_modules`; git ignores it. */
export const cacheFolder = join(root, '.vscode-test');

/** Compiled tests and what test runs leave behind: reports, screenshots. */
export const outFolder = join(root, 'out');
