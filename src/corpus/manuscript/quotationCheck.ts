import type { BibliographicRecord } from '../../core/anthology/parsedText';
import { reportAt } from '../../core/anthology/lookup';
import type { OutlinedFile } from '../../core/anthology/volumes/outlinedFile';
import { compare, manuscriptCheck, type Comparison } from '../../core/quotation/check';
import type { Finding, Quotation, QuotedPlace } from '../../core/quotation/finding';
import { referenceBehind } from '../../core/quotation/citedPage';
import { citationOf, type CitationOptions } from '../../core/reference/citation';
import { citedPart } from '../../core/reference/citedPart';
import { placeIn } from '../../core/text/place';
import type { Cancellation, FoldedFile } from '../search/backend';

/** What is known of the files that quotations may be from. */
export interface QuotedFiles {
  outline(path: string): OutlinedFile | undefined;
  /** That of the volume a file belongs to. */
  recordOf(path: string): BibliographicRecord | undefined;
}

/** A text with the words of a quotation. */
interface Source {
  readonly file: string;
  readonly volumeTitle: string;
  readonly comparison: Comparison;
}

/** Places told of words that stand in many. */
const mostPlaces = 5;

/**
 * Compares the quotations of a manuscript with texts. A paragraph without quotation marks that follows no text is not
 * among the findings. An abort leaves what was compared so far out: the answer is not wanted.
 */
export async function checkQuotations(
  text: string,
  bodies: AsyncIterable<FoldedFile>,
  files: QuotedFiles,
  options: CitationOptions,
  signal?: Cancellation,
): Promise<readonly Finding[]> {
  const check = manuscriptCheck(text);
  const sources = new Map<number, Source[]>();
  for await (const body of bodies) {
    if (signal?.aborted) return [];
    for (const [index, comparison] of compare(check, body)) {
      const { file, volumeTitle } = body;
      const known = sources.get(index) ?? [];
      sources.set(index, nearestOf([...known, { file, volumeTitle, comparison }]));
    }
  }
  const following = nextQuoted(check.quotations.map(({ quotation }) => quotation));
  return check.quotations.flatMap(({ quotation }, index) => {
    const found = sources.get(index) ?? [];
    if (found.length > 0) return [findingOf(text, quotation, following[index], found, files, options)];
    return quotation.kind === 'quoted' ? [{ verdict: 'unknown', quotation } as const] : [];
  });
}

/** For each the next one between marks: a reference behind a quotation ends before it. */
function nextQuoted(quotations: readonly Quotation[]): readonly (Quotation | undefined)[] {
  let next: Quotation | undefined;
  return quotations
    .map((_, index) => {
      const quotation = quotations[quotations.length - 1 - index];
      const following = next;
      if (quotation?.kind === 'quoted') next = quotation;
      return following;
    })
    .reverse();
}

/** Those that differ least. */
function nearestOf(sources: readonly Source[]): Source[] {
  const least = Math.min(...sources.map(({ comparison }) => comparison.distance));
  return sources.filter(({ comparison }) => comparison.distance === least);
}

function findingOf(
  text: string,
  quotation: Quotation,
  next: Quotation | undefined,
  sources: readonly Source[],
  files: QuotedFiles,
  options: CitationOptions,
): Finding {
  const places = sources.flatMap((source) => placeOf(source, files, options) ?? []);
  const [first] = sources;
  if (!first || places.length === 0) return { verdict: 'unknown', quotation };
  const { distance, differences, figures } = first.comparison;
  const { isThere, page } = referenceBehind(text, quotation, next);
  const agrees = !page || places.some((place) => mayBeOn(place, page.page));
  return {
    verdict: distance === 0 ? 'exact' : 'differs',
    quotation,
    places: places.slice(0, mostPlaces),
    differences,
    figures,
    wrongPage: agrees ? undefined : page,
    unreferenced: !isThere,
  };
}

/** An inferred page is as far off as the next known one allows; two pages are given for that. */
function mayBeOn({ pages, citation }: QuotedPlace, page: number): boolean {
  const doubt = citation.pageInferred ? 2 : 0;
  return !pages || (pages[0] - doubt <= page && page <= pages[1] + doubt);
}

function placeOf(
  { file, volumeTitle, comparison: { range } }: Source,
  files: QuotedFiles,
  options: CitationOptions,
): QuotedPlace | undefined {
  const outlined = files.outline(file);
  if (!outlined) return undefined;
  const part = citedPart(outlined.volume, range, files.recordOf(file));
  return {
    place: placeIn(file, outlined.lines, range),
    volumeTitle,
    reportTitle: reportAt(outlined.volume, range.start)?.title,
    citation: citationOf(part, options),
    pages: part.pages ? [part.pages[0].number, part.pages[1].number] : undefined,
  };
}
