import { eventMeasures } from '../../lexicon/eventMeasures';
import type { Known } from '../../statistic';
import type { Named } from '../nameFigures';
import { unitFits } from './unitFits';
import { isMeasured, isWellFormed } from './wellFormed';

/** What a card calls a figure, and how that is known; empty where it is not certain. */
export interface Label {
  readonly indicator: string;
  readonly named: Known;
}

/** 造成经济损失: what came of it, not that it came. */
const resulting = /^(?:造成|导致|引起|使得)(?=.{4})/;
const events = new Set(eventMeasures.split(/\s+/));
const unsure: Label = { indicator: '', named: { from: 'explicit', sure: false } };

/**
 * 8分1人, 某中农2本: a row of a table that was taken for text. Its words say nothing of its figures, unless a measure is
 * among them (粮食产量 12万吨).
 */
function isRow(paragraph: string): boolean {
  return paragraph.length <= longestRow && !/[，。；：！？、“”]/.test(paragraph);
}

const longestRow = 40;

/** Labels the figures of a paragraph, one after the other. */
export class Labels {
  readonly #subject: string;
  /** The last label by unit, for figures with nothing but a time before them: 1959年29例。1960年30例。 */
  readonly #last = new Map<string, string>();

  readonly #inRow: boolean;

  /** `subject` is what the section is about; empty where its heading does not say. */
  constructor(subject: string, paragraph: string) {
    this.#subject = subject;
    this.#inRow = isRow(paragraph);
  }

  /** `alone`: nothing but a time stands before the figure in its sentence. */
  labelOf({ naming, unit }: Named, alone: boolean): Label {
    const own = naming.name.replace(resulting, '');
    if (alone && own === '') {
      const carried = this.#last.get(unit);
      return carried === undefined ? unsure : { indicator: carried, named: { from: 'carried', sure: true } };
    }
    if (!isWellFormed(own) || !unitFits(own, unit) || (this.#inRow && !isMeasured(own))) return unsure;
    const isEvent = this.#subject !== '' && events.has(own);
    const indicator = isEvent ? this.#subject + own : own;
    if (naming.role === 'level') this.#last.set(unit, indicator);
    return { indicator, named: { from: isEvent ? 'carried' : 'explicit', sure: true } };
  }
}
