import { parentPort, type MessagePort } from 'node:worker_threads';
import { Corpus } from '../corpus/corpus';
import { openChannel, type Port } from '../protocol/channel';
import type { CorpusApi, CorpusClientApi } from '../protocol/corpus';
import { corpusService } from './corpusService';

if (parentPort) serve(portOf(parentPort));

function serve(port: Port): void {
  const changed = (): void => void client.call('corpusChanged', null).catch(() => undefined);
  const client = openChannel<CorpusApi, CorpusClientApi>(port, corpusService(new Corpus(), changed));
}

function portOf(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', () => listener('The extension host closed the port.')),
  };
}
