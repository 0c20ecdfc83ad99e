import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode } from '../../../src/corpus/files/decode';

const SIMPLIFIED =
  '湖边的小镇靠做竹器过日子，老人们说河水比从前浅了许多。今年来登记的匠人有三百多名，这是大家都知道的事情。\n';
const TRADITIONAL =
  '湖邊的小鎮靠做竹器過日子，老人們說河水比從前淺了許多。今年來登記的匠人有三百多名，這是大家都知道的事情。\n';

describe('decode', () => {
  for (const [encoding, text] of [
    ['utf8', SIMPLIFIED],
    ['utf8', TRADITIONAL],
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
    ['utf16le', SIMPLIFIED],
    ['utf16be', TRADITIONAL],
  ] as const) {
    it(`detects ${encoding} without a byte order mark`, () => {
      const decoded = decode(iconv.encode(text.repeat(20), encoding));
      assert.deepEqual(decoded, { text: text.repeat(20), encoding, problems: [] });
    });
  }

  for (const encoding of ['utf16le', 'utf16be'] as const) {
    it(`reads the byte order mark of ${encoding} and leaves it out`, () => {
      assert.deepEqual(decode(iconv.encode('甲\r\n', encoding, { addBOM: true })), {
        text: '甲\r\n',
        encoding,
        problems: [],
      });
    });
  }

  it('tells UTF-8 with a byte order mark', () => {
    assert.deepEqual(decode(Buffer.from('\ufeff甲')), { text: '甲', encoding: 'utf8bom', problems: [] });
  });

  it('follows the encoding it is told', () => {
    assert.equal(decode(iconv.encode('甲乙', 'gbk'), { encoding: 'gbk' }).text, '甲乙');
    assert.equal(decode(Buffer.from('甲乙'), { encoding: 'no such name' }).text, '甲乙');
  });

  it('names broken bytes in a problem and reads on', () => {
    const bytes = Buffer.concat([iconv.encode(SIMPLIFIED.repeat(20), 'gb18030'), Buffer.from([0xff, 0x0a])]);
    const { encoding, problems, text } = decode(bytes);
    assert.equal(encoding, 'gb18030');
    assert.deepEqual(
      problems.map(({ kind, values }) => [kind, values['broken']]),
      [['encoding', 1]],
    );
    assert.ok(text.startsWith(SIMPLIFIED));
  });

  it('tolerates NUL, Ctrl-Z and a byte order mark in mid-text', () => {
    const text = `甲\0乙\u001a丙\ufeff丁${SIMPLIFIED}`;
    assert.equal(decode(Buffer.from(text)).text, text);
  });

  it('says what is no text', () => {
    const image = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 31));
    assert.deepEqual(
      decode(image).problems.map(({ kind }) => kind),
      ['not-text'],
    );
    assert.equal(decode(image).text, '');
  });

  it('takes an empty file for an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf8', problems: [] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        assert.equal(typeof decode(bytes).text, 'string'),
      ),
    );
  });
});
