import assert from 'node:assert/strict';
import { namesOfList } from '../../../../../src/core/statistics/naming/nameList';

describe('namesOfList', () => {
  const cases: readonly (readonly [phrase: string, count: number, names: readonly string[]])[] = [
    ['城镇和农村居民收入', 2, ['城镇居民收入', '农村居民收入']],
    ['城乡居民收入', 2, ['城镇居民收入', '农村居民收入']],
    ['竹席、竹篮、竹椅产量', 3, ['竹席产量', '竹篮产量', '竹椅产量']],
    ['一二三产增加值', 3, ['一产增加值', '二产增加值', '三产增加值']],
    ['第一、二、三产业', 3, ['第一产业', '第二产业', '第三产业']],
    ['财政收入、支出', 2, ['财政收入', '财政支出']],
    ['渔业产值', 2, ['渔业产值', '渔业产值']],
    ['渔业产值', 1, ['渔业产值']],
  ];
  for (const [phrase, count, names] of cases) {
    it(`tells ${phrase} apart for ${count}`, () => {
      assert.deepEqual(namesOfList(phrase, count), names);
    });
  }
});
