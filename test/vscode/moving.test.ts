import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  corpusReady,
  fixture,
  hoverWords,
  openReport,
  positionOf,
  sample,
} from './support/documents';

describe('moving through a report text', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openReport(fixture('渔港文选2005.txt'));
  });

  after(closeEditors);

  function place(words: string, into = 0): void {
    const position = positionOf(editor.document, words, into);
    editor.selection = new vscode.Selection(position, position);
  }

  async function run(command: string): Promise<string> {
    await vscode.commands.executeCommand(command);
    return editor.document.getText(editor.selection);
  }

  it('goes to the next and previous heading', async () => {
    place('今年春天');
    assert.equal(await run('wenxuan.nextHeading'), '现状');
    assert.equal(await run('wenxuan.nextHeading'), '泊位不足');
    assert.equal(await run('wenxuan.previousHeading'), '现状');
  });

  it('goes to the next and previous report', async () => {
    place('今年春天');
    assert.equal(await run('wenxuan.nextReport'), '船员培训工作研究');
    assert.equal(await run('wenxuan.nextReport'), '船员培训工作研究');
    assert.equal(await run('wenxuan.previousReport'), '码头扩建情况调查');
  });

  it('goes back to the line of the contents', async () => {
    place('每个渔村');
    assert.match(await run('wenxuan.backToContents'), /^船员培训工作研究\t/);
  });

  it('copies a quotation without what a page break put into it, and its source', async () => {
    const from = positionOf(editor.document, '泊位只能');
    const to = positionOf(editor.document, '遇到大风');
    editor.selection = new vscode.Selection(from, to);
    await vscode.commands.executeCommand('wenxuan.copyQuotation');
    assert.equal(await vscode.env.clipboard.readText(), '泊位只能满足三成渔船的需要，');
    await vscode.commands.executeCommand('wenxuan.copyQuotationWithSource');
    const [quotation, source] = (await vscode.env.clipboard.readText()).split('\n');
    assert.equal(quotation, '泊位只能满足三成渔船的需要，');
    assert.match(
      source ?? '',
      /^市渔业局\. 码头扩建情况调查\[G\]\/\/渔港市研究室\. 渔港调查文选：2005\. 渔港：渔港出版社，2006：/,
    );
  });

  it('copies the title of the report around', async () => {
    place('考试合格');
    await vscode.commands.executeCommand('wenxuan.copyTitle');
    assert.equal(await vscode.env.clipboard.readText(), '船员培训工作研究');
  });
});

describe('moving through the corpus', () => {
  before(corpusReady);
  after(closeEditors);

  it('finds reports and headings of all volumes as workspace symbols', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '调查',
    );
    const files = new Set(symbols.map(({ location }) => location.uri.fsPath));
    assert.ok(files.size >= 2, [...files].join(', '));
    assert.ok(symbols.every(({ name }) => name.includes('调') && name.includes('查')));
    assert.ok(symbols.every(({ containerName }) => /^[^·]+( · [^·]+)?$/.test(containerName)));
  });

  it('leads from the contents of a folder to the files of its reports', async () => {
    const { document } = await openReport(sample('澜汀调查研究文选2006/00 目录.txt'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.ok(links.length >= 4, `${links.length} links`);
    assert.ok(links.every(({ target }) => target?.fsPath !== document.uri.fsPath));
  });

  it('lists the places that cite the title of a report, its line of the contents first', async () => {
    const { document } = await openReport(sample('澜汀调查研究文选2005.txt'));
    const title = '旧区改造与住房保障衔接机制研究';
    const text = document.getText();
    const body = document.positionAt(text.indexOf(title, text.indexOf(title) + 1));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      body,
    );
    const own = references.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(own[0]?.range.start.line, document.positionAt(text.indexOf(title)).line);
    assert.ok(
      own.some(({ range }) => range.start.line === body.line),
      'the title of the report itself is among them',
    );
  });

  it('lists the places of a word in all volumes', async () => {
    const { document } = await openReport(sample('澜汀调查研究文选2005.txt'));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '人口规模继续扩大', 1),
    );
    const files = new Set(references.map(({ uri }) => uri.fsPath));
    assert.ok(files.size > 2, [...files].join(', '));
  });

  it('previews a report that another file of the folder holds', async () => {
    const { document } = await openReport(sample('澜汀调查研究文选2006/00 目录.txt'));
    const card = await hoverWords(document, positionOf(document, '社会组织培育', 2));
    assert.match(card, /市民政局民间组织管理处/);
    assert.match(card, /page 3/);
    assertPreview(card);
  });

  it('links a title to the report so named in another volume, and previews it', async () => {
    const content = '有关情况见《社会组织培育与监管研究》一文。';
    const document = await vscode.workspace.openTextDocument({ language: 'wenxuan', content });
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      ['《社会组织培育与监管研究》'],
    );
    const card = await hoverWords(document, positionOf(document, '培育'));
    assert.match(card, /澜汀调查研究文选 2006/);
    assertPreview(card);
  });
});

/** A preview has a first paragraph, headings and figures beside the lines that name the report. */
function assertPreview(card: string): void {
  assert.match(card, /^一、.+$/m);
  assert.match(card, /^.{25,}…?$/m);
  assert.match(card, /\*\*[\d.]+ ?\S+\*\*/);
}
