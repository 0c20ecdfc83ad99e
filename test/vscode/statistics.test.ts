import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  corpusReady,
  fixture,
  openReport,
  positionOf,
  sample,
  textOf,
} from './support/documents';

const volume2005 = '澜汀调查研究文选2005.txt';

async function hovers(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
}

function words(found: readonly vscode.Hover[]): string {
  return found
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString)
    .map(({ value }) => value)
    .join('\n');
}

describe('cited figures', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await corpusReady();
    ({ document } = await openReport(fixture('渔港文选2005.txt')));
  });

  after(closeEditors);

  it('have a card on exactly the figure', async () => {
    const [hover] = await hovers(document, positionOf(document, '420 个', 1));
    assert.equal(textOf(document, hover?.range), '420 个');
    assert.match(words(hover ? [hover] : []), /泊位/);
  });

  it('have no card beside the figure', async () => {
    assert.doesNotMatch(words(await hovers(document, positionOf(document, '全市有泊位', 1))), /420/);
    assert.doesNotMatch(words(await hovers(document, positionOf(document, '二十年以前', 4))), /二十/);
  });

  it('are coloured by semantic tokens, unless the setting is off', async () => {
    const line = document.positionAt(document.getText().indexOf('420 个')).line;
    const range = document.lineAt(line).range;
    const tokens = (): Thenable<vscode.SemanticTokens | undefined> =>
      vscode.commands.executeCommand('vscode.provideDocumentRangeSemanticTokens', document.uri, range);
    assert.ok(((await tokens())?.data.length ?? 0) >= 10, 'two figures stand on this line');
    const settings = vscode.workspace.getConfiguration('wenxuan');
    await settings.update('statistics.highlight', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal((await tokens())?.data.length ?? 0, 0);
    } finally {
      await settings.update('statistics.highlight', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('a figure under the cursor', () => {
  it('highlights the figures of the same indicator', async () => {
    const { document } = await openReport(sample(volume2005));
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, '20.8 平方米', 1),
    );
    const figures = highlights.map(({ range }) => textOf(document, range));
    for (const figure of ['11.2 平方米', '20.8 平方米', '27.1 平方米'])
      assert.ok(figures.includes(figure), figure);
    assert.ok(!figures.includes('68.5%'));
    await closeEditors();
  });
});

describe('the card of a figure that other volumes cite, too', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await corpusReady();
    ({ document } = await openReport(sample(volume2005)));
  });

  after(closeEditors);

  /** The corpus recognises figures in the background: asks until its answer is whole. */
  async function card(figure: string): Promise<string> {
    for (;;) {
      const text = words(await hovers(document, positionOf(document, figure, 1)));
      if (!/still being read/.test(text)) return text;
    }
  }

  it('says what is measured, its reading, time, place and source', async () => {
    const text = await card('137.2 万人');
    assert.match(text, /外来流动人口/);
    assert.match(text, /1,372,000/);
    assert.match(text, /2005/);
    assert.match(text, /公安部门/);
  });

  it('links to other citations and draws a chart of the years', async () => {
    const text = await card('137.2 万人');
    assert.match(text, /command:_wenxuan\.openPlace/);
    assert.match(text, /data:image\/svg\+xml;base64,/);
    assert.match(text, /澜汀调查研究文选 2004/);
  });

  it('trusts no command but those of the card', async () => {
    const found = await hovers(document, positionOf(document, '137.2 万人', 1));
    const content = found
      .flatMap(({ contents }) => contents)
      .find((part) => part instanceof vscode.MarkdownString);
    const trusted = content instanceof vscode.MarkdownString ? content.isTrusted : undefined;
    assert.ok(
      typeof trusted === 'object' && trusted.enabledCommands.every((command) => /^_?wenxuan\./.test(command)),
    );
  });

  it('copies the figure with its source', async () => {
    const text = await card('137.2 万人');
    const argument = /command:wenxuan\.statistics\.copyWithSource\?([^)]+)\)/.exec(text)?.[1] ?? '';
    const [place] = JSON.parse(decodeURIComponent(argument)) as [unknown];
    await vscode.commands.executeCommand('wenxuan.statistics.copyWithSource', place);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^137\.2 ?万人\n.*\[(?:R|G)\]/);
    assert.match(copied, /澜汀/);
  });
});
