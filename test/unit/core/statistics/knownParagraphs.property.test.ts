import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/anthology/parseText';
import { KnownParagraphs } from '../../../../src/core/statistics/knownParagraphs';
import { statisticsExtents, statisticsOf } from '../../../../src/core/statistics/statisticsOf';

/** What an edit may take out of or put into a volume: headings, dates and places that hold for figures elsewhere, too. */
const parts = fc.constantFrom(
  '\n',
  '\n\n',
  '。',
  '，',
  '一、2003年工作回顾',
  '\n\n二、今后的任务\n\n',
  '\n\n三、基本情况\n\n',
  '“十五”期间，',
  '2008年',
  '\n(2005年)\n',
  '河湾市人民政府工作报告',
  '全市共有渔船205艘。',
  '比上年增长百分之四',
  '占三成，',
  '据统计，',
  '糧食產量為三億噸，這個',
  '\n- 12 -\n',
  '\n\n渔业生产情况的报告\n\n县农业局\n\n',
  '目录',
  '\n指标\t2003年\t2004年\n',
  '\n渔船\t205艘\t210艘\n',
  '\n织布机 台 62 65\n',
);

const volumeText = [
  '河湾市调研文选',
  '2004',
  '',
  '目录',
  '',
  '山塘修缮情况的报告\t县水利局\t(1)',
  '渔业生产情况的报告\t县农业局\t(2)',
  '桑园改造情况的报告\t县林业局\t(3)',
  '',
  '山塘修缮情况的报告',
  '',
  '县水利局',
  '',
  '一、去年的基本情况',
  '',
  '全县修缮山塘 31 座，占总数的四成。其中新修 5 座。',
  '',
  '二、下一步打算',
  '',
  '据统计，全市还要修缮山塘 12 座。',
  '',
  '渔业生产情况的报告',
  '',
  '县农业局',
  '',
  '1998年，全县有渔船 205 艘，比上年增加 12 艘。',
  '',
  '去年达到 210 艘，产量 4.5 万吨。',
  '',
  '桑园改造情况的报告',
  '',
  '县林业局',
  '',
  '全县改造桑园3000亩，增产两成。',
  '',
].join('\n');

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(12)),
    inserted: fc.oneof(parts, fc.constantFrom('1', '年', '万', '座', '')),
    /** Which reports are looked at after the edit, as bits. */
    seen: fc.nat(7),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('figures of an edited text, known paragraphs kept', () => {
  it('are those of a text read for the first time', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const known = new KnownParagraphs();
        let text = volumeText;
        for (const { at, removed, inserted, seen } of [
          { at: 0, removed: 0, inserted: '', seen: 7 },
          ...changes,
        ]) {
          const offset = Math.round(at * text.length);
          text = text.slice(0, offset) + inserted + text.slice(offset + removed);
          const volume = parseText(text);
          known.startVersion();
          statisticsExtents(text, volume).forEach((extent, index) => {
            if (((seen >> (index % 3)) & 1) === 0) return;
            assert.deepEqual(statisticsOf(text, volume, extent, known), statisticsOf(text, volume, extent));
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});
