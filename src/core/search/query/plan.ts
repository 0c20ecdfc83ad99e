import { foldQuery } from '../../text/folding/foldedText';
import { parseQuery } from './parseQuery';
import { foldPattern } from './pattern';
import { longestQuery, type FieldName, type Query } from './query';
import type { SearchRequest } from './request';

/** A query made ready to run: what to look for, and how to combine what is found. */
export interface Plan {
  readonly root: PlanNode;
  /** Each must have a hit in the unit of every hit of `root`. */
  readonly within: readonly PlanNode[];
  readonly leaves: readonly Leaf[];
}

/** Something that is looked for in the text itself. */
export type Leaf = LiteralLeaf | PatternLeaf;

export interface LiteralLeaf {
  readonly kind: 'literal';
  /** Folded as the text is; never empty. */
  readonly needle: string;
  /** Places in the needle of its capitals, where case matters: there and nowhere else the text must have some. */
  readonly capitals: ReadonlySet<number> | undefined;
}

export interface PatternLeaf {
  readonly kind: 'pattern';
  /** For folded text, to be used with the flag `i` unless case matters. */
  readonly source: string;
}

export type PlanNode =
  | { readonly kind: 'leaf'; /** Index into `Plan.leaves`. */ readonly leaf: number }
  | {
      readonly kind: 'near';
      readonly left: PlanNode;
      readonly right: PlanNode;
      readonly ordered: boolean;
      readonly distance: number;
    }
  | { readonly kind: 'any'; readonly operands: readonly PlanNode[] }
  | AllNode;

/** Units that hold all operands and none of `without`, in these places and not in those. */
export interface AllNode {
  readonly kind: 'all';
  readonly operands: readonly PlanNode[];
  readonly without: readonly PlanNode[];
  readonly places: readonly Place[];
  readonly notPlaces: readonly Place[];
}

/** Reports or sections named by what is known of them. Alternatives: one of them must hold. */
export type Place = readonly PlaceTest[];
export type PlaceTest =
  | { readonly kind: 'field'; readonly field: FieldName; readonly needle: string }
  | { readonly kind: 'years'; readonly from: number; readonly to: number };

/** Prepares a request's query, and those its results are searched within. */
export function planOf(request: SearchRequest): Plan {
  const leaves: Leaf[] = [];
  const toNode = planner(request, leaves);
  return {
    root: toNode(parseQuery(request.query)),
    within: (request.within ?? []).map((query) => toNode(parseQuery(query))),
    leaves,
  };
}

/** Things looked for at once; each is a walk through all text. */
const mostLeaves = 200;
const mostWithin = 20;

/** True for a request that would take longer than anyone waits; its plan is not to be run. */
export function isTooLong({ query, within = [] }: SearchRequest, { leaves }: Plan): boolean {
  return (
    [query, ...within].some(({ length }) => length > longestQuery) ||
    within.length > mostWithin ||
    leaves.length > mostLeaves
  );
}

/** True when a plan can have no hit because it only says what is not wanted. */
export function onlyNegates(node: PlanNode): boolean {
  return (
    node.kind === 'all' &&
    node.operands.length + node.places.length === 0 &&
    node.without.length + node.notPlaces.length > 0
  );
}

function planner(request: SearchRequest, leaves: Leaf[]): (query: Query) => PlanNode {
  const { simplify = false, matchCase = false } = request;
  const known = new Map<string, number>();
  const leafNode = (name: string, make: () => Leaf): PlanNode => {
    const leaf = known.get(name) ?? leaves.push(make()) - 1;
    known.set(name, leaf);
    return { kind: 'leaf', leaf };
  };
  const literal = (text: string): PlanNode => {
    const needle = foldQuery(text, { simplify });
    if (needle === '') return all([]);
    const cased = matchCase ? foldQuery(text, { simplify, matchCase }) : needle;
    const capitals = matchCase ? differences(needle, cased) : undefined;
    return leafNode(`=${cased}`, () => ({ kind: 'literal', needle, capitals }));
  };
  const toNode = (query: Query): PlanNode => {
    const place = placeOf(query, simplify);
    if (place) return { ...all([]), places: [place] };
    switch (query.kind) {
      case 'literal':
        return literal(query.text);
      case 'pattern':
        return leafNode(`/${query.source}`, () => ({
          kind: 'pattern',
          source: foldPattern(query.source, { simplify, matchCase }),
        }));
      case 'near':
        return { ...query, left: toNode(query.left), right: toNode(query.right) };
      case 'or':
        return { kind: 'any', operands: query.operands.map(toNode) };
      case 'and':
        return conjunction(query.operands, toNode, simplify);
      case 'not':
        return conjunction([query], toNode, simplify);
      case 'nothing':
      case 'field':
      case 'years':
        return all([]);
    }
  };
  return toNode;
}

function conjunction(
  queries: readonly Query[],
  toNode: (query: Query) => PlanNode,
  simplify: boolean,
): PlanNode {
  const operands: PlanNode[] = [];
  const without: PlanNode[] = [];
  const places: Place[] = [];
  const notPlaces: Place[] = [];
  for (const query of queries) {
    const inner = query.kind === 'not' ? query.operand : query;
    const place = placeOf(inner, simplify);
    if (place) (inner === query ? places : notPlaces).push(place);
    else (inner === query ? operands : without).push(toNode(inner));
  }
  return { kind: 'all', operands, without, places, notPlaces };
}

/** A query that speaks of places alone; undefined for any other. */
function placeOf(query: Query, simplify: boolean): Place | undefined {
  if (query.kind === 'field')
    return [{ kind: 'field', field: query.field, needle: foldQuery(query.text, { simplify }) }];
  if (query.kind === 'years') return [query];
  if (query.kind !== 'or') return undefined;
  const places = query.operands.map((operand) => placeOf(operand, simplify));
  return places.every((place) => place !== undefined) ? places.flat() : undefined;
}

function all(operands: readonly PlanNode[]): AllNode {
  return { kind: 'all', operands, without: [], places: [], notPlaces: [] };
}

function differences(a: string, b: string): ReadonlySet<number> {
  return new Set(Array.from(a, (_, index) => index).filter((index) => a[index] !== b[index]));
}
