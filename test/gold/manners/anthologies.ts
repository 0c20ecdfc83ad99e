import { randomOf, type Random } from '../../support/ocrNoise';
import { Draft, type DraftOptions } from '../text/draft';
import type { GoldText } from '../text/goldText';
import { writeSections } from './reportBody';
import { madeTitles, type MadeTitle } from './words';

const BLANK = '\u3000';
const INDENT = BLANK + BLANK;

/** How a volume of reports is set. */
interface Manner extends DraftOptions {
  readonly name: string;
  readonly seed: number;
  readonly reports: number;
  /** How the title of the volume and of its contents stand. */
  readonly head: readonly string[];
  readonly contents: (draft: Draft, reports: readonly MadeTitle[]) => void;
  readonly atEnd?: boolean;
  /** The line below a title; undefined where contributors stand in the contents alone. */
  readonly byline?: (made: MadeTitle) => string;
  /** What every title goes on with. */
  readonly subtitle?: string;
  /** Marks of pages between the reports. */
  readonly pageMark?: (page: number) => readonly string[];
}

const manners: readonly Manner[] = [
  {
    name: 'tabs',
    seed: 11,
    reports: 24,
    head: ['梅溪调查文存', '1997', '', '目录', ''],
    contents: each(({ title, contributor, page }) => [`${title}\t${contributor}\t(${page})`]),
    byline: ({ contributor }) => contributor,
  },
  {
    name: 'dot leaders in parts',
    seed: 23,
    reports: 28,
    width: 30,
    head: ['石渡纪事选编', '', '目　　录', ''],
    contents: (draft, reports) =>
      reports.forEach((made, index) => {
        if (index % 7 === 0)
          draft.line('', `第${'一二三四'[index / 7] ?? ''}部分${BLANK}${PARTS[index / 7] ?? ''}`, '');
        const { title, page } = made;
        draft.entry({ title, contributors: [], page }, `${title}${'·'.repeat(24)}${page}`);
      }),
    byline: ({ contributor }) => `（${contributor}）`,
    pageMark: (page) => ['', `— ${page} —`, ''],
  },
  {
    name: 'wrapped entries',
    seed: 37,
    reports: 22,
    width: 26,
    head: ['芦荡村调查集', '', '目　录', ''],
    subtitle: '——兼记当年的一场争论',
    contents: each(({ title, page }) => [
      title.slice(0, 14),
      `${INDENT}${title.slice(14)}${'…'.repeat(8)}（${page}）`,
    ]),
    byline: ({ contributor }) => contributor,
  },
  {
    name: 'contributors below',
    seed: 41,
    reports: 24,
    head: ['枫桥区考察报告汇编', '', '目次', ''],
    contents: each(({ title, contributor, page }) => [
      `${title}${'…'.repeat(10)}${page}`,
      `${INDENT}${contributor}`,
    ]),
    byline: ({ contributor }) => contributor,
  },
  {
    name: 'entries run in',
    seed: 53,
    reports: 40,
    head: ['望潮港调查录', '', '目录', ''],
    contents: (draft, reports) => {
      for (let at = 0; at < reports.length; at += 4) {
        const line = reports.slice(at, at + 4);
        draft.entries(
          line.map(({ title, page }) => ({ title, contributors: [], page })),
          line.map(({ title, page }) => `${title}（${page}）`).join(INDENT),
        );
      }
    },
  },
  {
    name: 'contents at the end',
    seed: 67,
    reports: 24,
    atEnd: true,
    head: ['沙洲里文钞', ''],
    contents: each(({ title, contributor, page }) => [`${title}${INDENT}${contributor}……${page}`]),
    byline: ({ contributor }) => contributor,
  },
  {
    name: 'damaged by OCR',
    seed: 79,
    reports: 28,
    width: 28,
    misread: misreadBy(randomOf(83)),
    head: ['青梧州报告选辑', '', '日　录', ''],
    contents: each(({ title, page }) => [`${title}…·…·${page}`]),
    byline: ({ contributor }) => contributor,
    pageMark: (page) => [`${page}${BLANK}青梧州报告选辑`],
  },
];

const PARTS = ['船与渡', '窑与炭', '山与林', '市与税'];

/** A manner of one entry after the other. */
function each(printed: (made: MadeTitle) => readonly string[]): Manner['contents'] {
  return (draft, reports) =>
    reports.forEach((made) => {
      const lines = printed(made);
      const contributors = lines.join('').includes(made.contributor) ? [made.contributor] : [];
      draft.entry({ title: made.title, contributors, page: made.page }, ...lines);
    });
}

/** What scans read for one another. */
function misreadBy(random: Random): (text: string) => string {
  const confused: Readonly<Record<string, string>> = {
    未: '末',
    人: '入',
    己: '已',
    土: '士',
    间: '问',
    处: '外',
    一: '-',
    晒: '哂',
  };
  return (text) =>
    Array.from(text)
      .map((char) => (confused[char] !== undefined && random() < 0.2 ? confused[char] : char))
      .join('');
}

export function anthologies(): readonly GoldText[] {
  return manners.map(write);
}

function write(manner: Manner): GoldText {
  const random = randomOf(manner.seed);
  const draft = new Draft(manner.name, manner);
  const made = madeTitles(manner.reports, random).map((report) => ({
    ...report,
    title: report.title + (manner.subtitle ?? ''),
  }));
  draft.line(...manner.head);
  if (!manner.atEnd) manner.contents(draft, made);
  made.forEach((report, index) => {
    draft.line(...(manner.pageMark?.(report.page) ?? ['']));
    draft.report(report.title, manner.atEnd ? undefined : index);
    if (manner.byline) draft.line(manner.byline(report));
    draft.line('');
    writeSections(draft, random);
  });
  if (manner.atEnd) {
    draft.line('', '目录', '');
    manner.contents(draft, made);
    draft.linkBackwards();
  }
  return draft.finish();
}
