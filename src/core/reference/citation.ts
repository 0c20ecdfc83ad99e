import type { BibliographicRecord, ParsedText } from '../anthology/parsedText';
import { quotationOf } from '../anthology/record/quotation';
import type { TextRange } from '../text/range';
import { citedPart, type CitedPart } from './citedPart';
import type { DocumentCodeSetting } from './documentCode';
import { formatReference } from './formatReference';
import { isInferred, issuedOf, referenceItem, standsAlone } from './item';
import { styleIds, type StyleId } from './styleId';

/** How references are to look. */
export interface CitationOptions {
  readonly style: StyleId;
  readonly code: DocumentCodeSetting;
}

const citationDefaults: CitationOptions = { style: styleIds[0], code: 'auto' };

/** The reference to a part of a volume, and what it lacks. */
export interface Citation {
  /** In the style that was asked for; empty where not even a title is known. */
  readonly text: string;
  /** What the style wants and the volume does not give; it is left out of the text, never made up. */
  readonly missing: readonly CitationPart[];
  /** The page stands in no print: it is inferred from the pages around it and wants checking. */
  readonly pageInferred: boolean;
}

export type CitationPart = 'contributors' | 'editors' | 'place' | 'publisher' | 'year' | 'page';

/** Words of a text fit to quote, with their source. */
export interface CitedPassage {
  /** Joined across line and page breaks, page furniture left out. */
  readonly quotation: string;
  readonly citation: Citation;
}

/** The reference to a report as a part of its volume, to a report that stands alone, or to the volume itself. */
export function citationOf(part: CitedPart, { style, code }: CitationOptions = citationDefaults): Citation {
  const item = referenceItem(part, code);
  return {
    text: item ? formatReference(item, style) : '',
    missing: missingOf(part).filter((missing) => style !== 'chinese-footnote' || missing !== 'place'),
    pageInferred: isInferred(part.pages),
  };
}

/** The words of a range with their source; see {@link citedPart}. */
export function citedPassage(
  text: string,
  volume: ParsedText,
  range: TextRange,
  options?: CitationOptions,
  bibliography?: BibliographicRecord,
): CitedPassage {
  return {
    quotation: quotationOf(text, volume, range),
    citation: citationOf(citedPart(volume, range, bibliography), options),
  };
}

function missingOf(part: CitedPart): readonly CitationPart[] {
  const { bibliography, report, pages } = part;
  const { editors, place, publisher } = bibliography;
  const known: readonly (readonly [CitationPart, boolean])[] = [
    ['contributors', report === undefined || report.contributors.length > 0],
    ['editors', standsAlone(part) || editors.length > 0],
    ['place', place !== undefined],
    ['publisher', publisher !== undefined],
    ['year', issuedOf(part) !== undefined],
    ['page', report === undefined || pages !== undefined],
  ];
  return known.filter(([, isKnown]) => !isKnown).map(([name]) => name);
}
