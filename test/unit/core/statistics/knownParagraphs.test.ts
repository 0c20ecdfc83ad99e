import assert from 'node:assert/strict';
import { KnownParagraphs } from '../../../../src/core/statistics/knownParagraphs';
import { figuresOf } from '../../../../src/core/statistics/paragraphFigures';

const words = '全市共有渔船205艘，比去年增长4%。';
const circumstances = (year: number, time: string) => ({
  section: { start: 0, times: [time], plans: false, reviews: false, subject: '' },
  document: { start: 0, year, place: '河湾市', annual: false, covers: undefined },
});

describe('known paragraphs', () => {
  it('are read once, wherever their section and document begin', () => {
    const known = new KnownParagraphs();
    const first = known.figures(words, circumstances(2003, '2002年'));
    known.startVersion();
    const { section, document } = circumstances(2003, '2002年');
    const moved = { section: { ...section, start: 40 }, document: { ...document, start: 20 } };
    assert.equal(known.figures(words, moved), first);
    assert.deepEqual(first, figuresOf(words, circumstances(2003, '2002年')));
  });

  it('are read again in other circumstances', () => {
    const known = new KnownParagraphs();
    for (const other of [
      circumstances(2003, '2002年'),
      circumstances(2010, '2002年'),
      circumstances(2003, '1999年'),
    ])
      assert.deepEqual(known.figures(words, other), figuresOf(words, other));
  });

  it('are forgotten with the first version that does not ask for them', () => {
    const known = new KnownParagraphs();
    const first = known.figures(words, circumstances(2003, '2002年'));
    known.startVersion();
    known.startVersion();
    assert.notEqual(known.figures(words, circumstances(2003, '2002年')), first);
  });
});
