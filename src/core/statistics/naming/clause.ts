import { baseMark } from './indicatorWords';
import { firstFrom } from '../circumstances/mention';
import type { ScopeMention } from '../circumstances/scope';
import type { SourceMention } from '../circumstances/source';
import type { TimeMention } from '../circumstances/time';

/** Everything spoken of in a paragraph that is no part of an indicator's name. */
export interface Mentions {
  readonly times: readonly TimeMention[];
  readonly scopes: readonly ScopeMention[];
  readonly sources: readonly SourceMention[];
}

const longestClause = 80;

/**
 * Where the clause of a figure begins: behind the last comma, colon or stop, behind a bracket still open, or at
 * `floor`. At most 80 characters back.
 */
export function clauseStart(text: string, figure: number, floor: number): number {
  const limit = Math.max(floor, figure - longestClause);
  let depth = 0;
  for (let at = figure - 1; at >= limit; at--) {
    switch (text.charAt(at)) {
      case ')':
        depth++;
        break;
      case '(':
        if (depth === 0) return at + 1;
        depth--;
        break;
      case '，':
      case ',':
      case '：':
      case ':':
        if (depth === 0) return at + 1;
        break;
      case '。':
      case '；':
      case ';':
      case '！':
      case '？':
        return at + 1;
      case '—':
        if (text.charAt(at - 1) === '—' && depth === 0) return at + 1;
        break;
    }
  }
  return limit;
}

/**
 * The words from `start` to `end` without times, sources and what stands in brackets; times of comparison leave a
 * mark, places go only where nothing else stands before them.
 */
export function wordsOf(
  text: string,
  start: number,
  end: number,
  { times, scopes, sources }: Mentions,
): string {
  let words = '';
  let at = start;
  let time = firstFrom(times, start);
  let scope = firstFrom(scopes, start);
  let source = firstFrom(sources, start);
  while (at < end) {
    const next = Math.min(
      times[time]?.start ?? end,
      scopes[scope]?.start ?? end,
      sources[source]?.start ?? end,
      end,
    );
    words += text.slice(at, next);
    at = Math.max(at, next);
    if (at >= end) break;
    const mention =
      at === times[time]?.start
        ? times[time++]
        : at === sources[source]?.start
          ? sources[source++]
          : scopes[scope++];
    if (mention === undefined || mention.end > end) {
      if (mention === undefined) break;
      continue;
    }
    if (mention.end <= start) continue;
    if ('role' in mention && mention.role === 'base') words += baseMark;
    else if ('kind' in mention) words += isLead(words) ? '' : text.slice(at, mention.end);
    else words = words.replace(/(?:早在|[在自]|(?<![当等大小高低多少处位由对关属用])于|截至)$/, '');
    at = mention.end;
    while ((times[time]?.start ?? end) < at) time++;
    while ((scopes[scope]?.start ?? end) < at) scope++;
    while ((sources[source]?.start ?? end) < at) source++;
  }
  return words.replace(/\([^()]{0,60}\)|\[\d{1,3}\]/g, '').replace(/(^|[由从到至为在于自])的/g, '$1');
}

/** Nothing that could be part of a name. */
function isLead(words: string): boolean {
  return /^[，。：,、\s]*(?:但|而|其中|同时|对|截至|截止|到|至|在|自|从|于|和|与|年?底|年?末|时|的)?[，,：:]?$/.test(
    words,
  );
}

/** The words behind a figure to the end of its clause, at most 40. */
export function wordsAfter(text: string, start: number, stop: number): string {
  const window = text.slice(start, Math.min(stop, start + 40));
  const end = window.search(/[，。；：,;:！？（()]/);
  const words = end < 0 ? window : window.slice(0, end);
  return /^[、和与及]/.test(words) ? '' : words;
}
