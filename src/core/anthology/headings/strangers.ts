import { tableOf } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import { isContentsHead, titleKey } from '../reports/titles/titles';
import type { HeadingFamily } from './families';
import { isDivision, type HeadingCandidate } from './headingCandidates';

/** The candidates without those that stand in code, number questions, list what follows, or head pages. */
export function withoutStrangers(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const code = codeParagraphs(text, paragraphs);
  const own = code.size === 0 ? candidates : candidates.filter(({ paragraph }) => !code.has(paragraph));
  const listed = withoutListings(own, contentsHeads(text, paragraphs));
  return withoutQuestions(text, paragraphs, withoutRunningHeads(listed));
}

/** A statement, a call, a comment of a program or a shell: no prose, no link, no row of a table. */
const CODE =
  /^(?:[\w.[\]'", ]{1,40}[-+*|]?=[^=]|[\w.]{2,40}\([^()]{0,60}\)\s*[:;{]?$|(?:import|from|def|class|return|while|for|if|elif|else|try|except|print|const|let|var|function|public|private|npm|pip|git|sudo)\b.{0,80}[:({;)\w]$|.{0,80}[;{}]$|\/\/|#include)/;
const LONGEST_CODE = 120;

type Region = 'text' | 'fence' | 'comment';

/** Code between fences, comments of HTML, and what begins with # between lines of code. */
function codeParagraphs(text: string, paragraphs: readonly JoinedParagraph[]): ReadonlySet<number> {
  const code = new Set<number>();
  const open: { region: Region } = { region: 'text' };
  paragraphs.forEach(({ pieces }, index) => {
    for (const { start, end } of pieces) {
      if (open.region === 'text' && !OPENERS.some((opener) => text.startsWith(opener, start))) continue;
      open.region = regionBehind(text.slice(start, end), open.region);
      code.add(index);
    }
    const isHash = open.region === 'text' && text.charAt(pieces[0]?.start ?? 0) === '#';
    if (isHash && isComment(text, paragraphs, index)) code.add(index);
  });
  // What nothing closes was not opened.
  return open.region === 'text' ? code : new Set();
}

const OPENERS = ['```', '~~~', '<!--'];

/** What a line leaves open, itself a fence, the beginning of a comment, or within one of them. */
function regionBehind(line: string, region: Region): Region {
  const isFence = line.startsWith('```') || line.startsWith('~~~');
  switch (region) {
    case 'fence':
      return isFence ? 'text' : 'fence';
    case 'comment':
      return line.includes('-->') ? 'text' : 'comment';
    case 'text':
      return isFence ? 'fence' : line.includes('-->') ? 'text' : 'comment';
  }
}

function isComment(text: string, paragraphs: readonly JoinedParagraph[], index: number): boolean {
  const [before, own, after] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]];
  const lines = [before?.pieces.at(-1), ...(own?.pieces ?? []), after?.pieces[0]];
  return lines.some((line) => {
    const words = line ? text.slice(line.start, Math.min(line.end, line.start + LONGEST_CODE)) : '';
    return isCode(words.replace(/^#+\s*/, ''));
  });
}

function isCode(words: string): boolean {
  return !/[。，]/u.test(words) && CODE.test(words);
}

/** An unnumbered title may stand between two of a list. */
const NEAR = 2;
/** Fewer titles one after another are no list. */
const SHORTEST_LISTING = 3;
/** What a 目录 has behind its titles: leaders, or a page. */
const LISTED =
  /[.·…‥。,~]{3,}|[.·…]{2}|\S\s*[（(]\s*[0-9０-９]{1,3}\s*[）)]?\s*$|[^0-9.、年第][\s*]+[0-9]{1,3}$/u;

/**
 * The candidates without lists of headings that stand before the text, where their head 目录 was not found: line after
 * line most of which come again, or have leaders or pages behind them.
 */
function withoutListings(
  candidates: readonly HeadingCandidate[],
  heads: ReadonlySet<number>,
): readonly HeadingCandidate[] {
  const names = candidates.map(nameOf);
  const places = new Map(names.map((name, index) => [name, index]));
  const kept: HeadingCandidate[] = [];
  for (let index = 0; index < candidates.length;) {
    const end = stretchEnd(candidates, index);
    const stretch = candidates.slice(index, end);
    const isListed = stretch.map(
      ({ title }, at) => (places.get(names[index + at] ?? '') ?? 0) >= end || LISTED.test(title),
    );
    const listed = isListed.filter(Boolean).length;
    const headed = heads.has((stretch[0]?.paragraph ?? 0) - 1);
    const isListing = (headed || stretch.length >= SHORTEST_LISTING) && listed >= 0.5 * stretch.length;
    const last = isListing ? isListed.lastIndexOf(true) : -1;
    kept.push(...stretch.slice(last + 1));
    index = end;
  }
  return kept;
}

/** The paragraphs that are a head such as 目录. */
function contentsHeads(text: string, paragraphs: readonly JoinedParagraph[]): ReadonlySet<number> {
  const heads = paragraphs.flatMap(({ start, end }, index) =>
    isContentsHead(text, start, end) ? [index] : [],
  );
  return new Set(heads);
}

/** Where a stretch of lines of their own, one below the other, ends. Where a title comes again the text has begun. */
function stretchEnd(candidates: readonly HeadingCandidate[], from: number): number {
  const names = new Set<string>();
  let end = from;
  for (;;) {
    const candidate = candidates[end];
    const before = candidates[end - 1];
    if (!candidate || names.has(nameOf(candidate))) break;
    const goesOn = end === from || (before !== undefined && candidate.paragraph - before.paragraph <= NEAR);
    if (!goesOn || candidate.form !== 'alone' || candidate.mark === undefined) break;
    names.add(nameOf(candidate));
    end++;
  }
  return Math.max(end, from + 1);
}

function nameOf({ family, path, title }: HeadingCandidate): string {
  return `${family} ${path.join('.')} ${titleKey(title)}`;
}

/** A title that so many pages bear is their running head. */
const FEWEST_PAGES = 3;
const PAGE_BEHIND = /[\s·•.—-]*[0-9０-９]{1,4}$/u;

/** The candidates without running heads: divisions that come again, number and title, mostly with a page behind them. */
function withoutRunningHeads(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const same = new Map<string, HeadingCandidate[]>();
  for (const candidate of candidates) {
    if (!isDivision(candidate) || candidate.title === '') continue;
    const title = titleKey(candidate.title.replace(PAGE_BEHIND, ''));
    const key = `${candidate.family} ${candidate.number} ${title}`;
    const list = same.get(key);
    if (list) list.push(candidate);
    else same.set(key, [candidate]);
  }
  const running = new Set<HeadingCandidate>();
  for (const list of same.values()) {
    const paged = list.filter(({ title }) => PAGE_BEHIND.test(title));
    if (list.length < FEWEST_PAGES || paged.length < list.length / 2) continue;
    const head = list.find(({ title }) => !PAGE_BEHIND.test(title)) ?? list[0];
    for (const candidate of list) if (candidate !== head) running.add(candidate);
  }
  return running.size === 0 ? candidates : candidates.filter((candidate) => !running.has(candidate));
}

const QUESTIONS =
  /^[【〔[（(]?(?:本[章节课讲])?(?:复习|讨论|思考|练习|自测|作业|习)(?:[与和]?(?:复习|讨论|思考|练习|自测|作业))*(?:题|问题|练习)?[】〕\]）)]?[:：]?$/u;
const LONGEST_QUESTION = 12;
/** What such a head begins with. */
const QUESTION_OPENERS = tableOf('【〔[（(本复讨思练自作习');

/**
 * The candidates without those that number the questions at the end of a chapter (思考题): from their head to the next
 * division, or to where a numbering of before goes on.
 */
function withoutQuestions(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const heads: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (asksQuestions(text, paragraph)) heads.push(index);
  });
  if (heads.length === 0) return candidates;
  const last = new Map<HeadingFamily, number>();
  let next = 0;
  let asking = false;
  return candidates.filter((candidate) => {
    const { paragraph, family, number } = candidate;
    for (; (heads[next] ?? Infinity) <= paragraph; next++) asking = true;
    if (isDivision(candidate) || number === (last.get(family) ?? Infinity) + 1) asking = false;
    if (!asking) last.set(family, number);
    return !asking;
  });
}

function asksQuestions(text: string, { start, end }: JoinedParagraph): boolean {
  return (
    end - start <= LONGEST_QUESTION &&
    QUESTION_OPENERS[text.charCodeAt(start)] === 1 &&
    QUESTIONS.test(text.slice(start, end).replace(/\s+/gu, ''))
  );
}
