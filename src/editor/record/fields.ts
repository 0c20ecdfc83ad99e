import * as vscode from 'vscode';
import type { Volume } from '../../core/anthology/volume';
import { fittingCheckDigit } from '../../core/anthology/record/isbn';
import type { BibliographicRecord, Isbn } from '../../core/anthology/parsedText';
import { volumeCounts } from '../contents/items';
import { characterCount, counted, problemCount, statisticCount } from '../words/counted';

/** A line of a volume's record: what it tells, and the words for it, as plain text. */
export interface RecordField {
  readonly name: string;
  readonly value: string;
}

/** Lines of the colophon whose words the fields before them have already. */
const told: ReadonlySet<string> = new Set(['书名', '编者', '出版', '出版者', '出版社']);

/** What title pages and colophon of a volume say, each thing once, in the order of a library's card. */
export function recordFields({
  editors,
  place,
  publisher,
  publishedYear,
  isbn,
  colophon,
}: BibliographicRecord): readonly RecordField[] {
  const imprint = [place, publisher].filter((part) => part !== undefined).join('：');
  const published = [imprint, publishedYear === undefined ? '' : String(publishedYear)];
  const fields = [
    { name: vscode.l10n.t('Editors'), value: editors.join('、') },
    { name: vscode.l10n.t('Published'), value: published.filter((part) => part !== '').join('，') },
    ...distinctNumbers(isbn).map((each) => ({ name: 'ISBN', value: isbnWords(each) })),
    ...Object.entries(colophon)
      .filter(([name, value]) => !told.has(name) && !isbn.some(({ text }) => value.includes(text)))
      .map(([name, value]) => ({ name, value })),
  ];
  return fields.filter(({ value }) => value !== '');
}

/** What was found in a volume: reports, characters, statistics, problems. Undefined statistics: not counted yet. */
export function countWords(detail: Volume, statistics: number | undefined): readonly string[] {
  const problems = detail.problemList.length;
  return [
    volumeCounts(detail),
    counted(characterCount(), detail.characters),
    statistics === undefined
      ? vscode.l10n.t('statistics still being counted')
      : counted(statisticCount(), statistics),
    ...(problems > 0 ? [counted(problemCount(), problems)] : []),
  ];
}

function isbnWords({ text, valid }: Isbn): string {
  if (valid) return vscode.l10n.t('{0} ✓ checksum fits', text);
  const digit = fittingCheckDigit(text);
  return digit === undefined
    ? vscode.l10n.t('{0} ⚠ checksum does not fit', text)
    : vscode.l10n.t('{0} ⚠ checksum does not fit: the last digit would be {1}', text, digit);
}

/** The CIP block and the colophon mostly print the same number. */
function distinctNumbers(isbn: readonly Isbn[]): readonly Isbn[] {
  return [...new Map(isbn.map((each) => [each.text, each])).values()];
}
