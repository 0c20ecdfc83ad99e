import * as vscode from 'vscode';
import type { Volume } from '../../core/anthology/volume';
import { escapeMarkdown } from '../words/markdown';
import { countWords, recordFields } from './fields';

/** How many lines of the record the card shows; the document has them all. */
const listedFields = 9;

/** The tooltip of a volume: what its title pages and colophon say, what was found in it, where it lies. */
export function volumeCard(detail: Volume, statistics: number | undefined): vscode.MarkdownString {
  const fields = recordFields(detail.bibliography)
    .slice(0, listedFields)
    .map(({ name, value }) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`);
  const paragraphs = [
    `**${escapeMarkdown(detail.title)}**`,
    fields.join('  \n'),
    countWords(detail, statistics).map(escapeMarkdown).join(' · '),
    fileWords(detail.files),
  ];
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}

function fileWords(files: readonly string[]): string {
  const [first = ''] = files;
  const name = escapeMarkdown(vscode.workspace.asRelativePath(first));
  return files.length > 1 ? vscode.l10n.t('{0} and {1} more files', name, files.length - 1) : name;
}
