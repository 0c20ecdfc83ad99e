import * as vscode from 'vscode';
import type { VolumeDetail } from '../../core/anthology/contentsTree';
import type { BibliographicRecord, Isbn } from '../../core/anthology/volume';
import { escapeMarkdown } from '../markdown';
import { volumeCounts } from './items';

/** How many further lines of the colophon the card shows. */
const colophonLines = 6;

/** The bibliographic card of a volume: what its title pages and colophon say, what was found in it, where it lies. */
export function volumeCard(detail: VolumeDetail): vscode.MarkdownString {
  const { bibliography, problemList, characters, files } = detail;
  const problems = problemList.length > 0 ? vscode.l10n.t('{0} problems', problemList.length) : '';
  const paragraphs = [
    `**${escapeMarkdown(detail.title)}**`,
    recordLines(bibliography).join('  \n'),
    [
      volumeCounts(detail),
      vscode.l10n.t('{0} characters', characters.toLocaleString(vscode.env.language)),
      problems,
    ]
      .filter((part) => part !== '')
      .map(escapeMarkdown)
      .join(' · '),
    fileWords(files),
  ];
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), true);
}

function recordLines({
  editors,
  place,
  publisher,
  publishedYear,
  isbn,
  colophon,
}: BibliographicRecord): string[] {
  const imprint = [place, publisher].filter((part) => part !== undefined).join('：');
  const published = [imprint, publishedYear === undefined ? '' : String(publishedYear)]
    .filter((part) => part !== '')
    .join('，');
  return [
    line(vscode.l10n.t('Editors'), editors.join('、')),
    line(vscode.l10n.t('Published'), published),
    ...distinctNumbers(isbn).map(
      ({ text, valid }) =>
        line('ISBN', text) + (valid ? ' $(pass)' : ` $(warning) ${vscode.l10n.t('checksum does not fit')}`),
    ),
    ...Object.entries(colophon)
      .filter(([, value]) => !isbn.some(({ text }) => value.includes(text)))
      .slice(0, colophonLines)
      .map(([name, value]) => line(name, value)),
  ].filter((text) => text !== '');
}

/** The CIP block and the colophon mostly print the same number. */
function distinctNumbers(isbn: readonly Isbn[]): readonly Isbn[] {
  return [...new Map(isbn.map((each) => [each.text, each])).values()];
}

function line(name: string, value: string): string {
  return value === '' ? '' : `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`;
}

function fileWords(files: readonly string[]): string {
  const [first = ''] = files;
  const name = escapeMarkdown(vscode.workspace.asRelativePath(first));
  return files.length > 1 ? vscode.l10n.t('{0} and {1} more files', name, files.length - 1) : name;
}
