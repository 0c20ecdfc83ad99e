import * as vscode from 'vscode';
import { foldQuery } from '../../core/text/folding/foldedText';
import type { EntryNode } from '../../core/anthology/volume';
import { reportAt } from '../../core/anthology/lookup';
import { entriesOf } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';
import { contentsLineOf, nextTitle, type Direction, type TitleKind } from './nextTitle';
import { showPlace } from './openPlace';

/** Next and previous report and heading, and the way back to the line of the 目录. */
export function registerNavigation(documents: ParsedDocuments, corpus: CorpusClient): vscode.Disposable {
  const step = (kind: TitleKind, direction: Direction) => (editor: vscode.TextEditor) => {
    const { document, selection } = editor;
    const edge = direction === 'next' ? selection.end : selection.start;
    const title = nextTitle(documents.volume(document), kind, direction, document.offsetAt(edge));
    if (title) select(editor, toRange(document, title));
    else vscode.window.setStatusBarMessage(noTitleMessage(kind, direction), messageTime);
  };
  const register = vscode.commands.registerTextEditorCommand;
  return vscode.Disposable.from(
    register('wenxuan.nextReport', step('report', 'next')),
    register('wenxuan.previousReport', step('report', 'previous')),
    register('wenxuan.nextHeading', step('heading', 'next')),
    register('wenxuan.previousHeading', step('heading', 'previous')),
    vscode.commands.registerCommand('wenxuan.backToContents', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) await backToContents(editor, documents, corpus);
    }),
  );
}

/** Milliseconds that the outcome of a command stays in the status bar. */
const messageTime = 4000;

function noTitleMessage(kind: TitleKind, direction: Direction): string {
  if (kind === 'report') {
    return direction === 'next'
      ? vscode.l10n.t('No report after this one')
      : vscode.l10n.t('No report before this one');
  }
  return direction === 'next'
    ? vscode.l10n.t('No heading after this one')
    : vscode.l10n.t('No heading before this one');
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function backToContents(
  editor: vscode.TextEditor,
  documents: ParsedDocuments,
  corpus: CorpusClient,
): Promise<void> {
  const { document, selection } = editor;
  const volume = documents.volume(document);
  const offset = document.offsetAt(selection.active);
  const line = contentsLineOf(volume, offset);
  if (line) {
    select(editor, toRange(document, line));
    return;
  }
  const detail = await corpus.volumeOfFile(document.uri.fsPath);
  const title = reportAt(volume, offset)?.title;
  const entry =
    detail && title !== undefined ? entryOf(detail.entries, document.uri.fsPath, title) : undefined;
  const place = entry?.place ?? detail?.contentsPlace;
  if (place) await showPlace(place);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('This volume has no contents page'), messageTime);
}

function entryOf(entries: readonly EntryNode[], file: string, title: string): EntryNode | undefined {
  const wanted = foldQuery(title);
  return entriesOf(entries).find(
    ({ status, report }) =>
      status === 'found' && report?.place.file === file && foldQuery(report.title) === wanted,
  );
}
