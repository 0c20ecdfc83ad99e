import { isGroupTitle, type Row } from './contentsLevels';
import { looksLikeContributor, namesContributor, namesPersons } from '../reports/contributors';
import { markerAt } from '../headings/markers';
import { comparedWords } from '../../text/folding/misreadings';
import { standsAlone, type Span, type TitleIndex } from './titleIndex';

/** This share of the titles must name a contributor in one way for it to be the way of the contents. */
const MOST = 0.6;

/** Takes a row's contributor out of its title; undefined where it names none in this way. */
type Way = (row: Row, isKnown: (words: string) => boolean) => Row | undefined;

/** What sets a contributor apart behind a title, and what the words behind it then have to be. */
interface Trailing {
  readonly pattern: RegExp;
  readonly names: (words: string) => boolean;
  /** Words that stand in the text by themselves are a contributor, whatever they name. */
  readonly orStand: boolean;
}

const BRACKETED: readonly Trailing[] = [
  { pattern: /^(.{4,}?)\s*[（(]([^（）()“”《》]{2,30})[）)]$/u, names: namesContributor, orStand: true },
];
/** The wider the gap, the less the words behind it have to prove. */
const BEHIND_BLANKS: readonly Trailing[] = [
  { pattern: /^(序言?|[自代总]序|前言|引言|后记|跋)\s+(\S.{1,11})$/u, names: namesPersons, orStand: false },
  { pattern: /^(.{4,}?)(?:\s{2,}|\u3000)\s*(\S.{1,30})$/u, names: namesContributor, orStand: true },
  { pattern: /^(.{5,}?)\s(\p{sc=Han}{2,3}|\p{sc=Han} \p{sc=Han})$/u, names: namesContributor, orStand: true },
  { pattern: /^(.{5,})\s(\S{2,24})$/u, names: looksLikeContributor, orStand: true },
];

const WAYS: readonly Way[] = [
  (row, isKnown) => trailing(row, BRACKETED, isKnown),
  (row, isKnown) => trailing(row, BEHIND_BLANKS, isKnown),
  leading,
  exchanged,
];

/**
 * The rows with the contributors that stand within their titles taken out: in all of them where most name theirs in one
 * way, else in those whose title stands in the text by itself.
 */
export function withContributors(rows: readonly Row[], index: TitleIndex, span: Span): readonly Row[] {
  const plain = rows.filter((row) => isTitleRow(row) && (row.contributor === undefined || exchanged(row)));
  for (const way of WAYS) {
    const cut = cuts(plain, way, () => false);
    if (cut.size >= 2 && cut.size >= MOST * plain.length) return rows.map((row) => cut.get(row) ?? row);
  }
  return withKnownTitles(rows, index, span);
}

/**
 * The rows with contributors taken out where only the title without them stands in the text; words that stand there in
 * a line of their own too are a contributor whatever they name.
 */
function withKnownTitles(rows: readonly Row[], index: TitleIndex, span: Span): readonly Row[] {
  const plain = rows.filter((row) => isTitleRow(row) && row.contributor === undefined);
  const known = new Map<Row, Row>();
  const anywhere = { from: span.head ?? span.from, to: span.to };
  const isKnown = (words: string) => standsAlone(comparedWords(words), index, anywhere);
  for (const way of WAYS) {
    for (const [row, cut] of cuts(plain, way, isKnown)) {
      if (!known.has(row) && !isKnown(row.title) && isKnown(cut.title)) known.set(row, cut);
    }
  }
  return known.size === 0 ? rows : rows.map((row) => known.get(row) ?? row);
}

/** The ways to take a contributor out of a title, whatever the rest of the contents does. */
export function waysToCut(
  title: string,
): readonly { readonly title: string; readonly contributor: string }[] {
  const found = [...BRACKETED, ...BEHIND_BLANKS].flatMap(({ pattern }) => cutsOf(pattern.exec(title)));
  const before = /^(\S{2,20})\s+(\S.{3,})$/u.exec(title);
  const [, contributor, rest] = before ?? [];
  return contributor === undefined || rest === undefined ? found : [...found, { title: rest, contributor }];
}

function cutsOf(
  match: RegExpExecArray | null,
): readonly { readonly title: string; readonly contributor: string }[] {
  const [, title, contributor] = match ?? [];
  return title === undefined || contributor === undefined ? [] : [{ title, contributor }];
}

function isTitleRow({ column, title }: Row): boolean {
  return column === undefined && !isGroupTitle(title);
}

function cuts(rows: readonly Row[], way: Way, isKnown: (words: string) => boolean): ReadonlyMap<Row, Row> {
  return new Map(
    rows.flatMap((row): readonly (readonly [Row, Row])[] => {
      const cut = way(row, isKnown);
      return cut ? [[row, cut]] : [];
    }),
  );
}

function trailing(row: Row, ways: readonly Trailing[], isKnown: (words: string) => boolean): Row | undefined {
  for (const { pattern, names, orStand } of ways) {
    const [, title, contributor] = pattern.exec(row.title) ?? [];
    if (title === undefined || contributor === undefined) continue;
    if (names(contributor) || (orStand && isKnown(contributor) && !namesContributor(title)))
      return { ...row, title, contributor };
  }
  return undefined;
}

const LONGEST_CONTRIBUTOR = 40;

/** 县委政研室 某某调查, 县委政研室：某某调查: of the gaps behind a contributor the widest parts it from the title, of equal ones the last between names. */
function leading(row: Row): Row | undefined {
  const from = markerAt(row.title, 0, row.title.length)?.end ?? 0;
  let best: { readonly at: number; readonly length: number; readonly width: number } | undefined;
  for (const gap of row.title.slice(0, from + LONGEST_CONTRIBUTOR).matchAll(/\s*[：:]\s*|\s+/gu)) {
    const before = row.title.slice(from, gap.index);
    const rest = row.title.slice(gap.index + gap[0].length);
    if (rest.replace(/\s+/gu, '').length < 4 || !namesContributor(before)) continue;
    const width = gap[0].replace(/\u3000/g, '  ').replace(/[：:]/, '    ').length;
    const wider = width - (best?.width ?? 0);
    if (wider > 0 || (wider === 0 && before.split(/\s+/u).every((part) => part.length <= 4)))
      best = { at: gap.index, length: gap[0].length, width };
  }
  if (!best) return undefined;
  return {
    ...row,
    title: row.title.slice(0, from) + row.title.slice(best.at + best.length),
    contributor: row.title.slice(from, best.at),
  };
}

/** A tab stands between the contributor and the title as it does between title and contributor. */
function exchanged(row: Row): Row | undefined {
  const { title, contributor } = row;
  return contributor !== undefined && namesContributor(title) && !namesContributor(contributor)
    ? { ...row, title: contributor, contributor: title }
    : undefined;
}
