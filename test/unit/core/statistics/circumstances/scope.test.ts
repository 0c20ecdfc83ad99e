import assert from 'node:assert/strict';
import { documentPlace, findScopes } from '../../../../../src/core/statistics/circumstances/scope';

const scopes = (text: string): readonly string[] => findScopes(text).map((scope) => scope.text);

describe('findScopes', () => {
  it('finds relative words, known names and names by their ending', () => {
    assert.deepEqual(scopes('全县有渔船，苏州市有船厂，石埠镇有码头。'), ['全县', '苏州市', '石埠镇']);
  });

  it('takes a chain of places as one', () => {
    assert.deepEqual(scopes('河湾县、石埠县和甲坪县有渔船。'), ['河湾县、石埠县和甲坪县']);
  });

  it('leaves out what figures are compared with and ranked in', () => {
    assert.deepEqual(scopes('占全省的两成，高于全国平均，居全市前列，比石埠镇多。'), []);
  });

  it('takes no clause for a name', () => {
    assert.deepEqual(scopes('我去过苏州。运到我区，而市里不收。在宁冈打仗。'), []);
  });
});

describe('documentPlace', () => {
  it('reads the place off the title', () => {
    assert.equal(documentPlace('河湾县人民政府工作报告\n'), '河湾县');
    assert.equal(documentPlace('——在苏州市第十届人民代表大会第一次会议上\n'), '苏州市');
    assert.equal(documentPlace('——在江苏省第十届\n人民代表大会第一次会议上\n'), '江苏省');
    assert.equal(documentPlace('国务院关于物价的报告\n'), '全国');
  });

  it('is unknown where only a sentence names one', () => {
    assert.equal(documentPlace('苏州市有船厂，石埠镇有码头。\n'), undefined);
  });
});
