import type { Random } from '../../support/ocrNoise';

const PLACES = [
  '梅溪镇',
  '石渡乡',
  '云台县',
  '芦荡村',
  '枫桥区',
  '望潮港',
  '松坪',
  '榆关道',
  '柳汊',
  '青梧州',
  '沙洲里',
  '白鹭湾',
];
const THINGS = [
  '竹编',
  '渡船',
  '砖窑',
  '蜂箱',
  '盐田',
  '水碓',
  '麻纺',
  '灯会',
  '鱼塘',
  '茶棚',
  '苗圃',
  '驿道',
  '船坞',
  '药圃',
  '糖坊',
  '晒谷场',
];
const MATTERS = [
  '用工',
  '租约',
  '账目',
  '水情',
  '价钱',
  '手艺传承',
  '搬迁',
  '修补',
  '夜巡',
  '借贷',
  '学徒',
  '失火',
  '分界',
  '运费',
];
const KINDS = [
  '调查',
  '情况汇报',
  '问题初探',
  '的几点体会',
  '与对策',
  '实录',
  '述评',
  '考察记',
  '小结',
  '何去何从',
];
const UNITS = [
  '镇农工组',
  '县水事房',
  '区商会',
  '港务股',
  '县文教科',
  '村联社',
  '林场场部',
  '税务小组',
  '船民互助会',
  '州志办',
];
const PERSONS = ['阮青禾', '樊守拙', '邝小满', '郗望舒', '晏清和', '栾一苇', '佘晚晴', '钮知秋'];
const DOINGS = ['摸清', '理顺', '补上', '稳住', '放开', '管好', '守牢', '盘活', '重订', '压减'];
const OBJECTS = [
  '船户家底',
  '旧契旧账',
  '窑工口粮',
  '泊位次序',
  '山界石碑',
  '学徒出路',
  '灯油开销',
  '水闸钥匙',
  '蚕种来路',
  '渡口秩序',
  '苗木成色',
  '盐仓损耗',
];
const STATES = ['来历', '现状', '难处', '缘由', '得失', '苗头', '后果', '底数'];
const CLAUSES = [
  '早市散了以后码头上只剩晾网的人',
  '会计说旧簿子里夹着一张没人认领的收条',
  '窑主们约定雨天不开火',
  '新来的测量员把桩子插到了菜地里',
  '渡工轮班的牌子挂在柳树上',
  '各家把闲着的木料先借给学堂',
  '蜂农不肯说出自己的花期路线',
  '账房与货栈对不上数已经不是头一回',
  '老船匠只收肯吃苦的孩子',
  '夜里的更声改成了敲竹筒',
  '堤上的草由放牛的人顺手割掉',
  '外乡的货郎把价钱压得很低',
  '收丝的人宁可等到天晴再过秤',
  '界石被水冲走后谁也说不清原来的位置',
  '茶棚里的闲话常常比告示传得快',
  '借出去的犁头总要等到立夏才还',
];

export interface MadeTitle {
  readonly title: string;
  readonly contributor: string;
  readonly page: number;
}

export function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}

/** Titles of reports, each once, with who wrote them and their pages. */
export function madeTitles(count: number, random: Random): readonly MadeTitle[] {
  const titles = new Set<string>();
  while (titles.size < count) titles.add(madeTitle(random));
  let page = 1;
  return [...titles].map((title) => {
    const made = { title, contributor: pick(random() < 0.7 ? UNITS : PERSONS, random), page };
    page += 1 + Math.floor(random() * 11);
    return made;
  });
}

function madeTitle(random: Random): string {
  const place = pick(PLACES, random);
  const about = pick(THINGS, random) + pick(MATTERS, random);
  return pick(
    [
      () => place + about + pick(KINDS, random),
      () => `关于${place}${about}的${pick(['报告', '建议', '答复', '通报'], random)}`,
      () => `${place}${about}为什么难`,
      () => `从${about}看${place}`,
      () => `${place}：${about}${pick(KINDS, random)}`,
      () => `把${about}放在心上`,
    ],
    random,
  )();
}

/** Titles of sections, each once. */
export function madeHeads(count: number, random: Random): readonly string[] {
  const heads = new Set<string>();
  while (heads.size < count)
    heads.add(
      pick(
        [
          () => `${pick(THINGS, random)}${pick(MATTERS, random)}的${pick(STATES, random)}`,
          () => `${pick(DOINGS, random)}${pick(OBJECTS, random)}`,
          () =>
            `${pick(DOINGS, random)}${pick(OBJECTS, random)}，${pick(DOINGS, random)}${pick(OBJECTS, random)}`,
          () => `${pick(OBJECTS, random)}与${pick(OBJECTS, random)}`,
          () => `对${pick(OBJECTS, random)}的${pick(['估计', '看法', '打算'], random)}`,
        ],
        random,
      )(),
    );
  return [...heads];
}

/** A paragraph without figures. */
export function madeProse(random: Random, clauses = 3 + Math.floor(random() * 5)): string {
  const chosen = Array.from({ length: clauses }, () => pick(CLAUSES, random));
  return chosen.join('，') + '。';
}
