import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';
import { versions } from '../test/support/hosts/vscodeHost';
import { outFolder, root } from '../test/support/paths';
import { isTheme, openWorkbench, themeNames } from '../test/ui/support/workbench';
import * as commands from '../test/ui/support/commands';
import * as editor from '../test/ui/support/editor';
import * as views from '../test/ui/support/views';
import * as webviews from '../test/ui/support/webviews';
import { build } from './build';
import { runScript, UsageError } from './runScript';

const usage = `Usage: npm run screenshot -- [STEPS] [--folder FOLDER] [--out FOLDER] [--theme NAME]… [--locale LOCALE]
                              [--size WIDTHxHEIGHT] [--version VERSION] [--vsix FILE] [--no-build]
Opens VS Code in a browser and saves pictures of it. STEPS is a module whose default export drives it:
  export default async ({ page, shot, runCommand, openFile, … }) => { await openFile(page, 'a.txt'); await shot('a'); }
It gets the helpers of test/ui/support; without STEPS there is one picture of the window. Themes: ${themeNames.join(', ')}.`;

/** What a module of steps is given. */
export type Stage = typeof commands &
  typeof editor &
  typeof views &
  typeof webviews & {
    readonly page: Page;
    /** The language of the words on the screen; undefined: English. */
    readonly locale: string | undefined;
    /** Saves the window as NAME-THEME.png. */
    readonly shot: (name: string) => Promise<void>;
  };
export type Steps = (stage: Stage) => Promise<void>;

void runScript(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: join(root, 'samples') },
      out: { type: 'string', default: join(outFolder, 'screenshots') },
      theme: { type: 'string', multiple: true, default: ['light'] },
      locale: { type: 'string' },
      size: { type: 'string', default: '1400x900' },
      version: { type: 'string', default: versions.newest },
      vsix: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const steps = positionals[0] === undefined ? openingWindow : await stepsOf(resolve(positionals[0]));
  const out = resolve(values.out);
  if (!values['no-build']) await build();
  await mkdir(out, { recursive: true });
  for (const theme of values.theme) {
    if (!isTheme(theme)) throw new UsageError(`There is no theme ${theme}.`);
    const { page, close } = await openWorkbench({
      folder: resolve(values.folder),
      version: values.version,
      vsix: values.vsix && resolve(values.vsix),
      locale: values.locale,
      theme,
      size: sizeOf(values.size),
      // Pictures tell nothing of the machine they were made on.
      settings: { 'breadcrumbs.filePath': 'last', 'editor.minimap.enabled': false },
    });
    const shot = async (name: string): Promise<void> => {
      const path = join(out, `${name}-${theme}.png`);
      await writeFile(path, smallPng(await page.screenshot()));
      console.log(path);
    };
    try {
      await steps({ ...commands, ...editor, ...views, ...webviews, page, locale: values.locale, shot });
    } catch (error) {
      await shot('failed');
      throw error;
    } finally {
      await close();
    }
  }
  return 0;
});

/** A picture in 256 colours, which is enough for one of a window: a third of the bytes. */
function smallPng(png: Buffer): Buffer {
  const { buffer } = new Uint8Array(png);
  const picture = UPNG.decode(buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256));
}

async function openingWindow({ page, shot, showContainer }: Stage): Promise<void> {
  await showContainer(page, 'Wenxuan');
  await views.treeRows(page, 'Contents').first().waitFor();
  await shot('window');
}

async function stepsOf(file: string): Promise<Steps> {
  const module = (await import(pathToFileURL(file).href)) as { readonly default?: Steps };
  if (!module.default) throw new UsageError(`${file} has no default export.`);
  return module.default;
}

function sizeOf(text: string): { width: number; height: number } {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  if (!width || !height) throw new UsageError(`${text} is no size: WIDTHxHEIGHT.`);
  return { width: Number(width), height: Number(height) };
}
