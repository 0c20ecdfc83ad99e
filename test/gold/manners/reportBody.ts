import type { Random } from '../../support/ocrNoise';
import type { Draft } from '../text/draft';
import { madeHeads, madeProse, pick } from './words';

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** How the sections of a report are marked, from the highest level down. */
interface Scheme {
  readonly marks: readonly ((index: number) => string)[];
  /** The lowest heads go on in the line with their text. */
  readonly runIn?: boolean;
}

const chinese = (index: number): string => `${CHINESE[index] ?? ''}、`;
const bracketed = (index: number): string => `（${CHINESE[index] ?? ''}）`;
const arabic = (index: number): string => `${index + 1}.`;
const arabicBracketed = (index: number): string => `（${index + 1}）`;

const SCHEMES: readonly Scheme[] = [
  { marks: [chinese, bracketed] },
  { marks: [chinese, bracketed, arabic] },
  { marks: [chinese, arabic] },
  { marks: [chinese] },
  { marks: [bracketed, arabic] },
  { marks: [chinese, bracketed], runIn: true },
  { marks: [chinese, bracketed, arabic, arabicBracketed] },
];

/** Writes sections in one of the schemes, each with some prose. */
export function writeSections(draft: Draft, random: Random): void {
  const scheme = pick(SCHEMES, random);
  draft.say(madeProse(random));
  writeLevel(draft, random, scheme, 0);
}

function writeLevel(draft: Draft, random: Random, scheme: Scheme, level: number): void {
  const mark = scheme.marks[level];
  if (!mark) return;
  const heads = madeHeads(level === 0 ? 3 : 2, random);
  const lowest = level === scheme.marks.length - 1;
  heads.forEach((title, index) => {
    if (lowest && scheme.runIn) draft.heading(level + 1, mark(index), title, `。${madeProse(random)}`);
    else {
      draft.heading(level + 1, mark(index), title);
      draft.say(madeProse(random));
    }
    // One branch goes down to the lowest level; the others may stop before.
    if (index === 0 || random() < 0.3) writeLevel(draft, random, scheme, level + 1);
  });
}
