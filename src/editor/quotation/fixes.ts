import * as vscode from 'vscode';
import type { Finding } from '../../core/quotation/finding';
import { rangesOverlap } from '../../core/text/range';
import { toRange } from '../documents/positions';
import { diagnosticSource } from './diagnostics';

type Found = Extract<Finding, { places: unknown }>;

/** The quick fixes of the findings that a range of the document touches. */
export function fixesOf(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 };
  const ours = diagnostics.filter(({ source }) => source === diagnosticSource);
  return findings.flatMap((finding) => {
    if (finding.verdict === 'unknown') return [];
    const { quotation, wrongPage } = finding;
    const touched = { start: quotation.range.start, end: wrongPage?.range.end ?? quotation.end };
    return rangesOverlap(touched, asked) ? actionsOf(document, finding, ours) : [];
  });
}

function actionsOf(
  document: vscode.TextDocument,
  finding: Found,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const { differences, wrongPage, unreferenced, quotation, places } = finding;
  const [place] = places;
  const actions: vscode.CodeAction[] = [];
  const add = (title: string, fill: (edit: vscode.WorkspaceEdit) => void): void => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.diagnostics = diagnostics;
    action.isPreferred = actions.length === 0;
    fill(action.edit);
    actions.push(action);
  };
  if (differences.length > 0)
    add(t('Restore the printed wording'), (edit) => {
      for (const { range, printed } of differences)
        edit.replace(document.uri, toRange(document, range), printed);
    });
  const pages = place?.pages;
  if (wrongPage && pages)
    add(t('Correct the page to {0}', pages[0]), (edit) =>
      edit.replace(document.uri, toRange(document, wrongPage.range), String(pages[0])),
    );
  if (unreferenced && place && place.citation.text !== '')
    add(t('Insert the reference'), (edit) => {
      const reference = place.citation.text.replace(/[.。]$/u, '');
      edit.insert(document.uri, document.positionAt(quotation.end), `（${reference}）`);
    });
  return actions;
}
