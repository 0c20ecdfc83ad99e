import assert from 'node:assert/strict';
import type { Heading, Report, ParsedText } from '../../../../src/core/anthology/parsedText';
import type { TextRange } from '../../../../src/core/text/range';
import { enclosingRanges, wordAt } from '../../../../src/editor/documents/enclosingRanges';

const first = '渔港扩建以后，泊位增加“两\n';
const mark = '— 12 —\n';
const rest = '成”。码头很忙，船员不多。';
const text = `渔港调查\n一、现状\n${first}${mark}${rest}\n`;

function rangeOf(words: string): TextRange {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const body = { start: text.indexOf('渔港扩建'), end: text.length - 1 };
const section: Heading = {
  level: 1,
  kind: 'heading',
  marker: '一、',
  title: '现状',
  titleRange: rangeOf('现状'),
  range: { start: text.indexOf('一、'), end: text.length },
  children: [],
};
const report: Report = {
  title: '渔港调查',
  contributors: [],
  offices: {},
  date: undefined,
  year: undefined,
  titleRange: { start: 0, end: 4 },
  range: { start: 0, end: text.length },
  entry: undefined,
  headings: [section],
};
const volume: ParsedText = {
  bibliography: {
    title: undefined,
    year: undefined,
    editors: [],
    publisher: undefined,
    place: undefined,
    publishedYear: undefined,
    isbn: [],
    colophon: {},
  },
  contents: [],
  contentsRange: undefined,
  reports: [report],
  paragraphs: [
    { ...rangeOf('渔港调查'), pieces: [rangeOf('渔港调查')] },
    { ...rangeOf('一、现状'), pieces: [rangeOf('一、现状')] },
    { ...body, pieces: [rangeOf(first.trim()), rangeOf(rest)] },
  ],
  furniture: [],
  pages: [],
  problems: [],
};

function enclosing(words: string): string[] {
  return enclosingRanges(text, volume, text.indexOf(words)).map(({ start, end }) => text.slice(start, end));
}

describe('enclosingRanges', () => {
  it('grows from the word to the report', () => {
    assert.deepEqual(enclosing('码头'), [
      '码头',
      '码头很忙，',
      '码头很忙，船员不多。',
      text.slice(body.start, body.end),
      text.slice(section.range.start),
      text,
    ]);
  });

  it('joins clauses and sentences across a page break', () => {
    const clause = `泊位增加“两\n${mark}成”。`;
    assert.deepEqual(enclosing('增加').slice(0, 3), ['增加', clause, `渔港扩建以后，${clause}`]);
    assert.equal(enclosing('成”')[1], clause);
  });

  it('starts with the clause on punctuation', () => {
    assert.equal(enclosing('，泊位')[0], '渔港扩建以后，');
  });

  it('takes page furniture as part of the sentence that it cuts', () => {
    assert.deepEqual(enclosing('12'), [
      `泊位增加“两\n${mark}成”。`,
      `渔港扩建以后，泊位增加“两\n${mark}成”。`,
      text.slice(body.start, body.end),
      text.slice(section.range.start),
      text,
    ]);
  });

  it('takes a very long clause in linear time', () => {
    const long = '渔'.repeat(350_000);
    const piece = { start: 0, end: long.length };
    const range = wordAt(long, { ...volume, paragraphs: [{ ...piece, pieces: [piece] }] }, 200_000);
    assert.ok(range && range.start <= 200_000 && range.end > 200_000);
  });
});
