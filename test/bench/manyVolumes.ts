import { createCache } from '../../src/corpus/cache/cache';
import { createScanBackend } from '../../src/corpus/search/scanBackend';
import { createWords } from '../../src/corpus/words/words';

/** A cache with volumes keyed 0, 1, 2 …, to be opened many times over and asked. */
export interface ManyVolumes {
  readonly cacheFolder: string;
  readonly volumeCount: number;
  readonly copies: number;
  /** In bytes. */
  readonly memoryBudget: number;
  readonly queries: readonly string[];
}

export interface ManyVolumesMeasured {
  /** Milliseconds to the ranked answer, one a query. */
  readonly times: readonly number[];
  /** Milliseconds. */
  readonly opened: number;
  /** Bytes of the process before the volumes were opened, with them open, and the most while they were asked. */
  readonly idle: number;
  readonly held: number;
  readonly bytes: number;
}

const rounds = 3;

async function measure(task: ManyVolumes): Promise<ManyVolumesMeasured> {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  const backend = createScanBackend({
    cache: createCache(task.cacheFolder),
    memoryBudget: task.memoryBudget,
    words: createWords(undefined),
  });
  const count = task.volumeCount * task.copies;
  const start = performance.now();
  for (let index = 0; index < count; index++)
    await backend.attach(`/${index}`, `${index % task.volumeCount}`);
  const opened = performance.now() - start;
  backend.arrange(
    Array.from({ length: count }, (_, index) => ({
      id: `/${index}`,
      title: '',
      year: 2000,
      files: [`/${index}`],
    })),
  );
  globalThis.gc?.();
  const held = process.memoryUsage.rss();
  let bytes = held;
  const times: number[] = [];
  for (const query of task.queries) {
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
      const asked = performance.now();
      await backend.query(
        { query },
        {
          onUpdate: (answer) => {
            if (answer.complete) least = Math.min(least, performance.now() - asked);
          },
        },
      );
      bytes = Math.max(bytes, process.memoryUsage.rss());
    }
    times.push(least);
  }
  await backend.close();
  return { times, opened, idle, held, bytes };
}

process.once('message', (task: ManyVolumes) => {
  void measure(task).then((measured) => process.send?.(measured, () => process.disconnect()));
});
