import * as vscode from 'vscode';
import {
  citationOf,
  citedPassage,
  type Citation,
  type CitationPart,
  type CitedPassage,
} from '../../core/anthology/record/citation';
import { reportAt } from '../../core/anthology/lookup';
import type { TextRange } from '../../core/text/range';
import { reportRowOf, volumeOf, type ContentsNode } from '../contents/nodes';
import { shelfName } from '../contents/shelves';
import type { CorpusClient } from '../corpus/corpusClient';
import { sentenceAt } from '../documents/enclosingRanges';
import { headingName } from '../documents/outline';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { entryCitation } from './entryCitation';

/** Milliseconds that the outcome stays in the status bar. */
const messageTime = 6000;

/** Copies citations, quotations and titles, from the editor and from rows of the contents view. */
export function registerCitationCommands(
  documents: ParsedDocuments,
  corpus: CorpusClient,
): vscode.Disposable {
  const passageAt = async ({ document, selection }: vscode.TextEditor): Promise<CitedPassage> => {
    const text = documents.text(document);
    const volume = documents.volume(document);
    // A file that names no volume may be a report of one that is kept as a folder.
    const record =
      volume.bibliography.title === undefined
        ? (await corpus.volumeOfFile(document.uri.fsPath))?.bibliography
        : volume.bibliography;
    const start = document.offsetAt(selection.start);
    const range: TextRange = selection.isEmpty
      ? (sentenceAt(text, volume, start) ?? { start, end: start })
      : { start, end: document.offsetAt(selection.end) };
    return citedPassage(text, volume, range, record);
  };
  const withEditor = (work: (editor: vscode.TextEditor) => Promise<void>) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await work(editor);
  };
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register(
      'wenxuan.copyQuotation',
      withEditor(async (editor) =>
        copy((await passageAt(editor)).quotation, vscode.l10n.t('Quotation copied')),
      ),
    ),
    register(
      'wenxuan.copyQuotationWithSource',
      withEditor(async (editor) => {
        const { quotation, citation } = await passageAt(editor);
        await copyCited(
          `${quotation}\n${citation.text}`,
          citation,
          vscode.l10n.t('Quotation and source copied'),
        );
      }),
    ),
    register('wenxuan.copyCitation', async (row?: ContentsNode) => {
      const editor = vscode.window.activeTextEditor;
      const citation = row ? await rowCitation(corpus, row) : editor && (await passageAt(editor)).citation;
      if (citation) await copyCited(citation.text, citation, vscode.l10n.t('Citation copied'));
    }),
    register('wenxuan.copyTitle', async (row?: ContentsNode) => {
      const title = row ? rowTitle(row) : titleAtCursor(documents);
      if (title !== undefined) await copy(title, vscode.l10n.t('Title copied'));
    }),
  );
}

/** The citation of the volume or of the report that a row belongs to; undefined when it is gone. */
async function rowCitation(corpus: CorpusClient, row: ContentsNode): Promise<Citation | undefined> {
  const volume = volumeOf(row);
  const detail = volume && (await corpus.volume(volume.id));
  if (!detail) return undefined;
  const report = reportRowOf(row);
  if (report) return entryCitation(detail, report.entry);
  return citationOf({ bibliography: detail.bibliography, report: undefined, pages: undefined });
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

async function copyCited(text: string, { missing }: Citation, outcome: string): Promise<void> {
  const unknown = missing.map(partName).join(vscode.l10n.t(', '));
  await copy(text, unknown === '' ? outcome : vscode.l10n.t('{0}; not known: {1}', outcome, unknown));
}

async function copy(text: string, outcome: string): Promise<void> {
  if (text === '') return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${outcome}`, messageTime);
}

/** A part of a citation in the reader's language. */
function partName(part: CitationPart): string {
  switch (part) {
    case 'contributors':
      return vscode.l10n.t('contributors');
    case 'editors':
      return vscode.l10n.t('editors');
    case 'place':
      return vscode.l10n.t('place');
    case 'publisher':
      return vscode.l10n.t('publisher');
    case 'year':
      return vscode.l10n.t('year');
    case 'page':
      return vscode.l10n.t('page');
  }
}
