import * as vscode from 'vscode';
import { isMarked, withLineMark, type LineMark } from '../../core/anthology/volumes/lineMark';
import { reportLine } from '../../core/anthology/volumes/structureFile';
import { sourceText } from '../../core/text/sourceText';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { titleLineAt } from './titleLine';
import { updateWithUndo } from './undo';
import type { StructureStore } from './structureStore';

const levels = [1, 2, 3, 4];

/** *Mark as Title or Heading…* and *Neither Title nor Heading*: the reader's word on the line under the cursor. */
export function registerMarks(documents: ParsedDocuments, structures: StructureStore): vscode.Disposable {
  const mark = async (
    choose: (line: string, known: boolean) => Promise<LineMark | undefined>,
  ): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const title = titleLineAt(document, documents, selection.active);
    const at = reportLine(sourceText(documents.text(document)), title ?? selection.active.line);
    if (at.line === '') return;
    const chosen = await choose(at.line, isMarked(structures.fileStructure(document.uri), at));
    if (!chosen) return;
    await updateWithUndo(structures, document.uri, outcome(chosen), (file) =>
      withLineMark(file, at, chosen, title !== undefined),
    );
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('wenxuan.markHeading', () => mark(chooseMark)),
    vscode.commands.registerCommand('wenxuan.markNoHeading', () =>
      mark(() => Promise.resolve({ kind: 'neither' })),
    ),
  );
}

async function chooseMark(line: string, known: boolean): Promise<LineMark | undefined> {
  const items: (vscode.QuickPickItem & { readonly mark: LineMark })[] = [
    { label: vscode.l10n.t('Title of a report'), mark: { kind: 'title' } },
    { label: vscode.l10n.t('Heading, of the level that the rules give it'), mark: { kind: 'heading' } },
    ...levels.map((level) => ({
      label: vscode.l10n.t('Heading of level {0}', level),
      mark: { kind: 'heading', level } as const,
    })),
    { label: vscode.l10n.t('Neither title nor heading'), mark: { kind: 'neither' } },
  ];
  if (known) items.push({ label: vscode.l10n.t('Leave it to the rules again'), mark: { kind: 'rules' } });
  const placeHolder = vscode.l10n.t('This line is…');
  return (await vscode.window.showQuickPick(items, { title: line, placeHolder }))?.mark;
}

function outcome({ kind }: LineMark): string {
  switch (kind) {
    case 'title':
      return vscode.l10n.t('Marked as the title of a report');
    case 'heading':
      return vscode.l10n.t('Marked as a heading');
    case 'neither':
      return vscode.l10n.t('Marked as neither title nor heading');
    case 'rules':
      return vscode.l10n.t('Left to the rules again');
  }
}
