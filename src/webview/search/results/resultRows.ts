import { groupBy } from '../../../core/common/groupBy';
import type {
  Hit,
  ReportTotal,
  SearchAnswer,
  SectionTotal,
  VolumeTotal,
} from '../../../core/search/results/hit';
import type { ReportName } from '../../../core/search/query/request';

/** A row of the result list. `key` tells it from all others and stays when the list is built anew. */
export type ResultRow = GroupRow | PassageRow | MoreRow;

export type GroupRow = VolumeRow | ReportRow | SectionRow;

interface Group {
  readonly key: string;
  readonly level: number;
  readonly count: number;
  readonly expanded: boolean;
}

export interface VolumeRow extends Group {
  readonly kind: 'volume';
  readonly total: VolumeTotal;
}

export interface ReportRow extends Group {
  readonly kind: 'report';
  readonly total: ReportTotal;
  readonly volume: string;
  /** Some of its hits are at hand. */
  readonly hasHits: boolean;
}

export interface SectionRow extends Group {
  readonly kind: 'section';
  readonly total: SectionTotal;
}

/** A passage with the hits in it that were found so far, in order of the text. */
export interface PassageRow {
  readonly kind: 'passage';
  readonly key: string;
  readonly level: number;
  readonly hits: readonly [Hit, ...Hit[]];
  /** Its report and volume are not in the rows above. */
  readonly alone: boolean;
}

/** What is still to be fetched: hits of a report, or reports. */
export interface MoreRow {
  readonly kind: 'more';
  readonly key: string;
  readonly level: number;
  readonly count: number;
  /** Undefined for the row that stands for reports. */
  readonly report: ReportRow | undefined;
}

/** What the list shows besides the answer: hits fetched for single reports, and groups the reader opened or closed. */
export interface ListState {
  /** By the key of the report's row. */
  readonly fetched: ReadonlyMap<string, readonly Hit[]>;
  /** Keys of groups that are not as they are by default: volumes, sections and reports with hits at hand open. */
  readonly flipped: ReadonlySet<string>;
}

/** The rows of an answer, grouped volume → report → section. Groups with the best hits come first. */
export function resultRows(answer: SearchAnswer, list: ListState): readonly ResultRow[] {
  const byReport = groupBy(answer.hits, (hit) => reportKey(hit.file, hit.report?.index));
  const rank = new Map([...byReport.keys()].map((key, index) => [key, index]));
  const rankOf = (report: ReportTotal): number => rank.get(reportKey(report.file, report.index)) ?? Infinity;
  const volumes = sortedBy(answer.volumes, (volume) => Math.min(...volume.reports.map(rankOf)));
  const rows: ResultRow[] = [];
  let listed = 0;
  for (const volume of volumes) {
    listed += volume.reports.length;
    const key = `volume:${volume.volume}`;
    const expanded = !list.flipped.has(key);
    rows.push({ kind: 'volume', key, level: 1, count: volume.count, expanded, total: volume });
    if (!expanded) continue;
    for (const report of sortedBy(volume.reports, rankOf)) {
      const hits = byReport.get(reportKey(report.file, report.index)) ?? [];
      rows.push(...reportRows(volume, report, hits, list));
    }
  }
  if (answer.complete && listed < answer.reportTotal) {
    rows.push({ kind: 'more', key: 'more', level: 1, count: answer.reportTotal - listed, report: undefined });
  }
  return rows;
}

/** Passages without groups around them: those that are only related to the query. */
export function passageRows(hits: readonly Hit[]): readonly PassageRow[] {
  return passages(hits, 1, true);
}

/** The report of a row as a search filter names it; undefined for what stands outside of reports. */
export function reportName({ total }: ReportRow): ReportName | undefined {
  return total.index === undefined ? undefined : { file: total.file, report: total.index };
}

/** The hits of the rows from top to bottom. */
export function listedHits(rows: readonly ResultRow[]): readonly Hit[] {
  return rows.flatMap((row) => (row.kind === 'passage' ? row.hits : []));
}

/** The row above that a row is in; undefined at the top. */
export function parentIndex(rows: readonly ResultRow[], index: number): number | undefined {
  const level = rows[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above--) if ((rows[above]?.level ?? 1) < level) return above;
  return undefined;
}

function reportKey(file: string, index: number | undefined): string {
  return `report:${file}:${index ?? ''}`;
}

function reportRows(
  volume: VolumeTotal,
  report: ReportTotal,
  first: readonly Hit[],
  list: ListState,
): ResultRow[] {
  const key = reportKey(report.file, report.index);
  const hits = list.fetched.get(key) ?? first;
  const expanded = first.length > 0 !== list.flipped.has(key);
  const row: ReportRow = {
    kind: 'report',
    key,
    level: 2,
    count: report.count,
    expanded,
    total: report,
    volume: volume.volume,
    hasHits: hits.length > 0,
  };
  if (!expanded) return [row];
  const rows: ResultRow[] = [row, ...sectionRows(key, report, hits, list)];
  const rest = report.count - hits.length;
  if (rest > 0) rows.push({ kind: 'more', key: `more:${key}`, level: 3, count: rest, report: row });
  return rows;
}

function sectionRows(
  parent: string,
  report: ReportTotal,
  hits: readonly Hit[],
  list: ListState,
): ResultRow[] {
  const rows: ResultRow[] = [];
  for (const [start, inSection] of groupBy(hits, (hit) => sectionOf(report, hit)?.start)) {
    const section = report.sections.find((other) => other.start === start);
    if (!section || section.headings.length === 0) {
      rows.push(...passages(inSection, 3, false));
      continue;
    }
    const key = `section:${parent}:${section.start}`;
    const expanded = !list.flipped.has(key);
    rows.push({ kind: 'section', key, level: 3, count: section.count, expanded, total: section });
    if (expanded) rows.push(...passages(inSection, 4, false));
  }
  return rows;
}

/** The last section that begins before the hit; undefined where none does. */
function sectionOf({ sections }: ReportTotal, hit: Hit): SectionTotal | undefined {
  let found: SectionTotal | undefined;
  for (const section of sections) if (section.start <= hit.start) found = section;
  return found;
}

function passages(hits: readonly Hit[], level: number, alone: boolean): PassageRow[] {
  const groups = groupBy(hits, (hit) => `passage:${hit.file}:${hit.passage.start}:${hit.furniture}`);
  return [...groups].flatMap(([key, group]) => {
    const [first, ...others] = sortedBy(group, (hit) => hit.start);
    return first ? [{ kind: 'passage' as const, key, level, hits: [first, ...others] as const, alone }] : [];
  });
}

function sortedBy<T>(values: readonly T[], rank: (value: T) => number): readonly T[] {
  return [...values].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? 0 : left - right;
  });
}
