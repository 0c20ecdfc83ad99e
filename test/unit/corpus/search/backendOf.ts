import { parseText } from '../../../../src/core/anthology/parseText';
import type { SearchBackend } from '../../../../src/corpus/search/backend';
import { createScanBackend, type ScanBackendOptions } from '../../../../src/corpus/search/scanBackend';
import { createWords } from '../../../../src/corpus/words/words';

/** A back end over texts by file name, each a volume of its own, in this order. */
export async function backendOf(
  texts: Readonly<Record<string, string>>,
  options: Partial<ScanBackendOptions> = {},
): Promise<SearchBackend> {
  const backend = createScanBackend({
    cache: undefined,
    memoryBudget: Infinity,
    words: createWords(undefined),
    ...options,
  });
  for (const [path, text] of Object.entries(texts))
    await backend.upsert({ path, key: options.cache && path + text, text, volume: parseText(text) });
  await backend.saved();
  backend.arrange(
    Object.keys(texts).map((path, index) => ({ id: path, title: path, year: 2001 + index, files: [path] })),
  );
  return backend;
}
