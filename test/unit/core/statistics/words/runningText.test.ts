import assert from 'node:assert/strict';
import {
  asPrinted,
  runningOffset,
  runningText,
  simplified,
  sourceRange,
} from '../../../../../src/core/statistics/words/runningText';

const run = (text: string) => runningText(text, [[{ start: 0, end: text.length }]]);

describe('runningText', () => {
  const cases: readonly (readonly [source: string, running: string])[] = [
    ['产量４．９２万吨', '产量4.92万吨'],
    ['近 2800 个', '近2800个'],
    ['7 4 7 7 2 亿元', '74772亿元'],
    ['１　３　８艘', '138艘'],
    ['为62 910亿元', '为62910亿元'],
    ['2004 125人', '2004 125人'],
    ['图 12 345 人', '图12345人'],
    ['8 ．8 ％', '8.8%'],
    ['1. 2005年', '1. 2005年'],
    ['GDP 12 km', 'GDP 12 km'],
  ];
  for (const [source, running] of cases) {
    it(`folds ${source}`, () => {
      assert.equal(run(source).text, `${running}\n`);
    });
  }

  it('joins what a wrap or a page cut, and finds the way back', () => {
    const text = '渔船20\n- 2 -\n5艘。';
    const running = runningText(text, [
      [
        { start: 0, end: 4 },
        { start: 11, end: 14 },
      ],
    ]);
    assert.equal(running.text, '渔船205艘。\n');
    assert.deepEqual(sourceRange(running, 2, 6), { start: 2, end: 13 });
    assert.equal(runningOffset(running, 11), 4);
  });

  it('is in Simplified characters, and gives words back as printed', () => {
    const running = run('全縣糧食產量為三億噸。');
    assert.equal(running.text, '全县粮食产量为三亿吨。\n');
    assert.equal(asPrinted(running, '粮食产量'), '糧食產量');
  });

  it('leaves a text in Simplified characters as it is', () => {
    const running = run('乾隆年间，全县粮食产量为三亿吨。');
    assert.equal(asPrinted(running, running.text), '乾隆年间，全县粮食产量为三亿吨。\n');
    assert.equal(simplified('全县'), '全县');
  });
});
