import * as vscode from 'vscode';
import type { UnreadText } from '../../core/anthology/volumes/unreadText';
import { counted, unreadCount } from '../words/counted';
import type { UnreadNode, UnreadRow } from './nodes';

/** Brings the contents view to the row of the texts not read. */
export const showUnreadCommand = '_wenxuan.contents.showUnread';

/** The row at the end that names the texts not read. */
export function unreadItem({ id, texts }: UnreadNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    counted(unreadCount(), texts.length),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  item.contextValue = 'unread';
  item.tooltip = vscode.l10n.t('Texts of this folder that are neither listed nor searched');
  return item;
}

/** A text with the reason why it was not read; a click leads to what can be done: the setting, or the file. */
export function unreadTextItem({ id, text }: UnreadRow): vscode.TreeItem {
  const uri = vscode.Uri.file(text.file);
  const item = new vscode.TreeItem(vscode.workspace.asRelativePath(uri));
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('file', new vscode.ThemeColor('disabledForeground'));
  item.contextValue = 'unread-text';
  item.description = unreadWords(text);
  item.tooltip = `${text.file}\n${unreadWords(text)}`;
  item.command =
    text.reason === 'too-large'
      ? {
          command: 'workbench.action.openSettings',
          title: vscode.l10n.t('Open the Setting'),
          arguments: ['wenxuan.maxFileSize'],
        }
      : { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

/** Why a text was not read, in the reader's language. */
function unreadWords({ reason, values }: UnreadText): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t('larger than {0} MB', values['megabytes'] ?? '');
    case 'unreadable':
      return vscode.l10n.t('could not be read: {0}', values['reason'] ?? '');
    case 'not-text':
      return vscode.l10n.t('not text');
    case 'empty':
      return vscode.l10n.t('empty');
    case 'not-chinese':
      return vscode.l10n.t('not in Chinese');
    case 'technical':
      return vscode.l10n.t('a README or a design document');
  }
}
