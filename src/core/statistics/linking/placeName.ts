import type { CitedStatistic } from './citedStatistic';

/** The place that a figure is of. */
export interface NamedPlace {
  /** The same for the names of one place: 上海 and 上海市, 我国 and 全国. */
  readonly id: string;
  /** As it is shown; empty where the text names none. */
  readonly name: string;
}

const nation = /^(?:全国|我国|中国|国内|中华人民共和国|我们国家|国家)$/;

/** Of a name: the suffix that is often left out. A county or a town of the name of its city is another place. */
const suffix = /(?<=^..+)(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/;

/** Words for a place that mean another in each report, with what kind of place it is: 全市, 本县. */
const ofReport = /^(?:全|本|我|该|我们)([省市区县州盟旗]|地区|自治区)$/;

/** Words for a place that mean another from section to section: 全镇, 该厂, 境内. */
const ofSection =
  /^(?:全|本|我|该|我们|各)?(?:[乡镇村社队厂校院所站场]|公社|大队|街道|社区|园区|灌区|矿区|库区)$|境内|辖区|当地/;

/**
 * The place of a figure; undefined where its words do not tell which that is. 全市 and 全省, where the report does not
 * say of which, are those that an anthology is about, year by year; 全县 and smaller ones, and what no text names, are
 * places of the report alone.
 */
export function placeOf({ statistic, place, report, volumeTitle }: CitedStatistic): NamedPlace | undefined {
  const { scope } = statistic;
  const name = (scope?.place ?? scope?.text ?? '').replace(/\s+/g, '');
  if (ofSection.test(name)) return undefined;
  if (nation.test(name)) return { id: '全国', name: '全国' };
  const kind = name === '' ? '' : ofReport.exec(name)?.[1];
  switch (kind) {
    case undefined:
      return { id: name.replace(suffix, ''), name };
    case '省':
    case '市':
      return { id: JSON.stringify([volumeTitle.replace(/[\d\s()（）年]+/g, ''), kind]), name };
    default:
      return { id: JSON.stringify([place.file, report, kind]), name };
  }
}
