import * as vscode from 'vscode';
import type { Citation } from '../../core/reference/citation';
import type { FileProblem, Volume } from '../../core/anthology/volume';
import { problemMessage } from '../diagnostics/problemMessage';
import { placeRange, placeUri } from '../documents/positions';
import { doubtsOf } from '../citation/words';
import { countWords, recordFields } from './fields';

/** More problems than these are a matter for the Problems panel. */
const listedProblems = 200;

/** A line of a record; one with a target begins with `words` that lead there. */
export interface RecordLine {
  readonly text: string;
  readonly link?: { readonly words: string; readonly target: vscode.Location };
}

/** The record of a volume as lines of plain text: record, citation, counts, where its 目录, problems and files are. */
export function recordLines(
  detail: Volume,
  citation: Citation,
  statistics: number | undefined,
): readonly RecordLine[] {
  const { bibliography, contentsPlace } = detail;
  const contents = contentsPlace && new vscode.Location(placeUri(contentsPlace), placeRange(contentsPlace));
  return sections([
    [plain(detail.title)],
    recordFields(bibliography).map(({ name, value }) => plain(vscode.l10n.t('{0}: {1}', name, value))),
    [citation.text, doubtsOf(citation)].filter((line) => line !== '').map(plain),
    countWords(detail, statistics).map(plain),
    contents ? [linked(vscode.l10n.t('Contents'), contents)] : [],
    problemLines(detail.problemList),
    detail.files.map(fileLine),
  ]);
}

/** The sections that say something, a blank line between two. */
function sections(parts: readonly (readonly RecordLine[])[]): readonly RecordLine[] {
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [plain(''), ...lines]));
}

function problemLines(problems: readonly FileProblem[]): RecordLine[] {
  const lines = problems.slice(0, listedProblems).map(({ problem, place }) => {
    const words = vscode.l10n.t('line {0}', place.from.line + 1);
    const target = new vscode.Location(placeUri(place), placeRange(place));
    return linked(words, target, `  ${problemMessage(problem)}`);
  });
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, plain(vscode.l10n.t('and {0} more', more))] : lines;
}

function fileLine(file: string): RecordLine {
  const start = new vscode.Range(0, 0, 0, 0);
  return linked(vscode.workspace.asRelativePath(file), new vscode.Location(vscode.Uri.file(file), start));
}

function plain(text: string): RecordLine {
  return { text };
}

function linked(words: string, target: vscode.Location, rest = ''): RecordLine {
  return { text: `${words}${rest}`, link: { words, target } };
}
