import { wordsOf } from './naming/clause';
import { Labels, type Label } from './naming/label/label';
import { aspectsIn } from './circumstances/aspects';
import { nameSentence, type Named } from './naming/nameFigures';
import { timesOf } from './circumstances/figureTime';
import { indicatorKey } from './linking/key';
import { quantitiesIn } from './quantity/quantitiesIn';
import { findScopes } from './circumstances/scope';
import { sentencesOf } from './words/sentences';
import {
  aimOf,
  modalityOf,
  placeOf,
  sourceOf,
  type Circumstances,
  type Situation,
} from './circumstances/paragraphCircumstances';
import { findSources } from './circumstances/source';
import type { DescribedTime, Statistic } from './statistic';
import { findTimes } from './circumstances/time';

/** How far before a figure the words stand that say how it was measured. */
const longestLead = 40;

/** A statistic in its paragraph: offsets into the paragraph's running text, words as that has them. */
export type Figure = Omit<Statistic, 'text'>;

/**
 * The figures of a paragraph of running text, in order. They depend on its words and its circumstances alone: what
 * one paragraph says does not reach into the next.
 */
export function figuresOf(text: string, { section, document }: Circumstances): readonly Figure[] {
  const quantities = quantitiesIn(text);
  if (quantities.length === 0) return [];
  const mentions = {
    times: findTimes(text),
    scopes: findScopes(text, document?.place),
    sources: findSources(text),
  };
  const figures: Figure[] = [];
  const labels = new Labels(section?.subject ?? '', text);
  let index = 0;
  let topic = '';
  for (const sentence of sentencesOf(text)) {
    const first = index;
    while ((quantities[index]?.start ?? Infinity) < sentence.end) index++;
    if (index === first) continue;
    const situation = { text, mentions, sentence, section, document, aim: aimOf(text, sentence), topic };
    const named = nameSentence(text, sentence.start, sentence.end, quantities.slice(first, index), mentions);
    topic = named.at(-1)?.naming.noun ?? '';
    const times = timesOf(situation, named);
    for (const [at, one] of named.entries()) {
      const label = labels.labelOf(one, standsAlone(situation, one));
      figures.push(figureOf(situation, one, label, times[at]));
    }
  }
  return figures;
}

/** Nothing but a time stands between the figure and the one before, or the beginning of its sentence. */
function standsAlone({ text, mentions }: Situation, { floor, quantity }: Named): boolean {
  const from = Math.max(floor, quantity.start - longestLead);
  return /^[，、；\s]*(?:平均)?(?:每年)?[为有仅又计达]?$/.test(wordsOf(text, from, quantity.start, mentions));
}

function figureOf(situation: Situation, named: Named, label: Label, time: DescribedTime | undefined): Figure {
  const { quantity, naming, unit, kind } = named;
  const figure: Omit<Figure, 'key'> = {
    start: quantity.start,
    end: quantity.end,
    value: quantity.value,
    unit,
    approx: quantity.approx,
    kind,
    ...label,
    base: naming.base,
    change: naming.change,
    modality: modalityOf(situation, named, time),
    aspects: aspectsIn(
      situation.text.slice(Math.max(named.floor, named.clause, quantity.start - longestLead), quantity.end),
    ),
    time,
    scope: placeOf(situation, named),
    source: sourceOf(situation, named),
    sentence: situation.sentence,
    parts: quantity.parts,
  };
  return { ...figure, key: indicatorKey(figure) };
}
