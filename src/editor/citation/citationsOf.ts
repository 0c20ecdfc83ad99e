import type { TextRange } from '../../core/text/range';
import type { CorpusClient } from '../corpus/corpusClient';

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
    const cited = await corpus.remote.call('cite', { file, ranges }, { signal });
    inFile.forEach((index, at) => (citations[index] = cited[at]?.citation.text ?? ''));
  }
  return citations;
}
