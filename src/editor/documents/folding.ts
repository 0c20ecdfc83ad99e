import * as vscode from 'vscode';
import type { Heading, ParsedText } from '../../core/anthology/parsedText';
import type { TextRange } from '../../core/text/range';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';

/** Reports, sections and the 目录 fold; the last line of a title stays. */
export function registerFolding(documents: ParsedDocuments): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: documents.onDidChangeReading,
    provideFoldingRanges: (document) => {
      const text = documents.text(document);
      return regions(documents.volume(document))
        .map(({ head, range }) => {
          const start = document.positionAt(Math.max(head.start, head.end - 1)).line;
          return new vscode.FoldingRange(start, document.positionAt(lastInk(text, range)).line);
        })
        .filter(({ start, end }) => end > start);
    },
  };
  return vscode.languages.registerFoldingRangeProvider({ language: languageId }, provider);
}

interface Region {
  /** What stays to be read when the region is folded. */
  readonly head: TextRange;
  readonly range: TextRange;
}

function regions({ contentsRange, reports }: ParsedText): Region[] {
  const contents = contentsRange
    ? [{ head: { start: contentsRange.start, end: contentsRange.start }, range: contentsRange }]
    : [];
  return [
    ...contents,
    ...reports.flatMap(({ titleRange, range, headings }) => [
      { head: titleRange, range },
      ...headings.flatMap(headingRegions),
    ]),
  ];
}

function headingRegions({ titleRange, range, children }: Heading): Region[] {
  return [{ head: titleRange, range }, ...children.flatMap(headingRegions)];
}

/** The offset of the last character that is not a blank: empty lines before the next heading stay visible. */
function lastInk(text: string, { start, end }: TextRange): number {
  let last = end - 1;
  while (last > start && /\s/.test(text.charAt(last))) last--;
  return last;
}
