import assert from 'node:assert/strict';
import {
  isCountyName,
  isDistrictOf,
  placeEnd,
} from '../../../../../src/core/statistics/circumstances/gazetteer';

describe('the gazetteer', () => {
  it('knows provinces, cities and counties, with and without their endings', () => {
    for (const place of ['江苏省', '江苏', '连云港市', '连云港', '东海县', '广西壮族自治区', '广西'])
      assert.equal(placeEnd(place, 0), place.length, place);
    assert.equal(placeEnd('无此地', 0), undefined);
  });

  it('takes the district of a city by its short name in the records of the city alone', () => {
    assert.ok(isDistrictOf('连云港市', '海州'));
    assert.ok(!isDistrictOf('南京市', '海州') && !isDistrictOf(undefined, '海州'));
  });

  it('tells a county, town or village that it does not list by its form', () => {
    for (const name of ['石埠镇', '河湾县', '柳堤村']) assert.ok(isCountyName(name), name);
  });

  it('takes no verb and no other place into a name', () => {
    for (const words of ['位于县', '处置镇', '修建村', '贫困县', '棚户区', '隶属郑州', '调查东海县'])
      assert.ok(!isCountyName(words), words);
  });
});
