import type { CorpusSymbol, CorpusSymbols } from '../../core/anthology/volumes/corpusSymbol';
import { foldQuery } from '../../core/text/folding/foldedText';

/** Finds reports by their titles. */
export type TitleIndex = (title: string) => CorpusSymbol | undefined;

const indexes = new WeakMap<CorpusSymbols, TitleIndex>();

/**
 * The reports of a corpus by title, whatever its width and blanks; a title with a subtitle (——) is found without it
 * as well. Of two reports of one name the first is found.
 */
export function titleIndex(symbols: CorpusSymbols): TitleIndex {
  const known = indexes.get(symbols);
  if (known) return known;
  const byTitle = new Map<string, CorpusSymbol>();
  const add = (title: string, symbol: CorpusSymbol): void => {
    if (title !== '' && !byTitle.has(title)) byTitle.set(title, symbol);
  };
  const reports = symbols.symbols.filter(({ kind }) => kind === 'report');
  const folded = reports.map((symbol) => ({ symbol, title: foldQuery(symbol.name) }));
  folded.forEach(({ symbol, title }) => add(title, symbol));
  folded.forEach(({ symbol, title }) => add(mainTitle(title), symbol));
  const index: TitleIndex = (title) => byTitle.get(foldQuery(title));
  indexes.set(symbols, index);
  return index;
}

/** What stands before the dash; folding makes one of every run of dashes. */
function mainTitle(folded: string): string {
  const dash = folded.indexOf('-');
  return dash > 3 ? folded.slice(0, dash) : folded;
}
