import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  await stage.expandRow(page, contents, '澜汀调查研究文选 2005');
  await stage.expandRow(page, contents, '旧区改造与住房保障');
  await stage.clickRow(page, contents, '旧区改造与住房保障');
  await stage.breadcrumbs(page).filter({ hasText: '旧区改造与住房保障' }).waitFor();
  await shot('contents');

  await stage.clickRow(page, contents, '私营企业发展状况与政策需求调查');
  const card = await stage.hoverText(page, '7.3 万家');
  await card.locator('img').waitFor();
  await shot('card');
  await page.mouse.move(0, 0);

  await run('command.search.find');
  const view = await stage.webviewFrame(page, 'wx-search-app');
  await view.getByRole('textbox', { name: words('Search the volumes') }).fill('流动人口');
  await view
    .getByRole('status')
    .filter({ hasText: /^[1-9]/ })
    .waitFor();
  await view.getByRole('button', { name: words('Concordance') }).click();
  await run('command.search.openInEditor');
  await stage.showContainer(page, 'Explorer');
  const wide = await stage.webviewFrame(page, 'wx-search-app');
  await wide.getByRole('button', { name: words('Concordance') }).click();
  await wide.locator('wx-concordance-table .row').first().waitFor();
  await shot('concordance');

  await run('command.statistics.openTable');
  const table = await stage.webviewFrame(page, 'wx-table-app');
  await table
    .getByRole('gridcell', { name: /私营企业/ })
    .first()
    .click();
  await table.locator('.plot').waitFor();
  await shot('statistics');
};

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
