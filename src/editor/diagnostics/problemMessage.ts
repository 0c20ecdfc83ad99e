import * as vscode from 'vscode';
import type { Problem } from '../../core/anthology/parsedText';

/** A problem in a sentence, in the reader's language; with their number where it stands for many. */
export function problemMessage(problem: Problem): string {
  const words = sentenceOf(problem);
  const count = Number(problem.values['count'] ?? 1);
  return count > 1 ? vscode.l10n.t('{0} – and {1} more of this kind', words, count - 1) : words;
}

function sentenceOf({ kind, values }: Problem): string {
  const value = (name: string): string => String(values[name] ?? '');
  switch (kind) {
    case 'numbering':
      return vscode.l10n.t(
        'Numbering: {0} stands where number {1} was expected',
        value('marker'),
        value('expected'),
      );
    case 'title-differs':
      return vscode.l10n.t('The contents print this title as “{0}”', value('listed'));
    case 'isbn-checksum':
      return vscode.l10n.t('The checksum of ISBN {0} does not fit', value('isbn'));
    case 'unclosed-quote':
      return vscode.l10n.t('This quotation is not closed in its paragraph');
    case 'entry-ambiguous':
      return vscode.l10n.t('“{0}” may stand at {1} places of the text', value('title'), value('places'));
    case 'encoding':
      return vscode.l10n.t('{0} characters do not fit the encoding {1}', value('broken'), value('encoding'));
    case 'not-text':
      return vscode.l10n.t('This file is not text');
    case 'too-large':
      return vscode.l10n.t('This file is larger than {0} MB and was not read', value('megabytes'));
    case 'unreadable':
      return vscode.l10n.t('This file could not be read: {0}', value('reason'));
  }
}
