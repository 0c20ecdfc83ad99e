import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, fixture, hoverWords, openReport, positionOf, textOf } from './support/documents';

const name = '渔港文选2005.txt';

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
}

interface Named {
  readonly name: string;
  readonly children: readonly Named[];
}

function names({ name: own, children }: Named): unknown {
  return children.length > 0 ? [own, ...children.map(names)] : own;
}

describe('reading a report text', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(async () => {
    editor = await openReport(fixture(name));
    ({ document } = editor);
  });

  after(closeEditors);

  it('has an outline of reports and headings whose selection is the title', async () => {
    const symbols = await symbolsOf(document);
    assert.deepEqual(symbols.map(names), [
      ['码头扩建情况调查', ['一、现状', '（一）泊位不足', '（二）设施陈旧'], '二、对策'],
      ['船员培训工作研究', '一、问题', ['二、建议', '（一）办好夜校', '（二）发给证书']],
    ]);
    const [report] = symbols;
    assert.equal(textOf(document, report?.selectionRange), '码头扩建情况调查');
    assert.equal(textOf(document, report?.children[1]?.selectionRange), '对策');
    assert.ok(report?.range.contains(report.children[1]?.range ?? report.range));
  });

  it('folds reports, sections and the contents', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const folded = ranges.map(({ start, end }) => [document.lineAt(start).text, document.lineAt(end).text]);
    assert.deepEqual(folded, [
      ['目 录', '后记	(12)'],
      ['码头扩建情况调查', '应当分三年扩建码头，先易后难，先急后缓。具体办法见《船员培训工作研究》。'],
      ['一、现状', '船工不敢夜航。'],
      ['（一）泊位不足', '要，遇到大风，多数渔船无处可避。'],
      ['（二）设施陈旧', '船工不敢夜航。'],
      ['二、对策', '应当分三年扩建码头，先易后难，先急后缓。具体办法见《船员培训工作研究》。'],
      ['船员培训工作研究', '考试合格的，发给证书。'],
      ['一、问题', '多数船员没有证书，出海时全凭经验。'],
      ['二、建议', '考试合格的，发给证书。'],
      ['（一）办好夜校', '每个渔村办一所夜校，泊位旁边就能上课。'],
      ['（二）发给证书', '考试合格的，发给证书。'],
    ]);
  });

  it('expands the selection from the word to the report, across a page break', async () => {
    const position = positionOf(document, '满足三成');
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const chain: string[] = [];
    for (let at = selection; at; at = at.parent) chain.push(document.getText(at.range));
    const clause = '泊位只能满足三成渔船的需\n.1.\n要，';
    assert.ok(chain.includes('满足'), chain.join(' | '));
    assert.ok(chain.includes(clause), chain.join(' | '));
    assert.ok(chain.some((text) => text.startsWith('全市有泊位') && text.endsWith('无处可避。')));
    assert.ok(chain.some((text) => text.startsWith('（一）泊位不足')));
    assert.ok(chain.some((text) => text.startsWith('一、现状')));
    assert.ok(chain.some((text) => text.startsWith('码头扩建情况调查\n')));
  });

  it('highlights the other places of a word', async () => {
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, '泊位只能'),
    );
    assert.deepEqual(
      highlights.map(({ range }) => textOf(document, range)),
      Array<string>(4).fill('泊位'),
    );
  });

  it('highlights the other places of what is selected, not of the word behind it', async () => {
    const start = positionOf(document, '只能满足');
    editor.selection = new vscode.Selection(start, start.translate(0, '只能'.length));
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      editor.selection.active,
    );
    assert.deepEqual(
      highlights.map(({ range }) => textOf(document, range)),
      ['只能'],
    );
  });

  it('is coloured as it was read: titles, headings with their marks, figures', async () => {
    const range = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    const [legend, tokens] = await Promise.all([
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        range,
      ),
      vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        range,
      ),
    ]);
    const found = new Map(legend.tokenTypes.map((type): [string, string[]] => [type, []]));
    let at = new vscode.Position(0, 0);
    for (let index = 0; index < tokens.data.length; index += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.subarray(index, index + 5);
      at = lines > 0 ? new vscode.Position(at.line + lines, characters) : at.translate(0, characters);
      const text = document.getText(new vscode.Range(at, at.translate(0, length)));
      found.get(legend.tokenTypes[type] ?? '')?.push(text);
    }
    assert.deepEqual(found.get('reportTitle'), ['码头扩建情况调查', '船员培训工作研究']);
    assert.deepEqual(found.get('heading')?.slice(0, 3), ['一、现状', '（一）泊位不足', '（二）设施陈旧']);
    assert.ok(found.get('statistic')?.includes('420 个'));
  });

  it('leads from a line of the contents to the report', async () => {
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, '船员培训'),
    );
    assert.equal(target?.targetUri.toString(), document.uri.toString());
    assert.equal(target.targetRange.start.line, positionOf(document, '船员培训工作研究\n\n市教育局').line);
  });

  it('links the lines of the contents that have a text', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const texts = links.map(({ range }) => document.getText(range));
    assert.equal(texts.filter((text) => text.startsWith('码头扩建')).length, 1);
    assert.equal(texts.filter((text) => text.startsWith('鱼市')).length, 0);
    const line = positionOf(document, '码头扩建情况调查\n\n市渔业局').line + 1;
    assert.equal(links[0]?.target?.fragment, `L${line},1`);
  });

  it('previews a report on its line of the contents', async () => {
    const card = await hoverWords(document, positionOf(document, '码头扩建', 2));
    assert.match(card, /市渔业局/);
    assert.match(card, /今年春天/);
    assert.match(card, /一、现状/);
  });

  it('says of a line of the contents that its text is not here', async () => {
    assert.match(await hoverWords(document, positionOf(document, '鱼市')), /not in this file|本文件无正文/);
  });

  it('tells the place of a heading', async () => {
    const card = await hoverWords(document, positionOf(document, '设施陈旧'));
    assert.match(card, /码头扩建情况调查/);
    assert.match(card, /一、现状/);
  });

  it('lists what looks wrong, as information', async () => {
    const diagnostics = await diagnosticsOf(document.uri);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['isbn-checksum', vscode.DiagnosticSeverity.Information]],
    );
  });

  it('offers the valid number of the volume in place of a misread one', async () => {
    const [diagnostic] = await diagnosticsOf(document.uri);
    assert.ok(diagnostic);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
    );
    const edits = actions.flatMap(({ edit }) => edit?.get(document.uri) ?? []);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['7—80988—057—8'],
    );
  });
});

/** The document's problems, as soon as they are listed. */
async function diagnosticsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const listed = () => vscode.languages.getDiagnostics(uri);
  if (listed().length > 0) return listed();
  await new Promise<void>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (listed().length === 0) return;
      listener.dispose();
      resolve();
    });
  });
  return listed();
}
