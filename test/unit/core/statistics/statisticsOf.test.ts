import assert from 'node:assert/strict';
import { parseVolume } from '../../../../src/core/anthology/parseVolume';
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
  const volume = parseVolume(text);

  it('take nothing of one report for another', () => {
    const found = statisticsOf(text, volume).map((statistic) => [statistic.text, statistic.modality]);
    assert.deepEqual(found, [
      ['31 座', undefined],
      ['12 座', 'target'],
      ['205 艘', undefined],
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

  it('are found in a text without reports', () => {
    const plain = '全县有渔船 205 艘。';
    assert.equal(statisticsOf(plain, parseVolume(plain)).length, 1);
  });
});
