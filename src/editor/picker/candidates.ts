import type { CorpusSymbol, CorpusSymbols, Pinyin } from '../../core/anthology/volumes/corpusSymbol';
import { foldQuery } from '../../core/text/folding/foldedText';
import { fitOf, type SearchedFields } from './fit';

/** A symbol with its words folded once, so that each key stroke only compares. */
interface Candidate {
  readonly symbol: CorpusSymbol;
  readonly fields: SearchedFields;
}

/** The places of a corpus, ready to be looked through. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly readings: Pinyin;
}

export function candidatesOf({ symbols, readings }: CorpusSymbols): Candidates {
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    const known = folded.get(text) ?? foldQuery(text);
    folded.set(text, known);
    return known;
  };
  const list = symbols.map((symbol) => ({
    symbol,
    fields: {
      name: fold(symbol.name),
      contributors: symbol.contributors.map(fold).join(' '),
      report: fold(symbol.report ?? ''),
      volume: fold(symbol.volume),
      page: symbol.page?.number,
    },
  }));
  return { list, readings };
}

/**
 * The places that match every word of what was typed, best first, at most `limit`, those of the file `here` before
 * others that match as well; without words the reports in their order.
 */
export function bestMatches(
  { list, readings }: Candidates,
  typed: string,
  limit: number,
  here?: string,
): CorpusSymbol[] {
  const words = typed
    .split(/\s+/)
    .map((word) => foldQuery(word))
    .filter((word) => word !== '');
  if (words.length === 0)
    return list
      .map(({ symbol }) => symbol)
      .filter(isReport)
      .slice(0, limit);
  const ranked: { readonly symbol: CorpusSymbol; readonly rank: number }[] = [];
  for (const { symbol, fields } of list) {
    const rank = fitOf(fields, words, readings);
    if (rank === 0) continue;
    const near = symbol.place.file === here ? nearRank : 0;
    ranked.push({ symbol, rank: rank + kindRank(symbol) + near });
  }
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ symbol }) => symbol);
}

function isReport({ kind }: CorpusSymbol): boolean {
  return kind === 'report' || kind === 'missing';
}

/** More than kinds differ by. */
const nearRank = 6;

/** Among equal matches reports with a text come first, then headings, then what only the 目录 knows. */
function kindRank({ kind }: CorpusSymbol): number {
  if (kind === 'report') return 4;
  return kind === 'missing' ? 0 : 2;
}
