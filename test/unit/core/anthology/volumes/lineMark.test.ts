import assert from 'node:assert/strict';
import { parseText } from '../../../../../src/core/anthology/parseText';
import { withLineMark, isMarked } from '../../../../../src/core/anthology/volumes/lineMark';
import {
  changedStructure,
  overridesOf,
  parseStructure,
  reportLine,
  withReportMark,
  type FileStructure,
} from '../../../../../src/core/anthology/volumes/structureFile';
import { sourceText } from '../../../../../src/core/text/sourceText';

const text = `目 录

渔港调查……1
码头纪事……5

渔港调查

市渔业局

一、现状

泊位不够。

二、办法

先修码头。

码头纪事

老船工口述

那年春天来了三条船。
`;
const source = sourceText(text);

function lineOf(words: string, nth = 1): number {
  const lines = text.split('\n');
  let line = -1;
  for (let count = 0; count < nth; count++) line = lines.indexOf(words, line + 1);
  return line;
}

function reports(file: FileStructure) {
  const overrides = overridesOf(file, source);
  return parseText(text, overrides ? { overrides } : {}).reports;
}

function titles(file: FileStructure): readonly string[] {
  return reports(file).map(({ title }) => title);
}

describe('the reader’s word on a line', () => {
  const notes = reportLine(source, lineOf('老船工口述'));
  const heading = reportLine(source, lineOf('二、办法'));
  const memoirs = reportLine(source, lineOf('码头纪事'));

  it('makes a line the title of a report, and leaves it to the rules again', () => {
    assert.deepEqual(titles({}), ['渔港调查', '码头纪事']);
    const marked = withLineMark({}, notes, { kind: 'title' }, false);
    assert.deepEqual(titles(marked), ['渔港调查', '码头纪事', '老船工口述']);
    assert.ok(isMarked(marked, notes));
    assert.deepEqual(withLineMark(marked, notes, { kind: 'rules' }, true), {});
  });

  it('makes a title none, and its entry one without a body', () => {
    const marked = withLineMark({}, memoirs, { kind: 'neither' }, true);
    assert.deepEqual(titles(marked), ['渔港调查']);
    const { contents } = parseText(text, { overrides: overridesOf(marked, source) ?? {} });
    assert.deepEqual(
      contents.map(({ anchor }) => anchor.status),
      ['found', 'missing'],
    );
  });

  it('makes a title a heading, and a heading a title', () => {
    const asHeading = withLineMark({}, memoirs, { kind: 'heading', level: 1 }, true);
    assert.deepEqual(
      reports(asHeading).map(({ headings }) => headings.map(({ title }) => title)),
      [['现状', '办法', '码头纪事']],
    );
    const asTitle = withLineMark(
      withLineMark({}, heading, { kind: 'heading' }, false),
      heading,
      { kind: 'title' },
      false,
    );
    assert.equal(asTitle.headings, undefined);
    assert.equal(titles(asTitle).length, 3);
  });

  it('means the line it was said of, not others that read so', () => {
    const twice = sourceText('码头\n\n码头\n');
    assert.deepEqual(reportLine(twice, 0), { line: '码头' });
    assert.deepEqual(reportLine(twice, 2), { line: '码头', nth: 2 });
    const file: FileStructure = { reports: [{ line: '码头', nth: 2, report: true }] };
    assert.deepEqual(
      overridesOf(file, twice)?.reports?.map(({ line }) => line),
      [3],
    );
  });

  it('puts title, contributors and date right, in the text and in the contents', () => {
    const mark = {
      ...memoirs,
      report: true,
      title: '码头纪事三则',
      contributors: ['李大海'],
      date: '1984-05',
    };
    const file = withReportMark({}, mark);
    const volume = parseText(text, { overrides: overridesOf(file, source) ?? {} });
    const report = volume.reports[1];
    assert.deepEqual(
      [report?.title, report?.contributors, report?.date, report?.year],
      ['码头纪事三则', ['李大海'], '1984-05', 1984],
    );
    assert.deepEqual(volume.contents[1]?.title, '码头纪事三则');
    assert.deepEqual(parseStructure(changedStructure('', 'a', () => file) ?? ''), { files: { a: file } });
  });
});
