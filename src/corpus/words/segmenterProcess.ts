import { cut, extract, insertWord, load } from 'nodejieba';
import { cutAround } from './numbers';
import type { SegmenterMessage, SegmenterRequest } from './segmenterMessages';

// The process that holds nodejieba: some 250 MB and seconds of loading that nothing else shall bear.

function send(message: SegmenterMessage): void {
  process.send?.(message);
}

function answer(request: SegmenterRequest): void {
  switch (request.kind) {
    case 'cut': {
      const words = request.texts.map((text) => cutAround(text, (piece) => cut(piece)));
      send({ kind: 'cut', id: request.id, words });
      return;
    }
    case 'keywords':
      send({ kind: 'keywords', id: request.id, keywords: extract(request.text, request.count) });
      return;
    case 'dictionary':
      for (const word of request.words) insertWord(word);
      return;
  }
}

function start(): void {
  try {
    load();
  } catch (error) {
    send({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
    process.disconnect();
    return;
  }
  process.on('message', answer);
  send({ kind: 'ready' });
}

process.on('disconnect', () => process.exit());
start();
