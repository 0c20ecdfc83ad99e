import assert from 'node:assert/strict';
import type { EntryNode, HeadingNode, Volume } from '../../../../src/core/anthology/volume';
import { arrangedRows } from '../../../../src/editor/contents/arrangement';
import { filterVolume, textFilter } from '../../../../src/editor/contents/filter';
import {
  childRows,
  volumeNode,
  type ContentsNode,
  type ListedEntry,
} from '../../../../src/editor/contents/nodes';
import { rowAt } from '../../../../src/editor/contents/rowAt';

const file = '/a.txt';

function place(line: number, lines = 1) {
  const from = { line, character: 0 };
  return {
    file,
    range: { start: line * 10, end: (line + lines) * 10 - 1 },
    from,
    to: { line: line + lines - 1, character: 9 },
  };
}

function heading(title: string, line: number, children: HeadingNode[] = []): HeadingNode {
  return {
    kind: 'heading',
    level: 1,
    marker: '一、',
    title,
    place: place(line),
    extent: place(line, 2),
    page: undefined,
    children,
  };
}

function entry(title: string, line: number, contributors: string[], headings: HeadingNode[] = []): EntryNode {
  const report = {
    index: 0,
    title,
    contributors,
    year: undefined,
    place: place(line),
    extent: place(line, 9),
    firstPage: undefined,
    lastPage: undefined,
    headings,
  };
  return {
    id: `entry:${line}`,
    kind: 'entry',
    title,
    label: title,
    contributors,
    page: line,
    status: 'found',
    place: place(line - 1),
    report,
    children: [],
  };
}

const entries: EntryNode[] = [
  entry(
    '渔港调查',
    20,
    ['水务局', '渔业局'],
    [heading('现状', 22, [heading('泊位', 23)]), heading('对策', 26)],
  ),
  {
    ...entry('第二部分', 40, []),
    kind: 'group',
    report: undefined,
    children: [entry('码头研究', 50, ['渔业局']), entry('后记', 70, [])],
  },
];

const detail: Volume = {
  id: file,
  title: '某市文选',
  year: 2005,
  files: [file],
  listed: 3,
  found: 3,
  characters: 1000,
  problems: 0,
  bibliography: {
    title: '某市文选',
    year: 2005,
    editors: [],
    publisher: undefined,
    place: undefined,
    publishedYear: undefined,
    isbn: [],
    colophon: {},
  },
  contentsPlace: undefined,
  entries,
  problemList: [],
};

function listed(volume: Volume): readonly ListedEntry[] {
  return volume.entries.map((entry) => ({ volume, entry }));
}

const readings = { 泊: ['bo', 'po'], 位: ['wei'], 码: ['ma'], 头: ['tou'] };

function names(rows: readonly ContentsNode[]): unknown[] {
  return rows.map((row) => {
    if (row.kind !== 'unit' && row.kind !== 'entry' && row.kind !== 'heading') return row.kind;
    const name = row.kind === 'unit' ? row.unit : row.kind === 'entry' ? row.entry.title : row.heading.title;
    const below = names(childRows(row));
    return below.length > 0 ? [name, ...below] : name;
  });
}

function filtered(typed: string): unknown[] | undefined {
  const matches = textFilter(typed, readings);
  const left = matches && filterVolume(detail, matches);
  return (
    left &&
    names(
      arrangedRows(
        volumeNode(detail, { filtered: true, single: false, ambiguous: false }),
        listed(left),
        'contents',
      ),
    )
  );
}

describe('the filter of the contents view', () => {
  it('leaves reports whose title, contributor or page matches, whole', () => {
    assert.deepEqual(filtered('水务'), [['渔港调查', ['现状', '泊位'], '对策']]);
    assert.deepEqual(filtered('50'), [['第二部分', '码头研究']]);
  });

  it('leaves the headings that match with what stands above them', () => {
    assert.deepEqual(filtered('泊位'), [['渔港调查', ['现状', '泊位']]]);
  });

  it('reads Pinyin and wants every word', () => {
    assert.deepEqual(filtered('mt'), [['第二部分', '码头研究']]);
    assert.deepEqual(filtered('powei'), [['渔港调查', ['现状', '泊位']]]);
    assert.deepEqual(filtered('渔业 研究'), [['第二部分', '码头研究']]);
    assert.equal(filtered('渔业 没有'), undefined);
  });

  it('is none when nothing is typed', () => {
    assert.equal(textFilter('　 ', readings), undefined);
  });
});

describe('arrangements of the contents view', () => {
  const rows = (arrangement: 'contents' | 'unit' | 'grouped') =>
    arrangedRows(
      volumeNode(detail, { filtered: false, single: false, ambiguous: false }),
      listed(detail),
      arrangement,
    );

  it('keep the order of the contents', () => {
    assert.deepEqual(
      names(rows('contents')).map((row) => [row].flat()[0]),
      ['渔港调查', '第二部分'],
    );
  });

  it('sort by the first contributor, those without one last', () => {
    assert.deepEqual(
      names(rows('unit')).map((row) => [row].flat()[0]),
      ['渔港调查', '码头研究', '后记'],
    );
  });

  it('group by contributor, a report under each of its own', () => {
    assert.deepEqual(
      rows('grouped').map((row) => [row.kind === 'unit' && row.unit, childRows(row).length]),
      [
        ['水务局', 1],
        ['渔业局', 2],
        ['', 1],
      ],
    );
  });

  it('give every row an id of its own', () => {
    const ids = (list: readonly ContentsNode[]): string[] =>
      list.flatMap((row) => [
        row.id,
        ...(row.kind === 'volume' || row.kind === 'shelf' ? [] : ids(childRows(row))),
      ]);
    for (const arrangement of ['contents', 'unit', 'grouped'] as const) {
      const all = ids(rows(arrangement));
      assert.equal(new Set(all).size, all.length, arrangement);
    }
  });

  it('find the deepest row of a place', () => {
    const at = (line: number) => {
      const row = rowAt(rows('contents'), file, { line, character: 0 });
      return row?.kind === 'heading' ? row.heading.title : row?.entry.title;
    };
    assert.deepEqual(
      [at(20), at(22), at(23), at(26), at(28), at(50), at(5)],
      ['渔港调查', '现状', '泊位', '对策', '渔港调查', '码头研究', undefined],
    );
  });
});
