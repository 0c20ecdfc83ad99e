import type { NamedSections } from '../query/sectionFilters';
import type { AllNode, Place, Plan, PlanNode } from '../query/plan';
import type { SearchUnit } from '../query/request';
import type { Stream } from './segment';
import {
  filterSpans,
  intersect,
  mergeSpans,
  noSpans,
  orderedPairs,
  spansInUnits,
  unitsWith,
  type Spans,
} from './spans';

/** One stream of a file, asked about a plan. */
export interface Question {
  readonly plan: Plan;
  readonly stream: Stream;
  /** Where the sentences of the stream begin; asked for only where they are needed. */
  readonly sentences: () => Uint32Array;
  readonly unit: SearchUnit;
  /** Sections that pass the filters of the request; undefined: all. */
  readonly sections: Uint32Array | undefined;
  /** All occurrences of a leaf in the stream; asked for only where they are needed. */
  readonly leafSpans: (leaf: number) => Spans;
  /** The sections of the file that a place names. */
  readonly sectionsOf: (place: Place) => NamedSections;
}

/** The hits of a plan in a stream. */
export function evaluate(question: Question): Spans {
  const { plan, stream, sections } = question;
  const starts = unitStarts(question);
  let spans = hits(plan.root, question, starts);
  for (const node of plan.within) {
    if (spans.starts.length === 0) return noSpans;
    spans = spansInUnits(spans, starts, unitsWith(hits(node, question, starts), starts));
  }
  if (sections) spans = spansInUnits(spans, stream.sections, sections);
  return stream.only ? touching(spans, stream.only) : spans;
}

function unitStarts({ stream, sentences, unit }: Question): Uint32Array {
  switch (unit) {
    case 'sentence':
      return sentences();
    case 'paragraph':
      return stream.paragraphs;
    case 'section':
      return stream.sections;
    case 'report':
      return stream.parts;
  }
}

function hits(node: PlanNode, question: Question, starts: Uint32Array): Spans {
  const inner = (operand: PlanNode): Spans => hits(operand, question, starts);
  switch (node.kind) {
    case 'leaf':
      return question.leafSpans(node.leaf);
    case 'any':
      return mergeSpans(node.operands.map(inner));
    case 'near': {
      const left = inner(node.left);
      if (left.starts.length === 0) return noSpans;
      const right = inner(node.right);
      const { paragraphs } = question.stream;
      const pairs = orderedPairs(left, right, node.distance, paragraphs);
      return node.ordered ? pairs : mergeSpans([pairs, orderedPairs(right, left, node.distance, paragraphs)]);
    }
    case 'all':
      return together(node, question, starts, inner);
  }
}

function together(
  { operands, without, places, notPlaces }: AllNode,
  question: Question,
  starts: Uint32Array,
  inner: (node: PlanNode) => Spans,
): Spans {
  const { stream, sectionsOf } = question;
  const lists: Spans[] = [];
  for (const operand of operands) {
    const list = inner(operand);
    if (list.starts.length === 0) return noSpans;
    lists.push(list);
  }
  const named = places.map(sectionsOf);
  let merged = lists[0] ?? mergeSpans(named.map(({ heads }) => headSpans(stream, heads)));
  if (lists.length > 1) {
    const units = lists.map((list) => unitsWith(list, starts)).reduce(intersect);
    merged = mergeSpans(lists.map((list) => spansInUnits(list, starts, units)));
  }
  for (const { inside } of named) merged = spansInUnits(merged, stream.sections, inside);
  for (const { inside } of notPlaces.map(sectionsOf))
    merged = spansInUnits(merged, stream.sections, inside, false);
  for (const node of without) {
    if (merged.starts.length === 0) break;
    merged = spansInUnits(merged, starts, unitsWith(inner(node), starts), false);
  }
  return merged;
}

/** Where places are all a query names, the titles and headings that are why stand for them. */
function headSpans({ heads, only }: Stream, sections: Uint32Array): Spans {
  if (only) return noSpans;
  const printed = sections.filter((section) => (heads[2 * section + 1] ?? 0) > (heads[2 * section] ?? 0));
  return {
    starts: printed.map((section) => heads[2 * section] ?? 0),
    ends: printed.map((section) => heads[2 * section + 1] ?? 0),
    leaves: new Uint16Array(printed.length),
  };
}

function touching(spans: Spans, ranges: Uint32Array): Spans {
  let at = 0;
  return filterSpans(spans, (index) => {
    const start = spans.starts[index] ?? 0;
    while (at < ranges.length && (ranges[at + 1] ?? 0) <= start) at += 2;
    return (ranges[at] ?? Infinity) < (spans.ends[index] ?? 0);
  });
}
