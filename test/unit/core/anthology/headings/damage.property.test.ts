import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from '../../../../../src/core/anthology/parseText';
import type { Heading } from '../../../../../src/core/anthology/parsedText';

const body = '湖边的小镇靠做竹器过日子，账房先生把旧簿子重新抄了一遍，茶摊成了打听消息的地方。';
const topics = ['师傅', '学徒', '工钱', '竹料', '码头', '晒场', '学堂', '药铺', '渡口', '茶摊'];
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** How a family writes its mark, and what scans make of it. */
interface Style {
  readonly mark: (number: number) => string;
  readonly damages: readonly ((number: number) => string)[];
}

const styles: readonly Style[] = [
  {
    mark: (number) => `${numerals[number - 1]}、`,
    damages: [(number) => `${numerals[number - 1]}，`, (number) => `${numerals[number - 1]}`, () => '呵、'],
  },
  {
    mark: (number) => `（${numerals[number - 1]}）`,
    damages: [
      (number) => `（${numerals[number - 1]}`,
      (number) => `${numerals[number - 1]}）`,
      () => '（呵）',
    ],
  },
  { mark: (number) => `${number}.`, damages: [(number) => `${number}`, (number) => `${number} `] },
];

const outline = fc.record({
  style: fc.constantFrom(...styles),
  count: fc.integer({ min: 4, max: 10 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  damage: fc.nat(),
  lost: fc.boolean(),
});

function titles(text: string): readonly string[] {
  const flat = (heading: Heading): readonly string[] => [heading.title, ...heading.children.flatMap(flat)];
  return parseText(text).reports.flatMap(({ headings }) => headings.flatMap(flat));
}

const textOf = (marks: readonly string[]): string =>
  [
    '竹器作坊调查',
    '',
    ...marks.flatMap((mark, index) => [`${mark}怎样说${topics[index]}`, body + body]),
  ].join('\n');

describe('a damaged mark', () => {
  it('costs no heading, and none of its run where nothing is left of it', () => {
    fc.assert(
      fc.property(outline, ({ style, count, at, damage, lost }) => {
        const marks = Array.from({ length: count }, (_, index) => style.mark(index + 1));
        const whole = titles(textOf(marks));
        assert.equal(whole.length, count);
        // Neither the first nor the last: only what stands between two others has a place.
        const index = 1 + Math.floor(at * (count - 2.001));
        const broken = lost ? '' : (style.damages[damage % style.damages.length]?.(index + 1) ?? '');
        const found = titles(textOf(marks.with(index, broken)));
        assert.deepEqual(found, lost ? whole.filter((_, other) => other !== index) : whole);
      }),
    );
  });
});

describe('decimal headings', () => {
  /** How many sections each chapter has, and how many parts each of them. */
  const chapters = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  });

  it('have the level of their depth, whether text or a deeper one follows', () => {
    fc.assert(
      fc.property(chapters, fc.boolean(), (book, bare) => {
        const heads: (readonly [path: string, level: number])[] = [];
        book.forEach((sections, chapter) => {
          if (bare) heads.push([`${chapter + 1}`, 1]);
          sections.forEach((parts, section) => {
            const path = `${chapter + 1}.${section + 1}`;
            heads.push([path, 2]);
            for (let part = 1; part <= parts; part++) heads.push([`${path}.${part}`, 3]);
          });
        });
        const lines = heads.flatMap(([path, level], index) => {
          const head = `${path} 说说${topics[index % topics.length]}与${topics[Math.floor(index / topics.length)]}`;
          return level === 1 ? [head] : [head, body + body];
        });
        const found = (heading: Heading): readonly string[] => [
          `${heading.marker} ${heading.level}`,
          ...heading.children.flatMap(found),
        ];
        const text = ['竹器作坊调查', '', ...lines].join('\n');
        const levels = [...new Set(heads.map(([, level]) => level))].sort();
        assert.deepEqual(
          parseText(text).reports.flatMap(({ headings }) => headings.flatMap(found)),
          heads.map(([path, level]) => `${path} ${levels.indexOf(level) + 1}`),
        );
      }),
    );
  });
});
