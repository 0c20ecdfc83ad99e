import * as vscode from 'vscode';
import { reportAt } from '../../core/anthology/lookup';
import type { Report } from '../../core/anthology/parsedText';
import { dateIn } from '../../core/anthology/record/dateIn';
import {
  reportLine,
  reportMarkOf,
  withoutReportMark,
  withReportMark,
  type ReportMark,
} from '../../core/anthology/volumes/structureFile';
import { sourceText } from '../../core/text/sourceText';
import { reportRowOf, type ContentsNode } from '../contents/nodes';
import type { Encodings } from '../documents/encoding/encodings';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { placeUri } from '../documents/positions';
import type { StructureStore } from './structureStore';
import { offerUndo } from './undo';

type Field = 'title' | 'contributors' | 'date';

/** A report of a document, by the offset of its title. */
interface Corrected {
  readonly document: vscode.TextDocument;
  readonly start: number;
}

/** *Correct Title, Contributors, Date…*: a form for what the rules read wrongly of a report; citations take its word. */
export function registerCorrections(
  documents: ParsedDocuments,
  structures: StructureStore,
  encodings: Encodings,
): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.correctReport', async (row?: ContentsNode) => {
    const report = row ? await reportOfRow(row, encodings) : reportAtCursor(documents);
    if (!report) return;
    const { uri } = report.document;
    const before = structures.fileStructure(uri) ?? {};
    while (await correctField(report, documents, structures)) continue;
    if (
      structures.fileStructure(uri) !== before &&
      JSON.stringify(structures.fileStructure(uri) ?? {}) !== JSON.stringify(before)
    )
      offerUndo(structures, uri, vscode.l10n.t('The report was put right'), before);
  });
}

async function reportOfRow(row: ContentsNode, encodings: Encodings): Promise<Corrected | undefined> {
  const place = reportRowOf(row)?.entry.report?.place;
  const document = place && (await encodings.open(placeUri(place)));
  return (
    document && {
      document,
      start: document.offsetAt(new vscode.Position(place.from.line, place.from.character)),
    }
  );
}

function reportAtCursor(documents: ParsedDocuments): Corrected | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const report = reportAt(documents.volume(document), document.offsetAt(selection.active));
  return report && { document, start: report.titleRange.start };
}

/** Lets one field be put right; false when the reader is done. */
async function correctField(
  { document, start }: Corrected,
  documents: ParsedDocuments,
  structures: StructureStore,
): Promise<boolean> {
  const report = documents.volume(document).reports.find(({ titleRange }) => titleRange.start === start);
  if (!report) return false;
  const at = reportLine(sourceText(documents.text(document)), document.positionAt(start).line);
  const mark = reportMarkOf(structures.fileStructure(document.uri), at);
  const chosen = await chooseField(report, mark);
  if (!chosen) return false;
  if (chosen === 'rules') return structures.update(document.uri, (file) => withoutReportMark(file, at));
  const typed = await askFor(chosen, report);
  if (typed === undefined) return true;
  return structures.update(document.uri, (file) =>
    withReportMark(file, { ...withField(mark, chosen, typed), ...at, report: true }),
  );
}

async function chooseField(
  report: Report,
  mark: ReportMark | undefined,
): Promise<Field | 'rules' | undefined> {
  const fields: readonly Field[] = ['title', 'contributors', 'date'];
  const items: (vscode.QuickPickItem & { readonly field: Field | 'rules' })[] = fields.map((field) => ({
    field,
    label: fieldName(field),
    description: valueOf(report, field),
    detail: mark?.[field] === undefined ? '' : vscode.l10n.t('put right by you'),
  }));
  if (mark) items.push({ field: 'rules', label: vscode.l10n.t('Leave it to the rules again') });
  const placeHolder = vscode.l10n.t('What is to be put right? Esc ends');
  return (await vscode.window.showQuickPick(items, { title: report.title, placeHolder }))?.field;
}

function askFor(field: Field, report: Report): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: fieldName(field),
    value: valueOf(report, field),
    prompt:
      field === 'contributors'
        ? vscode.l10n.t('Persons and units, parted by 、; empty: as the rules read it')
        : vscode.l10n.t('Empty: as the rules read it'),
    validateInput: (typed) =>
      field === 'date' && typed.trim() !== '' && dateOf(typed) === undefined
        ? vscode.l10n.t('A date such as 2015-03-05, 2015-03 or 2015')
        : undefined,
  });
}

function fieldName(field: Field): string {
  switch (field) {
    case 'title':
      return vscode.l10n.t('Title');
    case 'contributors':
      return vscode.l10n.t('Contributors');
    case 'date':
      return vscode.l10n.t('Date');
  }
}

function valueOf(report: Report, field: Field): string {
  return field === 'contributors' ? report.contributors.join('、') : (report[field] ?? '');
}

/** A mark with another value of a field; nothing typed leaves the field to the rules. */
function withField(mark: ReportMark | undefined, field: Field, typed: string): Partial<ReportMark> {
  const kept = Object.entries(mark ?? {}).filter(([name]) => name !== field);
  const others = Object.fromEntries(kept) as Partial<ReportMark>;
  const words = typed.trim();
  if (words === '') return others;
  if (field === 'title') return { ...others, title: words };
  if (field === 'date') return { ...others, date: dateOf(words) ?? words };
  return {
    ...others,
    contributors: words
      .split(/[、，,；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** 2015-03-05, 2015-03 or 2015, however it is written. */
function dateOf(typed: string): string | undefined {
  const words = typed.trim();
  return /^\d{4}(?:-\d{2}){0,2}$/.test(words) ? words : dateIn(words);
}
