import type * as vscode from 'vscode';
import { quotationOf } from '../../core/anthology/record/quotation';
import { citedPart, type CitedPart } from '../../core/reference/citedPart';
import type { TextRange } from '../../core/text/range';
import type { CorpusClient } from '../corpus/corpusClient';
import { sentenceAt } from '../documents/enclosingRanges';
import type { ParsedDocuments } from '../documents/parsedDocuments';

/** The words selected in an editor, cleaned of breaks and furniture, and what they cite. */
export interface SelectedPassage {
  readonly quotation: string;
  readonly part: CitedPart;
  readonly range: TextRange;
}

/** The selection, else the sentence at the cursor. */
export async function selectedPassage(
  documents: ParsedDocuments,
  corpus: CorpusClient,
  { document, selection }: vscode.TextEditor,
): Promise<SelectedPassage> {
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
  return { quotation: quotationOf(text, volume, range), part: citedPart(volume, range, record), range };
}
