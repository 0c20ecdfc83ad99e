import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/anthology/parseText';
import { statisticsExtents, statisticsOf } from '../../../../src/core/statistics/statisticsOf';

const text = [
  '河湾调研文选',
  '',
  '目录',
  '',
  '山塘修缮情况的报告\t县水利局\t(1)',
  '渔业生产情况的报告\t县农业局\t(2)',
  '',
  '山塘修缮情况的报告',
  '',
  '县水利局',
  '',
  '一、基本情况',
  '',
  '去年全县修缮山塘 31 座。',
  '',
  '二、下一步打算',
  '',
  '再修缮山塘 12 座。',
  '',
  '渔业生产情况的报告',
  '',
  '县农业局',
  '',
  '全县有渔船 205 艘。',
  '',
].join('\n');

describe('the statistics of a volume', () => {
  const volume = parseText(text);

  it('take nothing of one report for another', () => {
    const found = statisticsOf(text, volume).map((statistic) => [statistic.text, statistic.modality]);
    assert.deepEqual(found, [
      ['31 座', 'actual'],
      ['12 座', 'target'],
      ['205 艘', 'actual'],
    ]);
  });

  it('are those of its reports one by one', () => {
    const extents = statisticsExtents(text, volume);
    assert.equal(extents.length, 2);
    assert.deepEqual(
      extents.flatMap((extent) => statisticsOf(text, volume, extent)),
      statisticsOf(text, volume),
    );
  });

  it('are none of the titles in the contents of a further volume', () => {
    const further = [
      '目录',
      '',
      '12个渔港的改造\t县港务局\t(9)',
      '盐场改制的经过\t县轻工局\t(12)',
      '',
      '12个渔港的改造',
      '',
      '渔港改造用了 3 年。',
      '',
      '盐场改制的经过',
      '',
      '盐场有盐工 400 人。',
      '',
    ].join('\n');
    const both = `${text}${'渔船归港，渔网上岸，年年如此。\n\n'.repeat(12)}${further}`;
    const parsed = parseText(both);
    assert.equal(parsed.contents.length, 4);
    const inContents = statisticsOf(both, parsed).filter(({ start }) =>
      parsed.contents.some(({ range }) => range.start <= start && start < range.end),
    );
    assert.deepEqual(inContents, []);
  });

  it('are found in a text without reports', () => {
    const plain = '全县有渔船 205 艘。';
    assert.equal(statisticsOf(plain, parseText(plain)).length, 1);
  });
});
