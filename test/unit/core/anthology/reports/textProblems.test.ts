import assert from 'node:assert/strict';
import {
  quoteProblems,
  titleProblems,
  withoutSwarms,
} from '../../../../../src/core/anthology/reports/textProblems';
import type { ContentsEntry, Report } from '../../../../../src/core/anthology/parsedText';

function paragraphsOf(text: string) {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start += line.length + 1;
    return { ...range, pieces: [range] };
  });
}

function openQuotes(text: string): number[] {
  return quoteProblems(text, paragraphsOf(text)).map(({ range }) => range.start);
}

describe('quoteProblems', () => {
  it('names a quotation that its paragraph does not close', () => {
    assert.deepEqual(openQuotes('渔港“扩建。\n码头“很忙”。'), [2]);
  });

  it('passes over nested and closed quotations', () => {
    assert.deepEqual(openQuotes('“渔港“扩建””。\n”码头'), []);
  });

  it('passes over a quotation that each paragraph opens again', () => {
    assert.deepEqual(openQuotes('“渔港扩建。\n“码头很忙。”'), []);
  });

  it('stays linear', () => {
    assert.equal(openQuotes('“'.repeat(300_000)).length, 1);
  });
});

describe('withoutSwarms', () => {
  const problemsOf = (text: string) => withoutSwarms(quoteProblems(text, paragraphsOf(text)));

  it('makes many of one kind one, with their number', () => {
    const [problem, ...others] = problemsOf('渔港“扩建。\n'.repeat(30));
    assert.equal(others.length, 0);
    assert.deepEqual(problem?.range, { start: 2, end: 3 });
    assert.equal(problem.values['count'], 30);
  });

  it('leaves some as they are', () => {
    assert.equal(problemsOf('渔港“扩建。\n'.repeat(20)).length, 20);
  });
});

describe('titleProblems', () => {
  const range = { start: 0, end: 4 };
  const entry: ContentsEntry = {
    title: '渔港 调查（上）',
    contributors: [],
    page: 1,
    range,
    group: false,
    section: false,
    level: 0,
    anchor: { status: 'found', report: 0, start: 10 },
  };
  const report = (title: string): Report => ({
    title,
    contributors: [],
    offices: {},
    date: undefined,
    year: undefined,
    titleRange: { start: 10, end: 14 },
    range: { start: 10, end: 90 },
    entry: 0,
    headings: [],
  });

  it('names a title that the 目录 prints otherwise', () => {
    const [problem] = titleProblems([entry], [report('渔巷调查（上）')]);
    assert.deepEqual(problem?.values, { title: '渔巷调查（上）', listed: '渔港 调查（上）' });
  });

  it('counts neither width nor blanks', () => {
    assert.deepEqual(titleProblems([entry], [report('渔港调查(上)')]), []);
  });
});
