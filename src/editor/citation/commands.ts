import * as vscode from 'vscode';
import { reportAt } from '../../core/anthology/lookup';
import type { Citation } from '../../core/reference/citation';
import type { CitedPart } from '../../core/reference/citedPart';
import { reportRowOf, volumeOf, type ContentsNode } from '../contents/nodes';
import { shelfName } from '../contents/shelves';
import type { CorpusClient } from '../corpus/corpusClient';
import { headingName } from '../documents/outline';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { entryPart } from './entryPart';
import { selectedPassage, type SelectedPassage } from './passage';
import { refer } from './references';
import { doubtsOf } from './words';

/** Milliseconds that the outcome stays in the status bar. */
const messageTime = 6000;

/** Copies citations, quotations and titles, from the editor and from rows of the contents view. */
export function registerCitationCommands(
  documents: ParsedDocuments,
  corpus: CorpusClient,
): vscode.Disposable {
  const inFront = async (): Promise<SelectedPassage | undefined> => {
    const editor = vscode.window.activeTextEditor;
    return editor && selectedPassage(documents, corpus, editor);
  };
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('wenxuan.copyQuotation', async () => {
      const passage = await inFront();
      if (passage) await copy(passage.quotation, vscode.l10n.t('Quotation copied'));
    }),
    register('wenxuan.copyQuotationWithSource', async () => {
      const passage = await inFront();
      if (!passage) return;
      const citation = await refer(corpus, passage.part);
      const text = `${passage.quotation}\n${citation.text}`;
      await copyCited(text, citation, vscode.l10n.t('Quotation and source copied'));
    }),
    register('wenxuan.copyCitation', async (row?: ContentsNode) => {
      const part = row ? await rowPart(corpus, row) : (await inFront())?.part;
      if (!part) return;
      const citation = await refer(corpus, part);
      await copyCited(citation.text, citation, vscode.l10n.t('Citation copied'));
    }),
    register('wenxuan.copyTitle', async (row?: ContentsNode) => {
      const title = row ? rowTitle(row) : titleAtCursor(documents);
      if (title !== undefined) await copy(title, vscode.l10n.t('Title copied'));
    }),
  );
}

/** The volume or the report that a row belongs to; undefined when it is gone. */
async function rowPart(corpus: CorpusClient, row: ContentsNode): Promise<CitedPart | undefined> {
  const volume = volumeOf(row);
  const detail = volume && (await corpus.volume(volume.id));
  if (!detail) return undefined;
  const report = reportRowOf(row);
  if (report) return entryPart(detail, report.entry);
  return { bibliography: detail.bibliography, report: undefined, pages: undefined };
}

function rowTitle(row: ContentsNode): string {
  switch (row.kind) {
    case 'volume':
      return row.summary.title;
    case 'unit':
      return row.unit;
    case 'shelf':
      return shelfName(row.folder);
    case 'unread':
    case 'unread-text':
      return '';
    case 'entry':
      return row.entry.title;
    case 'heading':
      return headingName(row.heading);
  }
}

function titleAtCursor(documents: ParsedDocuments): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  return reportAt(documents.volume(editor.document), offset)?.title;
}

async function copyCited(text: string, citation: Citation, outcome: string): Promise<void> {
  const doubts = doubtsOf(citation);
  await copy(text, doubts === '' ? outcome : vscode.l10n.t('{0}; {1}', outcome, doubts));
}

async function copy(text: string, outcome: string): Promise<void> {
  if (text === '') return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${outcome}`, messageTime);
}
