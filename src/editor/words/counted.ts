import * as vscode from 'vscode';
import type { Counted } from '../../protocol/counted';

/** A number of things in words, the number as the editor's language writes it: `1 report`, `12,000 characters`. */
export function counted({ one, other }: Counted, count: number): string {
  return count === 1 ? one : other.replace('{0}', count.toLocaleString(vscode.env.language));
}

export function reportCount(): Counted {
  return { one: vscode.l10n.t('1 report'), other: vscode.l10n.t('{0} reports') };
}

export function headingCount(): Counted {
  return { one: vscode.l10n.t('1 heading'), other: vscode.l10n.t('{0} headings') };
}

export function sectionCount(): Counted {
  return { one: vscode.l10n.t('1 section'), other: vscode.l10n.t('{0} sections') };
}

export function characterCount(): Counted {
  return { one: vscode.l10n.t('1 character'), other: vscode.l10n.t('{0} characters') };
}

export function figureCount(): Counted {
  return { one: vscode.l10n.t('1 figure'), other: vscode.l10n.t('{0} figures') };
}

export function statisticCount(): Counted {
  return { one: vscode.l10n.t('1 statistic'), other: vscode.l10n.t('{0} statistics') };
}

export function problemCount(): Counted {
  return { one: vscode.l10n.t('1 problem'), other: vscode.l10n.t('{0} problems') };
}

export function hitCount(): Counted {
  return { one: vscode.l10n.t('1 hit'), other: vscode.l10n.t('{0} hits') };
}

export function unreadCount(): Counted {
  return { one: vscode.l10n.t('1 text not read'), other: vscode.l10n.t('{0} texts not read') };
}
