import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { CorpusThread } from '../../../../src/editor/corpus/corpusThread';
import type { OpenCorpus } from '../../../../src/protocol/corpus';

/** Answers to `open`, dies of a `search`. */
const mortal = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ kind, id, name }) => {
    if (kind !== 'call') return;
    if (name === 'search') process.exit(3);
    parentPort.postMessage({ kind: 'result', id, result: null });
  });`;
const request: OpenCorpus = { folders: [], storage: undefined, memoryBudget: 0 };

describe('the thread of the corpus', () => {
  let thread: CorpusThread;
  afterEach(() => thread.dispose());

  it('reads the folders again where it died, before anybody is answered, and gives up when it dies too often', async () => {
    let started = 0;
    const deaths: boolean[] = [];
    let tell: (event: string) => void = () => undefined;
    const next = (): Promise<string> => new Promise((resolve) => (tell = resolve));
    thread = new CorpusThread({
      start: () => new Worker(mortal, { eval: true }),
      onStart: () => started++,
      onVolumes: () => undefined,
      onDeath: (_, restarts) => {
        deaths.push(restarts);
        if (!restarts) tell('ended');
      },
      onRevival: () => tell('revived'),
    });
    await assert.rejects(thread.remote.call('volumes', null), { name: 'ChannelClosed' });
    await thread.open(request, () => undefined);
    for (let deathsSoFar = 0; deathsSoFar < 2; deathsSoFar++) {
      const revived = next();
      await assert.rejects(thread.remote.call('search', { query: 'x' }), { name: 'ChannelClosed' });
      assert.equal(await revived, 'revived');
    }
    assert.equal(started, 3);
    assert.deepEqual(deaths, [true, true]);
    assert.equal(await thread.remote.call('volumes', null), null, 'answered by a thread that was opened');
  });
});
