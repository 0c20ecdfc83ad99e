import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../test/support/paths';
import type { Steps } from './screenshot';

/** The pictures of the README, on the samples: contents and text, the card of a figure, search, the table. */
const steps: Steps = async (stage) => {
  const { page, shot } = stage;
  const { manifest, words } = await wordsIn(stage.locale);
  const contents = manifest('view.contents');
  const run = (command: string): Promise<void> =>
    stage.runCommand(page, `${manifest('category')}: ${manifest(command)}`);
  await stage.showContainer(page, manifest('container.title'));
  await stage.foldSection(page, manifest('view.search'));
  await stage.expandRow(page, contents, '澜汀调查研究文选 2005');
  await stage.expandRow(page, contents, '旧区改造与住房保障');
  await stage.clickRow(page, contents, '三、建立衔接机制');
  await stage.breadcrumbs(page).filter({ hasText: '三、建立衔接机制' }).waitFor();
  await page.locator('.sticky-widget').filter({ hasText: '旧区改造与住房保障' }).waitFor();
  // A figure is a piece of its own once it has its colour.
  await stage.visibleLines(page).getByText('64 户', { exact: true }).waitFor();
  await shot('contents');

  await stage.clickRow(page, contents, '私营企业发展状况与政策需求调查');
  const card = await stage.hoverText(page, '5.2 万户');
  await card.locator('img').waitFor();
  await heighten(page, card, 120);
  await drawn(card.locator('..'));
  await shot('card');
  await page.mouse.move(0, 0);

  await page.keyboard.press('ControlOrMeta+KeyB');
  await run('command.search.openInEditor');
  const search = await stage.webviewFrame(page, 'wx-search-app');
  const query = search.getByRole('textbox', { name: words('Search the volumes') });
  // The first search is what loads nodejieba.
  await query.fill('户籍');
  await search.locator('.related-words').waitFor();
  await search.getByRole('button', { name: words('Concordance') }).click();
  await query.fill('流动人口');
  await search.getByRole('status').filter({ hasText: 'nodejieba' }).waitFor();
  await search.locator('.related-words').waitFor();
  await shot('concordance');

  await run('command.statistics.openTable');
  const table = await stage.webviewFrame(page, 'wx-table-app');
  const column = words('Filter by {0}').replace('{0}', words('Indicator'));
  await table.getByRole('textbox', { name: column }).fill('人口');
  await table.getByRole('gridcell', { name: '外来流动人口', exact: true }).first().click();
  await table.locator('wx-chart-pane svg').waitFor();
  await shot('statistics');
};

/** Draws the upper edge of a card up, so that all of it is seen. */
async function heighten(page: Page, card: Locator, pixels: number): Promise<void> {
  const box = await card.boundingBox();
  if (!box) throw new Error('The card is gone.');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y);
  await page.mouse.down();
  await page.mouse.move(x, box.y - pixels, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(x, box.y);
}

/** Waits until nothing of an element fades or moves. */
async function drawn(element: Locator): Promise<void> {
  await element.evaluate(async (node) => {
    await Promise.all(node.getAnimations({ subtree: true }).map((animation) => animation.finished));
  });
}

type Words = (key: string) => string;

/** What the manifest and the pages say in a language. */
async function wordsIn(locale: string | undefined): Promise<{ manifest: Words; words: Words }> {
  const manifest = await table(locale ? `package.nls.${locale}.json` : 'package.nls.json');
  const words = locale ? await table(`l10n/bundle.l10n.${locale}.json`) : {};
  return { manifest: (key) => manifest[key] ?? key, words: (key) => words[key] ?? key };
}

async function table(file: string): Promise<Partial<Record<string, string>>> {
  return JSON.parse(await readFile(join(root, file), 'utf8')) as Partial<Record<string, string>>;
}

export default steps;
