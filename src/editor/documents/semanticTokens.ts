import * as vscode from 'vscode';
import type { Heading, ParsedText } from '../../core/anthology/parsedText';
import { rangesOverlap, rangeWithout, type TextRange } from '../../core/text/range';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';
import { toRange } from './positions';
import { registerAnew } from './registerAnew';
import { section } from '../settings';
import type { DocumentStatistics } from '../statistics/documentStatistics';

const setting = 'statistics.highlight';
const types = ['reportTitle', 'heading', 'statistic'] as const;
const legend = new vscode.SemanticTokensLegend([...types]);

interface Token extends TextRange {
  readonly type: (typeof types)[number];
}

/**
 * Colours what was found in a text, the visible part first: titles and headings, which the grammar can only guess, and
 * figures, which a setting switches.
 */
export function registerSemanticTokens(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
): vscode.Disposable {
  const switched = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentRangeSemanticTokensProvider = {
    provideDocumentRangeSemanticTokens: (document, range) => {
      const extent = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const figures = isOn(document) ? statistics.within(document, extent) : [];
      return built(document, [
        // Tokens may not overlap: a head leaves out its figures.
        ...heads(documents.volume(document), extent).flatMap((head) =>
          rangeWithout(head, figures).map((part) => ({ ...part, type: head.type })),
        ),
        ...figures.map(({ start, end }) => ({ start, end, type: 'statistic' as const })),
      ]);
    },
  };
  return vscode.Disposable.from(
    switched,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.${setting}`)) switched.fire();
    }),
    documents.onDidChangeReading(() => switched.fire()),
    registerAnew(switched.event, () =>
      vscode.languages.registerDocumentRangeSemanticTokensProvider(
        { language: languageId },
        provider,
        legend,
      ),
    ),
  );
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(section, document.uri).get<boolean>(setting, true);
}

/** The titles of reports and the headings of their sections, with their marks, that lie in a stretch. */
function heads({ reports }: ParsedText, extent: TextRange): readonly Token[] {
  return reports
    .filter(({ range }) => rangesOverlap(range, extent))
    .flatMap(({ titleRange, headings }) => [
      { ...titleRange, type: 'reportTitle' as const },
      ...headingTokens(headings, extent),
    ])
    .filter((head) => rangesOverlap(head, extent));
}

function headingTokens(headings: readonly Heading[], extent: TextRange): readonly Token[] {
  return headings
    .filter(({ range }) => rangesOverlap(range, extent))
    .flatMap(({ kind, range, titleRange, children }) => [
      ...(kind === 'heading' ? [{ start: range.start, end: titleRange.end, type: 'heading' as const }] : []),
      ...headingTokens(children, extent),
    ]);
}

/** A token may not span lines: one that a break cuts has a part on each. */
function built(document: vscode.TextDocument, tokens: readonly Token[]): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(legend);
  for (const token of tokens) {
    const range = toRange(document, token);
    for (let line = range.start.line; line <= range.end.line; line++) {
      const part = document.lineAt(line).range.intersection(range);
      if (part && !part.isEmpty) builder.push(part, token.type);
    }
  }
  return builder.build();
}
