import * as vscode from 'vscode';
import { headingPath, pageAt, reportAt } from '../../core/anthology/lookup';
import type { ParsedText } from '../../core/anthology/parsedText';
import { rangeHas } from '../../core/text/range';
import { languageId } from '../documents/language';
import { escapeMarkdown } from '../words/markdown';
import { headingName } from '../documents/outline';
import { pageWords } from '../words/pageWords';
import type { ParsedDocuments } from '../documents/parsedDocuments';

/** Characters of a report's title that the status bar has room for. */
const titleLength = 16;
/** Milliseconds of quiet before the words follow the cursor. */
const quiet = 100;

/** *report ▸ section ▸ page* of the cursor in the status bar; a click opens the picker. */
export function registerStatusBar(documents: ParsedDocuments): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('wenxuan.place', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('Wenxuan: Place in the Volume');
  item.command = 'wenxuan.goTo';
  let timer: NodeJS.Timeout | undefined;
  const show = (): void => {
    const editor = vscode.window.activeTextEditor;
    const path = editor?.document.languageId === languageId ? placeWords(editor, documents) : [];
    if (path.length === 0) {
      item.hide();
      return;
    }
    item.text = `$(book) ${path.map(({ short }) => short).join(' ▸ ')}`;
    item.tooltip = new vscode.MarkdownString(path.map(({ long }) => escapeMarkdown(long)).join('\n\n'));
    item.accessibilityInformation = { label: path.map(({ long }) => long).join(', ') };
    item.show();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, quiet);
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(schedule),
    vscode.window.onDidChangeTextEditorSelection(schedule),
    vscode.workspace.onDidOpenTextDocument(schedule),
    { dispose: () => clearTimeout(timer) },
  );
}

interface Words {
  readonly short: string;
  readonly long: string;
}

function placeWords({ document, selection }: vscode.TextEditor, documents: ParsedDocuments): Words[] {
  const volume = documents.volume(document);
  const offset = document.offsetAt(selection.active);
  const page = pageWords(pageAt(volume, offset));
  return [...whereabouts(volume, offset), ...(page === '' ? [] : [{ short: page, long: page }])];
}

function whereabouts(volume: ParsedText, offset: number): Words[] {
  const report = reportAt(volume, offset);
  if (report) {
    const sections = headingPath(report, offset);
    const markers = sections
      .map(({ marker, title }) => marker.replace(/[、.．]$/, '') || shortened(title))
      .join('');
    return [
      { short: shortened(report.title), long: report.title },
      ...(markers === '' ? [] : [{ short: markers, long: sections.map(headingName).join(' ▸ ') }]),
    ];
  }
  if (volume.contentsRange && rangeHas(volume.contentsRange, offset))
    return [plain(vscode.l10n.t('Contents'))];
  return volume.bibliography.title === undefined ? [] : [plain(volume.bibliography.title)];
}

function plain(words: string): Words {
  return { short: shortened(words), long: words };
}

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length <= titleLength ? title : `${characters.slice(0, titleLength - 1).join('')}…`;
}
