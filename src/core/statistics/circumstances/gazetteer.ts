/** Provinces, municipalities and regions: short name, then the suffix of the full one. */
const provinces =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省';
const autonomous = '广西壮族 宁夏回族 新疆维吾尔';
const others = '香港 澳门 内蒙古 广西 西藏 宁夏 新疆 热河 察哈尔 绥远 西康 平原省 松江省';

/** Cities below the province, without 市. */
const cities =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 ' +
  '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 海拉尔 满洲里 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 ' +
  '长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 ' +
  '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 ' +
  '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 ' +
  '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 ' +
  '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 ' +
  '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮 ' +
  '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 ' +
  '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔东南 黔南 黔西南 贵安 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 ' +
  '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 伊犁 ' +
  '浦东 浦东新区 雄安 雄安新区 滨海新区 海州 赣榆';

/** Wider regions and other countries. */
const regions =
  '长三角 珠三角 京津冀 粤港澳大湾 大湾区 东部地区 中部地区 西部地区 东北地区 中西部地区 沿海地区 民族地区 华北 华东 华南 西南 西北 东北 市区 郊区';
const abroad = '苏联 美国 日本 英国 法国 德国 印度 俄罗斯 欧盟 东盟';

const suffixes = ['市', '省', '自治区', '县', '区', '州', '盟', '地区', '专区', '自治州'];
/** What turns a place into a thing of that place with figures of its own: 某港, 某机场. */
const facilities = [
  '港',
  '国际机场',
  '机场',
  '口岸',
  '高新区',
  '开发区',
  '自贸区',
  '自由贸易区',
  '自贸港',
  '新区',
  '港区',
  '油田',
  '大学',
];

const names = new Set<string>();
for (const name of provinces.split(' ')) {
  names.add(name);
  names.add(name.slice(0, -1));
}
for (const list of [autonomous, others, cities, regions, abroad]) {
  for (const name of list.split(' ')) if (name !== '') names.add(name);
}
const byFirst = new Map<string, string[]>();
for (const name of names) {
  const first = name.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
const firstCodes = new Uint8Array(0x10000);
for (const first of byFirst.keys()) firstCodes[first.charCodeAt(0)] = 1;

const foreign = new Set(abroad.split(' '));

/** Another country or a union of such; what is said of it holds for its own clause. */
export function isAbroad(place: string): boolean {
  return foreign.has(place);
}

/** The end of the place name that begins at `start`, suffix and facility included; undefined where none does. */
export function placeEnd(text: string, start: number): number | undefined {
  if (firstCodes[text.charCodeAt(start)] === 0) return undefined;
  const name = byFirst.get(text.charAt(start))?.find((candidate) => text.startsWith(candidate, start));
  if (name === undefined) return undefined;
  let end = start + name.length;
  const suffix = suffixes.find((word) => text.startsWith(word, end));
  if (suffix !== undefined && !name.endsWith(suffix) && !isOrdinary(text, end, suffix)) end += suffix.length;
  const facility = facilities.find((word) => text.startsWith(word, end));
  return end + (facility?.length ?? 0);
}

/** 市 in 市场 and 区 in 区域 are no suffixes. */
function isOrdinary(text: string, at: number, suffix: string): boolean {
  const next = text.charAt(at + suffix.length);
  return (
    (suffix === '市' && '场值集民政委长级容面'.includes(next) && next !== '') ||
    (suffix === '区' && '域间位'.includes(next) && next !== '')
  );
}

/** Words that end like a place and are none. */
const commonNouns =
  /(?:地|分|金?创|酸雨|棚户|城|园|社|小|山|牧|林|景|灾|老|矿|校|街|库|片|辖|特|新|专|解放|开发|示范|功能|保护|自治|各|贫困|军|战|湖|流域|边|湿|产|湾|水|先行|试验|合作|保税|集聚|农|牧|核心|产业|功能|市|县|州|示范片|居民|小|港)区$|(?:设区的?|城|上|都|超|门|股|楼|直辖|县|省|各|全|我|本|闹|夜|黑|集|汇|债)市$|(?:各|全|我|本|贫困|百强|市|区|省|大|小|脱贫|重点|穷|落后|产粮|示范)县$|(?:城|集|乡|村|小|各|全|重|特色)镇$|(?:全|各|农|山|乡|示范|美丽|行政|自然|贫困|空心)村$|[各全我]州$|(?:各|红|国|党|军|彩|战|锦|团|队|升)旗$/;
/** By UTF-16 code unit: 1 for what the names of counties, districts and towns end in. */
export const countyEndings = new Uint8Array(0x10000);
for (const ending of Array.from('县市区郡旗镇州')) countyEndings[ending.charCodeAt(0)] = 1;

/** Whether `word` (two to five characters) reads as the name of a county, district, city or town. */
export function isCountyName(word: string): boolean {
  return (
    /^[一-龥]{2,5}$/.test(word) &&
    countyEndings[word.charCodeAt(word.length - 1)] === 1 &&
    !/^(?:设区|完成|[比较同占]|新[建增]|改建|创建|建[设成]|支持|推动|实现|达标|贫困|打造)/.test(word) &&
    !/[的是在了到由我你他们去过而要有没说想给跟随离距和与及为对把将增该其此这那使被让就也都还年月日第一二三四五六七八九十\d]/.test(
      word,
    ) &&
    !commonNouns.test(word)
  );
}
