import { titleWithYear } from '../../core/anthology/record/yearIn';
import * as vscode from 'vscode';
import type { Heading, Report } from '../../core/anthology/parsedText';
import type { TextRange } from '../../core/text/range';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';
import { toRange } from './positions';
import { registerAnew } from './registerAnew';

/** Reports and their headings as document symbols: outline, breadcrumbs, sticky scroll, go to symbol. */
export function registerOutline(documents: ParsedDocuments): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document) =>
      documents.volume(document).reports.map((report) => reportSymbol(document, report)),
  };
  return registerAnew(documents.onDidChangeReading, () =>
    vscode.languages.registerDocumentSymbolProvider({ language: languageId }, provider, {
      label: vscode.l10n.t('Wenxuan'),
    }),
  );
}

function reportSymbol(document: vscode.TextDocument, report: Report): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    oneLine(titleWithYear(report.title, report.year)) || vscode.l10n.t('(untitled)'),
    report.contributors.join('、'),
    vscode.SymbolKind.File,
    sectionRange(document, report.range),
    toRange(document, report.titleRange),
  );
  symbol.children = report.headings.map((heading) => headingSymbol(document, heading));
  return symbol;
}

function headingSymbol(document: vscode.TextDocument, heading: Heading): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    headingName(heading),
    '',
    symbolKind(heading),
    sectionRange(document, heading.range),
    toRange(document, heading.titleRange),
  );
  symbol.children = heading.children.map((child) => headingSymbol(document, child));
  return symbol;
}

/** Up to the end of its last line: VS Code takes the end of a symbol for a part of it, and the next starts there. */
function sectionRange(document: vscode.TextDocument, range: TextRange): vscode.Range {
  const { start, end } = toRange(document, range);
  if (end.character > 0 || end.line === start.line) return new vscode.Range(start, end);
  return new vscode.Range(start, document.lineAt(end.line - 1).range.end);
}

/** Marker and title as one line; a heading with neither, which a damaged text may have, gets a dash. */
export function headingName(heading: { readonly marker: string; readonly title: string }): string {
  return oneLine(heading.marker + heading.title) || '—';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function symbolKind({ kind }: Heading): vscode.SymbolKind {
  switch (kind) {
    case 'heading':
      return vscode.SymbolKind.String;
    case 'enumeration':
      return vscode.SymbolKind.EnumMember;
    case 'article':
      return vscode.SymbolKind.Key;
    case 'notes':
      return vscode.SymbolKind.Namespace;
  }
}
