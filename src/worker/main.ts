import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { createCache } from '../corpus/cache/cache';
import { Corpus } from '../corpus/corpus';
import { createWords } from '../corpus/words/words';
import { openChannel, type Port } from '../protocol/channel';
import type { CorpusApi, CorpusClientApi, OpenCorpus } from '../protocol/corpus';
import { corpusService } from './corpusService';

if (parentPort) serve(portOf(parentPort));

function serve(port: Port): void {
  const changed = (): void => void client.call('corpusChanged', null).catch(() => undefined);
  const service = corpusService({ createCorpus, changed });
  const client = openChannel<CorpusApi, CorpusClientApi>(port, service);
}

function createCorpus({ storage, memoryBudget }: OpenCorpus, onChange: () => void): Corpus {
  return new Corpus({
    cache: storage === undefined ? undefined : createCache(join(storage, 'cache')),
    code: codeVersion(),
    memoryBudget,
    words: createWords({ entry: join(__dirname, 'segmenter.js') }),
    onChange,
  });
}

/** The hash of this bundle: a change of the parser or the recogniser makes what an older one cached stale. */
function codeVersion(): string {
  return createHash('sha256').update(readFileSync(__filename)).digest('hex');
}

function portOf(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', () => listener('The extension host closed the port.')),
  };
}
