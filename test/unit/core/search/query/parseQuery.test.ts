import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { literalsOf, type Query } from '../../../../../src/core/search/query/query';

const literal = (text: string): Query => ({ kind: 'literal', text });
const and = (...operands: Query[]): Query => ({ kind: 'and', operands });
const or = (...operands: Query[]): Query => ({ kind: 'or', operands });
const not = (operand: Query): Query => ({ kind: 'not', operand });

describe('parseQuery', () => {
  const cases: readonly [text: string, query: Query][] = [
    ['', { kind: 'nothing' }],
    ['  \u3000', { kind: 'nothing' }],
    ['人才', literal('人才')],
    ['人才 队伍', and(literal('人才'), literal('队伍'))],
    ['人才\u3000队伍', and(literal('人才'), literal('队伍'))],
    ['"人才, 队伍"', literal('人才, 队伍')],
    ['“人才 队伍”', literal('人才 队伍')],
    ['"人才', literal('"人才')],
    ['""', literal('""')],
    ['人才|队伍', or(literal('人才'), literal('队伍'))],
    ['人才 | 队伍 建设', and(or(literal('人才'), literal('队伍')), literal('建设'))],
    ['|人才|', literal('人才')],
    ['人才 -队伍', and(literal('人才'), not(literal('队伍')))],
    ['人才 -队伍|建设', and(literal('人才'), not(or(literal('队伍'), literal('建设'))))],
    ['2004-2005', literal('2004-2005')],
    ['-', literal('-')],
    ['-- 12', and(literal('--'), literal('12'))],
    ['(人才|队伍) 建设', and(or(literal('人才'), literal('队伍')), literal('建设'))],
    ['(人才 队伍)|建设', or(and(literal('人才'), literal('队伍')), literal('建设'))],
    ['(一)加强', literal('(一)加强')],
    ['（一）加强', literal('（一）加强')],
    ['(人才', literal('(人才')],
    ['人才)', literal('人才)')],
    ['()', literal('()')],
    [
      '人才$5队伍',
      { kind: 'near', left: literal('人才'), right: literal('队伍'), ordered: true, distance: 5 },
    ],
    [
      '(a|b)~12"c d"',
      {
        kind: 'near',
        left: or(literal('a'), literal('b')),
        right: literal('c d'),
        ordered: false,
        distance: 12,
      },
    ],
    ['人才$', literal('人才$')],
    ['$5人才', literal('$5人才')],
    ['2003~2005', literal('2003~2005')],
    ['题:人才', { kind: 'field', field: 'title', text: '人才' }],
    ['标题：人才 建设', and({ kind: 'field', field: 'title', text: '人才' }, literal('建设'))],
    [
      '单位:"市委 组织部"|教委',
      or(
        { kind: 'field', field: 'unit', text: '市委 组织部' },
        { kind: 'field', field: 'unit', text: '教委' },
      ),
    ],
    ['Section:现状', { kind: 'field', field: 'section', text: '现状' }],
    ['年:2005', { kind: 'years', from: 2005, to: 2005 }],
    ['年:2005年-2003', { kind: 'years', from: 2003, to: 2005 }],
    ['年:去年', literal('去年')],
    ['问题:人才', literal('问题:人才')],
    ['题:', literal('题:')],
    ['/第.{1,3}届/', { kind: 'pattern', source: '第.{1,3}届' }],
    ['/a b\\/c/ 人才', and({ kind: 'pattern', source: 'a b\\/c' }, literal('人才'))],
    ['/人才', literal('/人才')],
    ['1/3', literal('1/3')],
    ['//', literal('//')],
  ];
  for (const [text, query] of cases)
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseQuery(text), query);
    });

  it('makes a query of any text', () => {
    const piece = fc.constantFrom(...Array.from('ab人 |-()$5~"“”/题年:：\\'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        literalsOf(parseQuery(pieces.join('')));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('literalsOf', () => {
  it('names what is to be highlighted, once', () => {
    assert.deepEqual(literalsOf(parseQuery('人才 (队伍|人才) -建设 题:总结 干部$5管理')), [
      '人才',
      '队伍',
      '干部',
      '管理',
    ]);
  });
});
