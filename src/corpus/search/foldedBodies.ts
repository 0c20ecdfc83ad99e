import { setImmediate as nextTurn } from 'node:timers/promises';
import { toSource } from '../../core/text/folding/foldedText';
import type { FoldedBody } from '../../core/quotation/check';
import { readable } from '../../core/search/results/passage';
import { DamagedSegment } from '../cache/segmentFile';
import type { FoldedFile } from './backend';
import type { CorpusFile } from './queryRun';
import type { Scanner } from './scanner';
import type { StoredFile, TextStore } from './textStore';

/** The folded texts of files, one after the other; each is good until the next is asked for. */
export async function* foldedBodies(
  files: readonly CorpusFile[],
  { store, scanner }: { readonly store: TextStore; readonly scanner: Scanner },
  onDamaged: (path: string) => void,
): AsyncGenerator<FoldedFile> {
  for (const { stored, volumeTitle } of files) {
    await nextTurn();
    const body = bodyOf(stored, store, scanner);
    if (body) yield { ...body, file: stored.path, volumeTitle };
    else onDamaged(stored.path);
  }
}

/** Undefined where its cache is damaged. */
function bodyOf(
  { content, segment, source }: StoredFile,
  store: TextStore,
  scanner: Scanner,
): FoldedBody | undefined {
  try {
    const { block } = store.open(content, 'body', 0, segment.body.length);
    const { body, furnitureRanges } = store.details(content);
    return {
      units: scanner.units(block),
      toSource: (start, end) => toSource(body, start, end),
      words: ({ start, end }) => readable(source(start, end), start, furnitureRanges).text,
    };
  } catch (error) {
    if (error instanceof DamagedSegment) return undefined;
    throw error;
  }
}
