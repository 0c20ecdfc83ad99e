import type { CitedPart } from './citedPart';
import { documentCodeOf, type DocumentCode, type DocumentCodeSetting } from './documentCode';

/** A name as printed: offices and persons alike, never parted by guess. */
export interface LiteralName {
  readonly literal: string;
}

/** A report, or a volume, as CSL-JSON 1.0. A field that is not known is not there. */
export interface ReferenceItem {
  readonly id: string;
  readonly type: 'chapter' | 'paper-conference' | 'report' | 'book';
  readonly title: string;
  readonly author?: readonly LiteralName[];
  readonly editor?: readonly LiteralName[];
  readonly 'container-title'?: string;
  /** The year that names a volume of a series. */
  readonly volume?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  /** `14` or `14-15`. */
  readonly page?: string;
  readonly ISBN?: string;
  /** The code of GB/T 7714 for the kind of document. */
  readonly genre: DocumentCode;
  readonly language: 'zh-CN';
  /** That the page wants checking. */
  readonly note?: string;
}

/** Told with a reference whose page is inferred, wherever the reference goes. */
const pageNote = '页码系推定，待核';

/**
 * A report as a part of its volume, a report that stands alone, or, without a report, the volume itself; undefined
 * where not even a title is known.
 */
export function referenceItem(
  part: CitedPart,
  setting: DocumentCodeSetting = 'auto',
): ReferenceItem | undefined {
  const { bibliography, report, pages } = part;
  const alone = standsAlone(part);
  const title = report?.title ?? bibliography.title;
  if (title === undefined || title === '') return undefined;
  const container = report && !alone ? bibliography.title : undefined;
  const code = setting === 'auto' ? documentCodeOf(alone ? undefined : bibliography.title) : setting;
  const { publisher, place } = bibliography;
  const issued = issuedOf(part);
  const page = pages && pageSpan(pages);
  return withId({
    type: report ? partType(code, alone) : 'book',
    title,
    ...(report && report.contributors.length > 0 && { author: report.contributors.map(literal) }),
    ...(!alone && bibliography.editors.length > 0 && { editor: bibliography.editors.map(literal) }),
    ...(container !== undefined && { 'container-title': container }),
    ...(!alone && volumeYear(part)),
    ...(publisher !== undefined && { publisher }),
    ...(place !== undefined && { 'publisher-place': place }),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    ...(page !== undefined && { page }),
    ...isbnOf(part),
    genre: code,
    language: 'zh-CN',
    ...(isInferred(pages) && { note: pageNote }),
  });
}

/** An id of ASCII letters that an item has again whenever it is made (FNV-1a). */
function withId(item: Omit<ReferenceItem, 'id'>): ReferenceItem {
  const words = JSON.stringify(item);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  return { id: `wenxuan-${hash.toString(16).padStart(8, '0')}`, ...item };
}

/** True for a report of which no other volume is known than itself. */
export function standsAlone({ bibliography, report }: CitedPart): boolean {
  return report !== undefined && (bibliography.title === undefined || bibliography.title === report.title);
}

/**
 * The year of publication, alone or with month and day: what stands in a volume came out with it, a report that stands
 * alone on its own day. Undefined where it is not known.
 */
export function issuedOf(part: CitedPart): readonly number[] | undefined {
  const { publishedYear } = part.bibliography;
  if (publishedYear !== undefined) return [publishedYear];
  return standsAlone(part) ? part.report?.date?.split('-').map(Number) : undefined;
}

/** True where a page is known only from breaks between known pages. */
export function isInferred(pages: CitedPart['pages']): boolean {
  return pages?.some(({ evidence }) => evidence === 'inferred') ?? false;
}

function partType(code: DocumentCode, alone: boolean): ReferenceItem['type'] {
  if (alone) return 'report';
  return code === 'C' ? 'paper-conference' : 'chapter';
}

/** The year a volume is about is part of its name: it tells the volumes of a series apart. */
function volumeYear({ bibliography: { title, year, publishedYear } }: CitedPart): { volume?: string } {
  if (year === undefined || year === publishedYear || title?.includes(String(year))) return {};
  return { volume: String(year) };
}

function isbnOf({ bibliography }: CitedPart): { ISBN?: string } {
  const valid = bibliography.isbn.find((isbn) => isbn.valid);
  return valid ? { ISBN: valid.text } : {};
}

function pageSpan([first, last]: NonNullable<CitedPart['pages']>): string {
  return first.number === last.number ? String(first.number) : `${first.number}-${last.number}`;
}

function literal(name: string): LiteralName {
  return { literal: name };
}
