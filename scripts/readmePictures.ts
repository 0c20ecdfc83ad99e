import type { Steps } from './screenshot';

/** The pictures of the README, on the samples: contents and text, the card of a figure, search, the table. */
const steps: Steps = async (stage) => {
  const { page, shot } = stage;
  await stage.showContainer(page, 'Wenxuan');
  await stage.expandRow(page, 'Contents', '澜汀调查研究文选 2005');
  await stage.expandRow(page, 'Contents', '旧区改造与住房保障');
  await stage.clickRow(page, 'Contents', '旧区改造与住房保障');
  await stage.breadcrumbs(page).filter({ hasText: '旧区改造与住房保障' }).waitFor();
  await shot('contents');

  await stage.clickRow(page, 'Contents', '私营企业发展状况与政策需求调查');
  const card = await stage.hoverText(page, '7.3 万家');
  await card.locator('img').waitFor();
  await shot('card');
  await page.mouse.move(0, 0);

  await stage.runCommand(page, 'Wenxuan: Find in the Volumes');
  const view = await stage.webviewFrame(page, 'wx-search-app');
  await view.getByRole('textbox', { name: 'Search the volumes' }).fill('流动人口');
  await view
    .getByRole('status')
    .filter({ hasText: /^\d+ hits/ })
    .waitFor();
  await view.getByRole('button', { name: 'Concordance' }).click();
  await stage.runCommand(page, 'Wenxuan: Open Search in Editor');
  await stage.showContainer(page, 'Explorer');
  const wide = await stage.webviewFrame(page, 'wx-search-app');
  await wide.getByRole('button', { name: 'Concordance' }).click();
  await wide.locator('wx-concordance-table .row').first().waitFor();
  await shot('concordance');

  await stage.runCommand(page, 'Wenxuan: Open Statistics as Table');
  const table = await stage.webviewFrame(page, 'wx-table-app');
  await table
    .getByRole('gridcell', { name: /私营企业/ })
    .first()
    .click();
  await table.locator('.plot').waitFor();
  await shot('statistics');
};

export default steps;
