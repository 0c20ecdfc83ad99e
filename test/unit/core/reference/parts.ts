import type { BibliographicRecord } from '../../../../src/core/anthology/parsedText';
import type { CitedPart, CitedReport } from '../../../../src/core/reference/citedPart';

export const emptyRecord: BibliographicRecord = {
  title: undefined,
  year: undefined,
  editors: [],
  publisher: undefined,
  place: undefined,
  publishedYear: undefined,
  isbn: [],
  colophon: {},
};

export const fullRecord: BibliographicRecord = {
  ...emptyRecord,
  title: '某市调查文选',
  year: 2005,
  editors: ['某市研究室'],
  publisher: '某市出版社',
  place: '某市',
  publishedYear: 2006,
};

export const harbour: CitedReport = {
  title: '渔港调查',
  contributors: ['渔业局', '水务局'],
  date: undefined,
};

/** A page span; inferred where `evidence` says so. */
export function pages(first: number, last = first, evidence: 'printed' | 'inferred' = 'printed') {
  return [
    { number: first, evidence },
    { number: last, evidence },
  ] as const satisfies CitedPart['pages'];
}

/** A report on pages 14 to 15 of a volume of which all is known, but for what a test says otherwise. */
export function partOf(
  record: Partial<BibliographicRecord> = {},
  report: Partial<CitedReport> = {},
): CitedPart {
  return {
    bibliography: { ...fullRecord, ...record },
    report: { ...harbour, ...report },
    pages: pages(14, 15),
  };
}
