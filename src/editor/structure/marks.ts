import * as vscode from 'vscode';
import { markedLine, withMark, type HeadingMark } from '../../core/anthology/volumes/structureFile';
import { sourceText } from '../../core/text/sourceText';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { StructureStore } from './structureStore';

const levels = [1, 2, 3, 4];
const messageTime = 6000;

/** *Mark as Heading…* and *Not a Heading*: the reader's word on the line under the cursor, kept in the structure file. */
export function registerMarks(documents: ParsedDocuments, structures: StructureStore): vscode.Disposable {
  const mark = async (
    choose: (line: string, known: boolean) => Promise<Choice | undefined>,
  ): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const line = markedLine(sourceText(documents.text(document)), selection.active.line);
    if (line === '') return;
    const known =
      structures.fileStructure(document.uri)?.headings?.some((each) => each.line === line) ?? false;
    const choice = await choose(line, known);
    if (!choice) return;
    const kept = await structures.update(document.uri, (file) => withMark(file, line, choice.mark));
    if (!kept) vscode.window.setStatusBarMessage(unsavedMessage(), messageTime);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('wenxuan.markHeading', () => mark(chooseHeading)),
    vscode.commands.registerCommand('wenxuan.markNoHeading', () =>
      mark((line) => Promise.resolve({ mark: { line, heading: false } })),
    ),
  );
}

/** What to keep about a line; without a mark what was kept is forgotten. */
interface Choice {
  readonly mark: HeadingMark | undefined;
}

async function chooseHeading(line: string, known: boolean): Promise<Choice | undefined> {
  const items: (vscode.QuickPickItem & Choice)[] = [
    { label: vscode.l10n.t('Heading, of the level that the rules give it'), mark: { line, heading: true } },
    ...levels.map((level) => ({
      label: vscode.l10n.t('Heading of level {0}', level),
      mark: { line, heading: true, level },
    })),
    { label: vscode.l10n.t('Not a heading'), mark: { line, heading: false } },
  ];
  if (known) items.push({ label: vscode.l10n.t('Leave it to the rules again'), mark: undefined });
  return vscode.window.showQuickPick(items, { title: line, placeHolder: vscode.l10n.t('This line is…') });
}

function unsavedMessage(): string {
  return vscode.l10n.t('Marks are kept once the text is saved to a file');
}
