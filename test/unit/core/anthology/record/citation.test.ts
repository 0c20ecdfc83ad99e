import assert from 'node:assert/strict';
import { citationOf, quotationOf, type CitedPart } from '../../../../../src/core/anthology/record/citation';
import type { BibliographicRecord, ParsedText } from '../../../../../src/core/anthology/parsedText';

const nothing: BibliographicRecord = {
  title: undefined,
  year: undefined,
  editors: [],
  publisher: undefined,
  place: undefined,
  publishedYear: undefined,
  isbn: [],
  colophon: {},
};

const full: BibliographicRecord = {
  ...nothing,
  title: '某市调查文选',
  year: 2005,
  editors: ['某市研究室'],
  publisher: '某市出版社',
  place: '某市',
  publishedYear: 2006,
};

const report = { title: '渔港调查', contributors: ['渔业局', '水务局'] };

function cite(part: Partial<CitedPart>) {
  return citationOf({ bibliography: full, report, pages: undefined, ...part });
}

describe('citationOf', () => {
  it('names a report as a part of its volume', () => {
    const { text, missing } = cite({
      pages: [
        { number: 14, evidence: 'printed' },
        { number: 15, evidence: 'printed' },
      ],
    });
    assert.equal(
      text,
      '渔业局, 水务局. 渔港调查[G]//某市研究室. 某市调查文选: 2005. 某市: 某市出版社, 2006: 14-15.',
    );
    assert.deepEqual(missing, []);
  });

  it('marks an inferred page', () => {
    const page = { number: 7, evidence: 'inferred' } as const;
    assert.match(cite({ pages: [page, page] }).text, /2006: 约7\.$/);
  });

  it('leaves out what is not known and tells it', () => {
    const { text, missing } = citationOf({
      bibliography: { ...nothing, title: '某市调查文选' },
      report: { title: '渔港调查', contributors: [] },
      pages: undefined,
    });
    assert.equal(text, '渔港调查[G]//某市调查文选.');
    assert.deepEqual(missing, ['contributors', 'editors', 'place', 'publisher', 'year', 'page']);
  });

  it('names a report that stands alone', () => {
    const { text, missing } = citationOf({ bibliography: nothing, report, pages: undefined });
    assert.equal(text, '渔业局, 水务局. 渔港调查[R].');
    assert.ok(!missing.includes('editors'));
  });

  it('names the volume itself', () => {
    assert.equal(
      cite({ report: undefined }).text,
      '某市研究室. 某市调查文选: 2005[G]. 某市: 某市出版社, 2006.',
    );
  });

  it('has nothing to say of a text without any title', () => {
    assert.equal(citationOf({ bibliography: nothing, report: undefined, pages: undefined }).text, '');
  });

  it('names three contributors and 等', () => {
    const contributors = ['甲局', '乙局', '丙局', '丁局'];
    assert.match(cite({ report: { title: '渔港调查', contributors } }).text, /^甲局, 乙局, 丙局, 等\. /);
  });

  it('does not repeat a year that the title holds or the imprint gives', () => {
    assert.match(cite({ bibliography: { ...full, title: '某市文选2005' } }).text, /某市文选2005\. 某市/);
    assert.match(cite({ bibliography: { ...full, year: 2006 } }).text, /某市调查文选\. 某市/);
  });
});

describe('quotationOf', () => {
  const text = '　渔港扩建以后，\n— 12 —\n泊位增加。\n其余从略。';
  const volume: ParsedText = {
    bibliography: nothing,
    contents: [],
    contentsRange: undefined,
    reports: [],
    paragraphs: [
      {
        start: 1,
        end: 21,
        pieces: [
          { start: 1, end: 8 },
          { start: 16, end: 21 },
        ],
      },
      { start: 22, end: 27, pieces: [{ start: 22, end: 27 }] },
    ],
    furniture: [{ start: 9, end: 15, kind: 'page-mark' }],
    pages: [],
    problems: [],
  };

  it('joins what a page break cut and drops the page mark', () => {
    assert.equal(quotationOf(text, volume, { start: 0, end: 21 }), '渔港扩建以后，泊位增加。');
  });

  it('keeps to the range and separates paragraphs', () => {
    assert.equal(quotationOf(text, volume, { start: 16, end: 26 }), '泊位增加。\n其余从略');
  });

  it('takes what belongs to no paragraph as it stands', () => {
    assert.equal(quotationOf(text, volume, { start: 8, end: 16 }), '— 12 —');
    assert.equal(quotationOf(text, volume, { start: 3, end: 3 }), '');
  });
});
