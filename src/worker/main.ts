import { parentPort, type MessagePort } from 'node:worker_threads';
import { Corpus } from '../corpus/corpus';
import { openChannel, type Handlers, type Port } from '../protocol/channel';
import type { CorpusApi, CorpusClientApi } from '../protocol/corpus';

/** Milliseconds between two messages about progress: often enough to see a number move. */
const progressInterval = 100;

if (parentPort) serve(portOf(parentPort));

function serve(port: Port): void {
  const corpus = new Corpus();
  const changed = (): void => void client.call('corpusChanged', null).catch(() => undefined);

  const handlers: Handlers<CorpusApi> = {
    async open({ folders }, { signal, emit }) {
      let last = 0;
      await corpus.open(folders, signal, (done, total) => {
        const now = Date.now();
        if (now - last < progressInterval && done < total) return;
        last = now;
        emit({ done, total });
      });
      changed();
      return null;
    },
    async filesChanged({ files }) {
      await corpus.filesChanged(files);
      changed();
      return null;
    },
    async setOverlay({ file, text }) {
      await corpus.setOverlay(file, text);
      changed();
      return null;
    },
    volumes: () => corpus.volumes(),
    volume: ({ id }) => corpus.volume(id),
  };
  const client = openChannel<CorpusApi, CorpusClientApi>(port, handlers);
}

function portOf(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', () => listener('The extension host closed the port.')),
  };
}
