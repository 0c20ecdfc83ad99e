import assert from 'node:assert/strict';
import { tableLine } from '../../../../../src/core/statistics/tables/tableLines';
import { columnOf } from '../../../../../src/core/statistics/tables/tableColumn';

/** A line in short: its kind, and of rows what each is called, in what unit, with how many figures. */
function read(line: string): string {
  const found = tableLine(line, { start: 0, end: line.length });
  if (found.kind !== 'rows') return found.kind;
  return found.rows
    .map(({ name, measure, values }) => `${name} ${measure?.unit ?? '-'} ${values.length}`)
    .join('; ');
}

describe('tableLine', () => {
  it('finds name, unit and figures of a row, however they are parted', () => {
    assert.equal(read('渔船 艘 205 210'), '渔船 艘 2');
    assert.equal(read('渔　船　　艘　　２０５　　—'), '渔船 艘 2');
    assert.equal(read('渔船\t艘\t205'), '渔船 艘 1');
    assert.equal(read('| 渔船（艘） | 205 |'), '渔船 艘 1');
    assert.equal(read('1. 渔船 205 210'), '渔船 - 2');
  });

  it('finds several rows in one line where each has its unit', () => {
    assert.equal(read('渔船 艘 205 盐 万吨 1.2 1.3%'), '渔船 艘 1; 盐 吨 2');
    assert.equal(read('渔船 205 盐 1.2'), 'caption');
  });

  it('tells heads, rules and what stands above a table', () => {
    assert.equal(read('指标 单位 1984年 1985年'), 'head');
    assert.equal(read('镇名\t户数（户）'), 'head');
    assert.equal(read('|---|---:|'), 'rule');
    assert.equal(read('表2　主要指标'), 'caption');
    assert.equal(read('二、产量　　单位：吨'), 'caption');
  });

  it('takes no prose for a row', () => {
    assert.equal(read('全县有渔船 205 艘，盐场 3 处。'), 'prose');
    assert.equal(read('第 3 页 共 12 页'), 'caption');
    assert.equal(read('全县 有 渔船 205 艘'), 'caption');
  });
});

describe('columnOf', () => {
  const parts = (words: string): unknown[] => {
    const { role, time, noun, measure } = columnOf(words);
    return [role, time, noun, measure?.unit];
  };

  it('reads year, measure and unit', () => {
    assert.deepEqual(parts('1985年'), ['level', '1985年', '', undefined]);
    assert.deepEqual(parts('1985年产量(万吨)'), ['level', '1985年', '产量', '吨']);
    assert.deepEqual(parts('人口/人'), ['level', '', '人口', '人']);
    assert.deepEqual(parts('数值'), ['level', '', '', undefined]);
  });

  it('tells growth and shares', () => {
    assert.deepEqual(parts('比上年增长(%)'), ['growth', '', '', '%']);
    assert.deepEqual(parts('1985年比1984年增长%'), ['growth', '1985年', '', '%']);
    assert.deepEqual(parts('占总户数比重(%)'), ['share', '', '占总户数比重', '%']);
  });

  it('tells where names and units stand', () => {
    assert.deepEqual(parts('计量单位'), ['unit', '', '', undefined]);
    assert.deepEqual(parts('产品名称').slice(0, 1), ['name']);
    assert.deepEqual(parts('指标').slice(0, 1), ['name']);
  });
});
