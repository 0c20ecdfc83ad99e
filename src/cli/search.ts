import { parseArgs } from 'node:util';
import type { Hit, SearchAnswer } from '../core/search/results/hit';
import {
  searchDefaults,
  type SearchOrder,
  type SearchRequest,
  type SearchUnit,
} from '../core/search/query/request';
import type { UnreadText } from '../core/anthology/volumes/unreadText';
import { requirePaths, UsageError, type Command } from './command';
import { corpusOf } from './corpusOf';

const units: readonly SearchUnit[] = ['sentence', 'paragraph', 'section', 'report'];
const orders: readonly SearchOrder[] = ['relevance', 'document', 'year'];

/** `search FOLDER QUERY`: every occurrence in the texts of a folder. */
export const searchCommand: Command = {
  name: 'search',
  usage: `search FOLDER QUERY [--json] [--limit N] [--unit ${units.join('|')}] [--order ${orders.join('|')}] [--simplify] [--match-case] [--whole-word]`,
  run: async (args, print) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        limit: { type: 'string' },
        unit: { type: 'string' },
        order: { type: 'string' },
        simplify: { type: 'boolean' },
        'match-case': { type: 'boolean' },
        'whole-word': { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [folder, ...words] = positionals;
    if (folder === undefined || words.length === 0) throw new UsageError('search needs a folder and a query');
    await requirePaths([folder]);
    const request: SearchRequest = {
      query: words.join(' '),
      limit: values.limit === undefined ? searchDefaults.limit : wholeNumber(values.limit),
      unit: oneOf('unit', units, values.unit),
      order: oneOf('order', orders, values.order),
      simplify: values.simplify,
      matchCase: values['match-case'],
      wholeWord: values['whole-word'],
    };
    const corpus = await corpusOf(folder);
    const answer = await corpus.search.query(request);
    const unread = corpus.unread();
    await corpus.dispose();
    print(values.json ? `${JSON.stringify(jsonOf(answer, unread), undefined, 1)}\n` : textOf(answer, unread));
  },
};

/** `total` counts all occurrences, also those beyond the limit; offsets are UTF-16 into the decoded text of `file`. */
function jsonOf(
  { query, total, hits, related, problems, tookMs }: SearchAnswer,
  unread: readonly UnreadText[],
): object {
  return {
    query,
    total,
    hits: hits.map(jsonHit),
    ...(related && { related: { words: related.words, hits: related.hits.map(jsonHit) } }),
    ...(problems.length > 0 && { problems }),
    ...(unread.length > 0 && { unread }),
    tookMs: Math.round(tookMs * 100) / 100,
  };
}

function jsonHit({ file, start, end, keyword, passage, report, headings, page }: Hit): object {
  return {
    file,
    start,
    end,
    text: keyword,
    passage: passage.text,
    report: report?.title ?? null,
    section: headings.join(' › ') || null,
    page: page?.number ?? null,
  };
}

function textOf(
  { total, hits, related, problems, tookMs }: SearchAnswer,
  unread: readonly UnreadText[],
): string {
  const lines = [`${total} in ${tookMs.toFixed(1)} ms`, ...problems.map(({ kind }) => kind)];
  if (related) lines.push(`No exact match; passages with ${related.words.join(' ')}:`);
  for (const { file, start, left, keyword, right, report, page } of [...hits, ...(related?.hits ?? [])])
    lines.push(
      [`${file}:${start}`, `${left}【${keyword}】${right}`, report?.title ?? '', page?.number ?? ''].join(
        '\t',
      ),
    );
  if (unread.length > 0) lines.push(`Texts not read: ${unread.length}`);
  for (const { file, reason } of unread) lines.push(`${file}\t${reason}`);
  return `${lines.join('\n')}\n`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--limit takes a whole number, not ${text}`);
  return Number(text);
}

function oneOf<T extends string>(
  name: string,
  known: readonly T[],
  value: string | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${known.join(', ')}, not ${value}`);
  return found;
}
