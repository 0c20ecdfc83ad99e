import type { TextRange } from '../../text/range';
import { cellsOf, isVoid, measureOf, type Cell, type Measure } from './tableCells';
import { columnOf, isUnitHead, isYear } from './tableColumn';

/** One row: what it is about, in what unit, and its figures column by column. */
export interface Row extends TextRange {
  readonly name: string;
  readonly measure: Measure | undefined;
  /** Cells without figure included. */
  readonly values: readonly Cell[];
}

/** What a line of plain text is to a table. */
export type TableLine =
  | { readonly kind: 'head'; readonly cells: readonly Cell[]; readonly ruled: boolean }
  | {
      readonly kind: 'rows';
      readonly rows: readonly Row[];
      readonly head: readonly Cell[];
      readonly ruled: boolean;
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'prose' };

const longestCaption = 48;

/** Reads the line in `range` of a text, its indent and its end left out. */
export function tableLine(text: string, range: TextRange): TableLine {
  const line = cellsOf(text, range);
  if (line !== undefined && !line.cells.some(({ words }) => isCaption.test(words))) {
    if (line.cells.every((cell) => isRule(cell.words))) return { kind: 'rule' };
    const read = line.ruled ? ruledLine(line.cells, range) : blankLine(line.cells, range);
    if (read !== undefined) return read;
  }
  const isShort = range.end - range.start <= longestCaption;
  return isShort && !/[。，；！？]/.test(text.slice(range.start, range.end))
    ? { kind: 'caption' }
    : { kind: 'prose' };
}

/** 表3, 续表, 单位：万元. */
const isCaption = /^续?表[\d一二三四五六七八九十]|单位[:：]/;

function isRule(words: string): boolean {
  return /^:?[-—─=]*:?$/.test(words);
}

function isName(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.amount === undefined && !isVoid(cell) && !isYear(cell.words);
}

function ruledLine(cells: readonly Cell[], range: TextRange): TableLine | undefined {
  const [first, ...others] = cells;
  if (first === undefined) return undefined;
  const unit = others[0] === undefined ? undefined : measureOf(others[0].words);
  const values = unit === undefined ? others : others.slice(1);
  const { name, measure } = labelOf(first.words, unit);
  const isRow =
    name !== '' &&
    values.some(({ amount }) => amount !== undefined) &&
    values.every((cell) => cell.amount !== undefined || isVoid(cell)) &&
    !values.every(({ words }) => isYear(words) || words === '');
  if (isRow) {
    const row = { start: range.start, end: range.end, name, measure, values };
    return { kind: 'rows', rows: [row], head: [], ruled: true };
  }
  const isHead = cells.every((cell) => isHeadCell(cell) || cell.words === '');
  return isHead ? { kind: 'head', cells, ruled: true } : undefined;
}

function isHeadCell(cell: Cell): boolean {
  return (
    isYear(cell.words) ||
    (cell.amount === undefined && /[一-龥%]/.test(cell.words) && cell.words.length <= 20)
  );
}

/** Blanks part words as well as columns: the unit tells where a name ends, and where the next row begins. */
function blankLine(cells: readonly Cell[], range: TextRange): TableLine | undefined {
  const head = headAtStart(cells);
  const rows = rowsOf(cells.slice(head.length), range);
  if (rows !== undefined) return { kind: 'rows', rows, head, ruled: false };
  return cells.every(isHeadCell) ? { kind: 'head', cells, ruled: false } : undefined;
}

/** 指标 单位 1984年 1985年, with the first row in the same line. */
function headAtStart(cells: readonly Cell[]): readonly Cell[] {
  const at = cells.findIndex(({ words }) => isUnitHead(words));
  if (at < 1) return [];
  let end = at + 1;
  while (end < cells.length && isColumnHead(cells[end])) end++;
  return cells.slice(0, end);
}

function isColumnHead(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const { role, time, noun } = columnOf(cell.words);
  return isYear(cell.words) || role === 'growth' || (time !== '' && noun === '');
}

/** Undefined where the cells are not wholly rows, each a name and figures. */
function rowsOf(cells: readonly Cell[], { start, end }: TextRange): readonly Row[] | undefined {
  const rows: Row[] = [];
  for (let at = 0; at < cells.length;) {
    const from = at;
    while (isName(cells[at])) at++;
    if (from === 0 && at === 0 && isYear(cells[0]?.words ?? '')) at++;
    const words = cells.slice(from, at);
    const values: Cell[] = [];
    for (let next; (next = cells[at]) !== undefined && !isName(next); at++) values.push(next);
    const unit = words.length > 1 ? measureOf(words.at(-1)?.words ?? '') : undefined;
    const names = unit === undefined ? words : words.slice(0, -1);
    const { name, measure } = labelOf(names.map((cell) => cell.words).join(''), unit);
    if (name === '' || !values.some(({ amount }) => amount !== undefined)) return undefined;
    rows.push({ start: words[0]?.start ?? start, end: values.at(-1)?.end ?? end, name, measure, values });
  }
  const isOne = rows.length === 1;
  return rows.length > 0 && (isOne || rows.every(({ measure }) => measure !== undefined)) ? rows : undefined;
}

const listNumber =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\(?\d{1,2}[)、.．](?!\d)|其中[:：]?|[#*①-⑳、:：]|\([一二三四五六七八九十]\))+/;

/** The unit in brackets behind a name: 人口(万人). */
const bracket = /\(([^()]{1,8})\)$/;

/** The name of a row without its number in a list, empty where the words are none, and its unit: `unit` or its own. */
function labelOf(words: string, unit: Measure | undefined): Pick<Row, 'name' | 'measure'> {
  if (isYear(words)) return { name: words, measure: unit };
  const own = bracket.exec(words);
  const inside = measureOf(own?.[1] ?? '');
  const plain = (inside === undefined ? words : words.slice(0, own?.index)).replace(listNumber, '');
  const measure = unit ?? inside;
  return { name: isRowName(plain, measure !== undefined) ? plain : '', measure };
}

/** One letter is a name before a unit: 煤. */
function isRowName(words: string, hasUnit: boolean): boolean {
  if (hasUnit && /^[一-龥]$/.test(words)) return !'共计约个'.includes(words);
  return /^[一-龥“A-Z][一-龥A-Za-z“”·、\-—/()~.\d]{1,27}$/.test(words) && /[一-龥]{2}/.test(words);
}
