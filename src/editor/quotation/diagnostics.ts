import * as vscode from 'vscode';
import type { Finding } from '../../core/quotation/finding';
import { placeRange, placeUri, toRange } from '../documents/positions';
import { complaintsOf, placeWords } from './words';

export const diagnosticSource = 'wenxuan quotations';

/** What a finding says in the editor: nothing of a quotation that is right and has its source. */
export function diagnosticsOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic[] {
  const range = toRange(document, finding.quotation.range);
  if (finding.verdict === 'unknown')
    return [diagnostic(range, vscode.l10n.t('Not found in the volumes'), 'unknown', false)];
  const { places, wrongPage } = finding;
  const [place] = places;
  const complaints = complaintsOf(finding);
  const found: vscode.Diagnostic[] = [];
  if (complaints.length > 0) {
    const isWrong = finding.verdict === 'differs' && finding.quotation.kind === 'quoted';
    found.push(diagnostic(range, complaints.join(vscode.l10n.t('; ')), finding.verdict, isWrong));
  }
  if (wrongPage && place?.pages) {
    const pages = place.pages.join('–');
    const message = vscode.l10n.t('page {0} is given, the words stand on {1}', wrongPage.page, pages);
    found.push(diagnostic(toRange(document, wrongPage.range), message, 'page', true));
  }
  for (const each of found)
    each.relatedInformation = places.map(
      (known) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(placeUri(known.place), placeRange(known.place)),
          placeWords(known),
        ),
    );
  return found;
}

function diagnostic(range: vscode.Range, message: string, code: string, isWrong: boolean): vscode.Diagnostic {
  const severity = isWrong ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
  const made = new vscode.Diagnostic(range, message, severity);
  made.source = diagnosticSource;
  made.code = code;
  return made;
}
