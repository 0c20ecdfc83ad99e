import type { Citation, CitedPassage } from '../../core/reference/citation';
import type { CitedPart } from '../../core/reference/citedPart';
import type { TextRange } from '../../core/text/range';
import type { CorpusClient } from '../corpus/corpusClient';
import { citationOptions } from '../settings';

/** The citation of a part of a volume, in the reader's style. */
export async function refer(corpus: CorpusClient, part: CitedPart): Promise<Citation> {
  const [citation] = await corpus.remote.call('refer', { parts: [part], options: citationOptions() });
  return citation ?? { text: '', missing: [], pageInferred: false };
}

/** Ranges of a file as quotations with their sources, in the reader's style; empty when the file is gone. */
export function cite(
  corpus: CorpusClient,
  file: string,
  ranges: readonly TextRange[],
  signal?: AbortSignal,
): Promise<readonly CitedPassage[]> {
  return corpus.remote.call('cite', { file, ranges, options: citationOptions() }, { signal });
}

/** The citations of many places, in their order, asked for file by file; empty where a file is gone. */
export async function citationsOf(
  corpus: CorpusClient,
  places: readonly { readonly file: string; readonly range: TextRange }[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const indexes = new Map<string, number[]>();
  places.forEach(({ file }, index) => {
    const inFile = indexes.get(file);
    if (inFile) inFile.push(index);
    else indexes.set(file, [index]);
  });
  const citations = places.map(() => '');
  for (const [file, inFile] of indexes) {
    const ranges = inFile.flatMap((index) => places[index]?.range ?? []);
    const cited = await cite(corpus, file, ranges, signal);
    inFile.forEach((index, at) => (citations[index] = cited[at]?.citation.text ?? ''));
  }
  return citations;
}
