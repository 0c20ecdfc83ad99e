import type { TextRange } from '../../text/range';
import { lastBegun, type DocumentContext } from '../circumstances/document';
import { indicatorKey } from '../linking/key';
import { lastWithin } from '../circumstances/mention';
import { nameWithSuffix } from '../naming/indicatorSuffix';
import { isCountyName, placeEnd } from '../circumstances/gazetteer';
import { halfWidth, type Pieces } from '../words/runningText';
import { findScopes } from '../circumstances/scope';
import type { DescribedScope, DescribedTime, Modality, Statistic } from '../statistic';
import { measureOf, type Cell, type Measure } from './tableCells';
import { isYear, type Column } from './tableColumn';
import { tableBlocks, type TableBlock } from './tableBlocks';
import type { Row } from './tableLines';
import { findTimes, yearsOf } from '../circumstances/time';

/** A figure of a table. */
export interface TableFigure {
  readonly statistic: Statistic;
  /** Nothing in its table says when or leaves it open between several times: that of its section holds. */
  readonly standing: boolean;
}

/** The figures of the tables of a text, and the lines that are theirs alone, both in order. */
export interface TableFigures {
  readonly figures: readonly TableFigure[];
  readonly rows: readonly TextRange[];
}

/**
 * Reads the tables in paragraphs of plain text: rows of a name, its unit and figures, parted by blanks, tabs or strokes,
 * below a head or without one. A figure is read where its row, its unit and its column are certain; other lines are left
 * to be read as prose. `documents` begin at offsets of the text.
 */
export function tableFigures(
  text: string,
  paragraphs: readonly Pieces[],
  documents: readonly DocumentContext[],
): TableFigures {
  const figures: TableFigure[] = [];
  const rows: TextRange[] = [];
  for (const block of tableBlocks(text, paragraphs)) {
    const { captions, head } = block;
    const above = captions.map(({ start, end }) =>
      halfWidth(text.slice(start, end)).replace(/^续?表\S{0,6} +/, ''),
    );
    const whole = aboveTable(above.join('\n'));
    for (const row of block.rows) {
      const document = lastBegun(documents, row.start) ?? documents[0];
      const found = columnsOf(block, row).flatMap((column, index) => {
        const cell = row.values[index];
        if (column === undefined || cell === undefined) return [];
        const statistic = figureOf(text, { row, cell, column, whole, document, head });
        const standing = whole.times < 2 && !head.some(({ time }) => time !== '');
        return statistic === undefined ? [] : [{ statistic, standing }];
      });
      if (found.length === 0) continue;
      figures.push(...found);
      rows.push({ start: row.start, end: row.end });
    }
  }
  return { figures, rows };
}

// ---- which column a figure stands in

const plainColumn: Column = { role: 'level', time: '', noun: '', measure: undefined, modality: undefined };

/** The heads of a row's figures, one each; undefined for a figure of which it is not certain. */
function columnsOf(block: TableBlock, row: Row): readonly (Column | undefined)[] {
  return headsOf(block, row) ?? (row.measure === undefined ? [] : withoutHead(row));
}

/** Undefined where there is no head that fits the row. */
function headsOf({ head, rows, ruled }: TableBlock, row: Row): readonly (Column | undefined)[] | undefined {
  if (head.length < 2 || (!ruled && rows.length < 2 && row.measure === undefined)) return undefined;
  const named = head.filter(({ role }, index) => role !== 'unit' && !(role === 'name' && index === 0));
  if (named.length === row.values.length) return named;
  const hasUnits = head.some(({ role }) => role === 'unit');
  if (hasUnits && named.length === row.values.length - 1 && row.values[0]?.amount === undefined)
    return [undefined, ...named];
  return head[0]?.role !== 'name' && named.length === row.values.length + 1 ? named.slice(1) : undefined;
}

/** Only the first figure behind the unit is what the row says; what is in another unit, nobody says what it is. */
function withoutHead({ values }: Row): readonly (Column | undefined)[] {
  const first = values.findIndex(({ amount }) => amount !== undefined && amount.measure === undefined);
  return values.map(({ amount }, index) => {
    if (index === first) return plainColumn;
    return amount?.measure === undefined ? undefined : { ...plainColumn, role: 'unknown' };
  });
}

// ---- what stands above a table

interface Above {
  readonly measure: Measure | undefined;
  /** How many times are spoken of, and which one where it is one. */
  readonly times: number;
  readonly time: DescribedTime | undefined;
  readonly scope: DescribedScope | undefined;
  readonly modality: Modality | undefined;
}

/** Unit, year and place that the lines above a table give for all of it; of several none. */
function aboveTable(words: string): Above {
  const unit = /单位[:：]([^\s,，。;；、)]{1,6})(?![^\n]*[、,，和])/.exec(words.replaceAll(' ', ''))?.[1];
  const times = findTimes(words).filter(({ role }) => role === 'when');
  const [time] = times;
  const scope = lastWithin(findScopes(words), 0, words.length);
  return {
    measure: unit === undefined ? undefined : measureOf(unit),
    times: times.length,
    time:
      time === undefined || times.length > 1
        ? undefined
        : { text: time.text, from: 'carried', sure: true, years: yearsOf(time.text, { year: undefined }) },
    modality: /目标|计划|规划/.test(words) && !/完成|实现|实施|执行/.test(words) ? 'target' : undefined,
    scope: scope && { text: scope.text, from: 'carried', sure: true, place: scope.text },
  };
}

// ---- one figure

interface Place {
  readonly row: Row;
  readonly cell: Cell;
  readonly column: Column;
  readonly whole: Above;
  readonly document: DocumentContext | undefined;
  readonly head: readonly Column[];
}

function figureOf(text: string, place: Place): Statistic | undefined {
  const { cell, column, row, whole } = place;
  const measure = measureIn(place);
  if (cell.amount === undefined || measure === undefined) return undefined;
  const change = column.role === 'growth' ? (cell.amount.value < 0 ? 'down' : 'up') : undefined;
  if (cell.amount.value < 0 && change === undefined) return undefined;
  const indicator = indicatorOf(place, measure, change);
  const isRate = measure.unit === '%' && /(?:增速|增长率|增幅|降幅|涨幅)$/.test(indicator);
  const kind = column.role === 'growth' || isRate ? 'rate' : measure.kind;
  const { start, end } = cell;
  const figure: Omit<Statistic, 'key'> = {
    start,
    end,
    text: text.slice(start, end),
    value: Number((Math.abs(cell.amount.value) * measure.factor).toPrecision(15)),
    unit: measure.unit,
    approx: cell.amount.approx,
    kind,
    indicator,
    named: { from: 'explicit', sure: indicator !== '' },
    base: undefined,
    change,
    modality: column.modality ?? whole.modality ?? 'actual',
    aspects: [],
    time: timeIn(place),
    scope: scopeIn(place),
    source: undefined,
    sentence: { start: row.start, end: row.end },
    parts: [],
  };
  return { ...figure, key: indicatorKey(figure) };
}

/** The unit that the cell, its column, its row or the caption gives; of a rate only the first two. */
function measureIn({ cell, column, row, whole }: Place): Measure | undefined {
  const own = cell.amount?.measure ?? column.measure;
  if (column.role === 'growth' || column.role === 'share')
    return own?.unit === '%' || own?.unit === '‰' ? own : undefined;
  return own ?? row.measure ?? whole.measure;
}

/** Rows of places and of years: the head of the column alone says what is measured. */
function indicatorOf({ row, column, head }: Place, measure: Measure, change: Statistic['change']): string {
  if (column.role === 'unknown') return '';
  const name = row.name.slice(leadTime(row.name)?.length ?? 0);
  const thing = isYear(row.name) || isPlaceRow(row.name, head) || isTotal(row.name) ? '' : name;
  if (column.role === 'share') return thing + column.noun;
  const noun = thing + column.noun;
  const { unit, kind } = measure;
  const word = change === undefined ? '' : '增长';
  return noun === '' ? '' : nameWithSuffix({ noun, action: '', unit, kind, change, word, each: undefined });
}

function isTotal(name: string): boolean {
  return /^(?:合计|总计|小计|共计|全[国省市区县州乡镇])$/.test(name);
}

function isPlaceRow(name: string, head: readonly Column[]): boolean {
  const [first] = head;
  if (first?.role === 'name' && /^(?:地区|[县市乡镇村区]名?|区县|乡镇)$/.test(first.noun)) return true;
  return placeEnd(name, 0) === name.length || isCountyName(name);
}

/** 全年 of 全年生产总值: a time that begins the name of a row. */
function leadTime(name: string): string | undefined {
  const [time] = findTimes(name);
  return time?.start === 0 && time.end < name.length ? time.text : undefined;
}

function timeIn({ row, column, whole, document }: Place): DescribedTime | undefined {
  const text = column.time === '' ? (isYear(row.name) ? row.name : leadTime(row.name)) : column.time;
  if (
    text === undefined ||
    (whole.time !== undefined && yearsOf(text, { year: document?.year }) === undefined)
  )
    return whole.time;
  return { text, from: 'explicit', sure: true, years: yearsOf(text, { year: document?.year }) };
}

function scopeIn({ row, head, whole, document }: Place): DescribedScope | undefined {
  if (isPlaceRow(row.name, head) && !isTotal(row.name))
    return { text: row.name, from: 'explicit', sure: true, place: row.name };
  if (whole.scope !== undefined) return whole.scope;
  const known = document?.place;
  return known === undefined ? undefined : { text: known, from: 'document', sure: true, place: known };
}
