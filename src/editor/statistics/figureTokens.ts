import * as vscode from 'vscode';
import { languageId } from '../language';
import { toRange } from '../positions';
import { registerAnew } from '../registerAnew';
import { section } from '../settings';
import type { DocumentStatistics } from './documentStatistics';

const setting = 'statistics.highlight';
const legend = new vscode.SemanticTokensLegend(['statistic']);

/** Gives recognised figures a colour of their own: exact, in the visible part first, switched by a setting. */
export function registerFigureTokens(statistics: DocumentStatistics): vscode.Disposable {
  const switched = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    switched,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.${setting}`)) switched.fire();
    }),
    registerAnew(switched.event, () =>
      vscode.languages.registerDocumentRangeSemanticTokensProvider(
        { language: languageId },
        provider(statistics),
        legend,
      ),
    ),
  );
}

function provider(statistics: DocumentStatistics): vscode.DocumentRangeSemanticTokensProvider {
  return {
    provideDocumentRangeSemanticTokens: (document, range) => figureTokens(statistics, document, range),
  };
}

function figureTokens(
  statistics: DocumentStatistics,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.SemanticTokens {
  const tokens = new vscode.SemanticTokensBuilder(legend);
  if (!isOn(document)) return tokens.build();
  const extent = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  for (const statistic of statistics.within(document, extent)) {
    for (const part of lineParts(document, toRange(document, statistic))) tokens.push(part, 'statistic');
  }
  return tokens.build();
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(section, document.uri).get<boolean>(setting, true);
}

/** A token may not span lines: a figure that a break cuts has a part on each. */
function lineParts(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  const parts: vscode.Range[] = [];
  for (let line = range.start.line; line <= range.end.line; line++) {
    const part = document.lineAt(line).range.intersection(range);
    if (part && !part.isEmpty) parts.push(part);
  }
  return parts;
}
