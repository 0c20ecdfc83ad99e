import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/anthology/parseText';
import type { Heading, ParsedText } from '../../../../src/core/anthology/parsedText';
import { foldQuery } from '../../../../src/core/text/folding/foldedText';
import { rangeContains, type TextRange } from '../../../../src/core/text/range';

const words = fc.constantFrom(
  '湖边小镇',
  '竹器行情',
  '晒场',
  '各位代表：',
  '目录',
  '目　次',
  '后记',
  '名词解释',
  '附件',
  '附件2：晒场名单',
  '思考题',
  '晒 场 报 告',
  '县水务局',
  '作者：文石',
  '（县水务局 文石）',
  '表目次',
  '编',
  '　　',
  '    ',
);
const marks = fc.constantFrom(
  '一、',
  '二、',
  '三，',
  '十一、',
  '（一）',
  '(二)',
  '1.',
  '２．',
  '1、',
  '（1）',
  '①',
  '第一章',
  '第 二 节',
  '第三条',
  '第 17-1 條',
  '第一，',
  '一是',
  '原因之一',
  '其一，',
  '——',
  '## ',
  '# ',
  '1.2',
  '1】',
  '一、二、三',
  '第 一 章',
  '（ 二 ）',
  '一 、',
  '第一派',
  '—、',
  '（－）',
  '二.',
  '１ ．',
  '第十二条 ',
  '第一章',
);
const noise = fc.constantFrom(
  '。',
  '，',
  '；',
  '：',
  '！',
  '“',
  '”',
  '……',
  '......',
  '\t',
  '/',
  '(12)',
  '（３）',
  '.14.',
  '－ ３ －',
  '-- 4',
  '·26',
  '7',
  '\0',
  '\u001a',
  '\ufeff',
  '\u200b',
  '\ud800',
  '\u00a0\u00a0',
  'ISBN 7—80000—100—8',
  '[甲](乙.md)',
  '<!-- -->',
  '□',
  '；',
  '102. 22',
  '第1 2页',
  '晒 12 场',
  '～·.…一二',
  '……l7',
  '第12页',
  '－12－',
  '（3）  晒场……（9）',
  '12  ',
);
const breaks = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\f', '\n　　', '');
const text = fc
  .array(fc.oneof(words, marks, noise, breaks, breaks, fc.constant('河水比从前浅了许多，老人们都这么说')), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''));

/** Lines a reader marked as headings, or as none. */
const marked = fc.array(
  fc.oneof(
    fc.record({ line: fc.nat(60), heading: fc.constant(false as const) }),
    fc.record({
      line: fc.nat(60),
      heading: fc.constant(true as const),
      level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
  ),
  { maxLength: 4 },
);

function headingsIn(headings: readonly Heading[]): readonly Heading[] {
  return headings.flatMap((heading) => [heading, ...headingsIn(heading.children)]);
}

function assertAscending(ranges: readonly TextRange[], what: string): void {
  ranges.forEach((range, index) => {
    assert.ok(range.start <= range.end, `${what} ${index} ends before it starts`);
    const next = ranges[index + 1];
    if (next) assert.ok(range.end <= next.start, `${what} ${index} overlaps the next`);
  });
}

function assertNested(parent: TextRange, headings: readonly Heading[], level: number): void {
  assertAscending(
    headings.map(({ range }) => range),
    'heading',
  );
  for (const heading of headings) {
    assert.ok(rangeContains(parent, heading.range), 'a child lies inside its parent');
    assert.ok(rangeContains(heading.range, heading.titleRange), 'a title lies inside its section');
    assert.ok(heading.level > level, 'a child is deeper than its parent');
    assertNested(heading.range, heading.children, heading.level);
  }
}

/** The words between two offsets as the paragraphs have them: breaks and page furniture left out. */
function wordsAt(volume: ParsedText, source: string, range: TextRange): string {
  const pieces = volume.paragraphs.flatMap((paragraph) => paragraph.pieces);
  const inside = pieces.filter((piece) => piece.end > range.start && piece.start < range.end);
  return inside
    .map((piece) => source.slice(Math.max(piece.start, range.start), Math.min(piece.end, range.end)))
    .join('');
}

describe('parseText, whatever the text', () => {
  it('never throws and keeps its ranges in order', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, enumerations) => {
        const volume = parseText(source, { enumerations });
        const all: TextRange = { start: 0, end: source.length };
        assertAscending(
          volume.reports.map(({ range }) => range),
          'report',
        );
        assertAscending(volume.paragraphs, 'paragraph');
        for (const { start, end, pieces } of volume.paragraphs) {
          assertAscending(pieces, 'piece');
          assert.equal(pieces[0]?.start, start);
          assert.equal(pieces.at(-1)?.end, end);
        }
        volume.pages.forEach((page, index) => {
          const next = volume.pages[index + 1];
          if (next) assert.ok(page.start < next.start && page.number < next.number);
        });
        for (const report of volume.reports) {
          assert.ok(rangeContains(all, report.range));
          assert.ok(rangeContains(report.range, report.titleRange));
          assertNested(report.range, report.headings, 0);
        }
        for (const { range } of volume.problems) assert.ok(rangeContains(all, range));
      }),
      { numRuns: 400 },
    );
  });

  it('nests headings whatever lines the reader marks', () => {
    const annexed = fc.tuple(
      text,
      fc.constantFrom('附件', '附件：\n1. 名单', '注释', '责任编辑：某某'),
      text,
    );
    fc.assert(
      fc.property(
        annexed.map((parts) => parts.join('\n')),
        marked,
        (source, lines) => {
          for (const report of parseText(source, { overrides: { lines } }).reports) {
            assert.ok(rangeContains(report.range, report.titleRange));
            assertNested(report.range, report.headings, 0);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds every heading title at its range', () => {
    fc.assert(
      fc.property(text, (source) => {
        const volume = parseText(source, { enumerations: true });
        for (const { title, titleRange } of volume.reports.flatMap(({ headings }) => headingsIn(headings))) {
          assert.equal(foldQuery(title), foldQuery(wordsAt(volume, source, titleRange)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('points every found entry at a report', () => {
    fc.assert(
      fc.property(text, (source) => {
        const volume = parseText(source);
        for (const { anchor, range } of volume.contents) {
          assert.ok(volume.contentsRange && rangeContains(volume.contentsRange, range));
          if (anchor.status !== 'found') continue;
          assert.ok(volume.reports[anchor.report]);
          assert.ok(anchor.start < volume.contentsRange.start || anchor.start >= volume.contentsRange.end);
        }
      }),
      { numRuns: 300, examples: [['目录\n（ 二 ）\n。\n二.'], ['目录\n晒场……1\n码头……2\n后记\n5\n']] },
    );
  });

  it('ends soon on a long line', () => {
    const line = '一、河水比从前浅了许多，（一）老人们说。'.repeat(9000);
    parseText(line);
    parseText('……'.repeat(90_000));
    parseText(`目录\n${'一'.repeat(180_000)}\n${'.'.repeat(90_000)}12\n${' '.repeat(90_000)}`);
  });
});
