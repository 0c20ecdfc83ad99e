import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { serverHost } from '../../support/hosts/serverHost';
import { serverVersion } from '../../support/hosts/serverInstallation';
import { versions } from '../../support/hosts/vscodeHost';
import { root } from '../../support/paths';
import { patience } from '../../support/patience';

export interface WorkbenchOptions {
  /** Absolute path of a folder or a `.code-workspace` file; the samples when left out. */
  readonly folder?: string;
  /** The version of VS Code; else that of the environment variable WENXUAN_VSCODE_VERSION, else the newest. */
  readonly version?: string;
  /** The package to install; else that of the environment variable WENXUAN_VSIX, else the source tree is used. */
  readonly vsix?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * The display language, e.g. `zh-cn`. It is the extension's words that change: VS Code's own stay English, since a language
   * pack has to be downloaded.
   */
  readonly locale?: string;
  readonly theme?: Theme;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes).filter(isTheme);

export function isTheme(name: string): name is Theme {
  return name in themes;
}

/** VS Code in a headless browser, with the extension in it. */
export interface Workbench {
  readonly page: Page;
  /** Ends VS Code and the browser. */
  readonly close: () => Promise<void>;
}

/** The pages of the workbenches that are open, for a picture of what a failed test saw. */
export const openPages = new Set<Page>();

/** Opens VS Code on a folder in a fresh profile; call `close` in the end. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const version = options.version ?? process.env['WENXUAN_VSCODE_VERSION'] ?? versions.newest;
  const server = await serverHost(serverVersion(version)).open({
    folder: options.folder ?? join(root, 'samples'),
    vsix: options.vsix ?? process.env['WENXUAN_VSIX'],
    settings: { 'workbench.colorTheme': themes[options.theme ?? 'light'], ...options.settings },
  });
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  openPages.add(page);
  page.setDefaultTimeout(patience(30_000));
  if (options.locale) await speak(page, options.locale);
  await page.goto(server.address);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return {
    page,
    close: async () => {
      openPages.delete(page);
      await browser.close();
      await server.close();
    },
  };
}

/** The workbench takes its language from this global, which a language pack would set. */
async function speak(page: Page, locale: string): Promise<void> {
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
}
