import assert from 'node:assert/strict';
import { readOpeningLine } from '../../../../../src/core/anthology/record/openingLine';

describe('a line between title and text', () => {
  it('tells when and where a speech was given, and who gave it', () => {
    assert.deepEqual(readOpeningLine('——2011年3月2日在湖镇第三届镇民大会第二次会议上 镇长 文石'), {
      kind: 'occasion',
      date: '2011-03-02',
      speaker: '镇长 文石',
    });
    assert.deepEqual(readOpeningLine('——2011年3月2日在湖镇第三届'), {
      kind: 'occasion',
      date: '2011-03-02',
      speaker: undefined,
    });
    assert.deepEqual(readOpeningLine('二〇〇七年一月十八日'), {
      kind: 'occasion',
      date: '2007-01-18',
      speaker: undefined,
    });
  });

  it('is no author where it names a paper, an editor or a label of the page', () => {
    assert.deepEqual(readOpeningLine('来源:'), { kind: 'source', open: true });
    assert.deepEqual(readOpeningLine('来源：湖镇日报'), { kind: 'source', open: false });
    assert.equal(readOpeningLine('湖镇日报').kind, 'other');
    assert.equal(readOpeningLine('主编 文石').kind, 'other');
    assert.equal(readOpeningLine('运营主体：湖镇竹器公司').kind, 'other');
    assert.deepEqual(readOpeningLine('2026年02月10日 07时41分'), { kind: 'published', date: '2026-02-10' });
  });

  it('names a unit, an office whose holder follows, or greets', () => {
    assert.deepEqual(readOpeningLine('湖镇竹器公司'), { kind: 'contributor', words: '湖镇竹器公司' });
    assert.deepEqual(readOpeningLine('湖镇镇长'), { kind: 'office', words: '湖镇镇长' });
    assert.equal(readOpeningLine('各位代表：').kind, 'salutation');
  });
});
