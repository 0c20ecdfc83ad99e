import * as vscode from 'vscode';
import type { FigureDifference, Finding, QuotedPlace } from '../../core/quotation/finding';
import type { ReportWords } from '../../core/quotation/report';

/** The words of the report in the reader's language. */
export function reportWords(): ReportWords {
  const { t } = vscode.l10n;
  return {
    title: t('Quotations'),
    verdicts: { exact: t('As printed'), differs: t('Not as printed'), unknown: t('Not found') },
    unmarked: t('follows the text without quotation marks'),
    unreferenced: t('no source is given'),
    wrongPage: (cited, pages) => t('page {0} is given, the words stand on {1}', cited, pages),
    figure: (quoted, printed) => t('figure: {0}, printed {1}', quoted, printed),
  };
}

/** What is wrong with a quotation that stands in the volumes, or nearly; empty where nothing is. */
export function complaintsOf(finding: Extract<Finding, { places: unknown }>): readonly string[] {
  const { t } = vscode.l10n;
  const { quotation, differences, figures, unreferenced } = finding;
  return [
    ...(quotation.kind === 'paragraph' ? [t('follows the text without quotation marks')] : []),
    ...differences.map(({ quoted, printed }) => {
      if (printed === '') return t('“{0}” is not in the text', quoted);
      return quoted === '' ? t('“{0}” is left out', printed) : t('“{0}” is printed “{1}”', quoted, printed);
    }),
    ...figures.map(figureWords),
    ...(unreferenced ? [t('no source is given')] : []),
  ];
}

function figureWords({ quoted, printed, differs }: FigureDifference): string {
  const { t } = vscode.l10n;
  const names = { value: t('value'), unit: t('unit'), approximation: t('approximation') };
  const which = differs.map((name) => names[name]).join(t(', '));
  return t('figure {0} is printed {1} ({2})', quoted, printed, which);
}

/** Where words stand, in a line. */
export function placeWords({ volumeTitle, reportTitle, pages }: QuotedPlace): string {
  const page = pages && vscode.l10n.t('p. {0}', pages[0] === pages[1] ? pages[0] : pages.join('–'));
  return [volumeTitle, reportTitle, page].filter((part) => part !== undefined).join(' · ');
}
