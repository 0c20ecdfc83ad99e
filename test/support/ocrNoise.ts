import traditionalPairs from 'opencc-js/dict/TSCharacters';

/** A line of a made volume, and what it is: noise treats a line of the 目录 otherwise than one of the text. */
export interface MadeLine {
  readonly text: string;
  readonly part: 'contents' | 'title' | 'text' | 'blank';
  /** Of a title's first line: which entry begins here. */
  readonly entry?: number;
}

/** A source of numbers from 0 (included) to 1 that gives the same ones for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export type Strength = 'weak' | 'middle' | 'strong';

/** How often each fault happens, by line but for confusions, which are by character. */
interface Rates {
  readonly confusion: number;
  readonly lost: number;
  readonly doubled: number;
  readonly margin: number;
  readonly runningHead: number;
  readonly leader: number;
  readonly splitColumn: number;
  readonly gluedColumn: number;
  readonly traditional: number;
}

/**
 * Of real scans the middle one: a page of 30 lines has a running head or a glyph of the margin, one character in a
 * hundred is misread, half of the leaders are broken.
 */
const RATES: Readonly<Record<Strength, Rates>> = {
  weak: {
    confusion: 0.003,
    lost: 0.002,
    doubled: 0.001,
    margin: 0.004,
    runningHead: 0.015,
    leader: 0.2,
    splitColumn: 0.01,
    gluedColumn: 0.01,
    traditional: 0.01,
  },
  middle: {
    confusion: 0.01,
    lost: 0.005,
    doubled: 0.003,
    margin: 0.015,
    runningHead: 0.03,
    leader: 0.5,
    splitColumn: 0.03,
    gluedColumn: 0.03,
    traditional: 0.03,
  },
  strong: {
    confusion: 0.03,
    lost: 0.01,
    doubled: 0.006,
    margin: 0.04,
    runningHead: 0.04,
    leader: 0.9,
    splitColumn: 0.06,
    gluedColumn: 0.06,
    traditional: 0.08,
  },
};

/** What scans read for one another; each may become any other of its run. */
const CONFUSED: readonly string[] = [
  '一-—',
  '九儿几',
  '日目曰自',
  '未末',
  '人入八',
  '己已巳',
  '大太犬',
  '土士',
  '干于千',
  '天夭',
  '王玉',
  '问间同',
  '贝见',
  '村材',
  '晴睛',
  '处外',
  '治冶',
  '折拆析',
  '侯候',
  '今令',
  '风凤',
  '场扬',
  '料科',
  '木术本',
  '史更',
  '丁了',
  '白臼',
  '乌鸟',
  '历厉',
  '买卖',
];

const confusions = new Map<string, string>();
for (const run of CONFUSED) for (const char of run) confusions.set(char, run.replace(char, ''));

const traditional = new Map<string, string>();
for (const pair of traditionalPairs.split('|')) {
  const [from = '', to = ''] = pair.split(' ');
  if (from.length === 1 && to.length === 1 && !traditional.has(to)) traditional.set(to, from);
}

const LEADER = /[…·.]{3,}/u;
const MESSY_LEADERS = ['·.…·', ' ·…. ', '…·…', '..', ' ', '····-··', ' · ·. ', '~·.…'];
const MARGIN_GLYPHS = '研究度制目录文选';

/** The lines as a scanner might read them. Lines of titles are never lost: what is gone nobody can find. */
export function withNoise(
  lines: readonly MadeLine[],
  strength: Strength,
  random: Random,
  runningHead: string,
): readonly MadeLine[] {
  const rates = RATES[strength];
  let page = 0;
  return lines.flatMap((line): readonly MadeLine[] => {
    if (line.part === 'blank') return [line];
    const misread = { ...line, text: misreadLine(line, rates, random) };
    if (line.part === 'contents') return splitColumn(misread, rates, random);
    if (line.part === 'text' && random() < rates.lost) return [];
    const head: MadeLine = { text: `${runningHead}  ${++page}`, part: 'text' };
    if (line.part === 'text' && random() < rates.runningHead) return [head, misread];
    return line.part === 'text' && random() < rates.doubled ? [misread, misread] : [misread];
  });
}

function misreadLine({ text, part }: MadeLine, rates: Rates, random: Random): string {
  let read = '';
  const simplified = random() >= rates.traditional;
  for (const char of text) {
    const others = confusions.get(char);
    const printed = simplified ? char : (traditional.get(char) ?? char);
    read +=
      others && random() < rates.confusion * 4
        ? (others[Math.floor(random() * others.length)] ?? char)
        : printed;
  }
  if (part === 'contents' && random() < rates.leader)
    read = read.replace(LEADER, MESSY_LEADERS[Math.floor(random() * MESSY_LEADERS.length)] ?? '');
  if (part === 'contents' && random() < rates.gluedColumn) read = read.replace(/\s+(?=\d+$)/u, '');
  if (random() < rates.margin)
    read = `${MARGIN_GLYPHS[Math.floor(random() * MARGIN_GLYPHS.length)] ?? ''} ${read}`;
  return read;
}

/** The page of an entry on a line of its own. */
function splitColumn(line: MadeLine, rates: Rates, random: Random): readonly MadeLine[] {
  const [, words, page] = /^(.*?\D)(\d{1,4})$/u.exec(line.text) ?? [];
  if (words === undefined || page === undefined || random() >= rates.splitColumn) return [line];
  return [
    { ...line, text: words },
    { ...line, text: page },
  ];
}
