import { bibtexOf } from './bibtex';
import type { ReferenceItem } from './item';
import { risOf } from './ris';

/** What other programs read references as. */
export const exchangeFormats = ['csl', 'bibtex', 'ris'] as const;

export type ExchangeFormat = (typeof exchangeFormats)[number];

/** How the name of a file of the format ends. */
export const exchangeExtensions: Readonly<Record<ExchangeFormat, string>> = {
  csl: 'json',
  bibtex: 'bib',
  ris: 'ris',
};

/** References as the text of a file; what is there twice is written once. */
export function exchangeText(items: readonly ReferenceItem[], format: ExchangeFormat): string {
  const distinct = [...new Map(items.map((item) => [item.id, item])).values()];
  switch (format) {
    case 'csl':
      return `${JSON.stringify(distinct, undefined, 2)}\n`;
    case 'bibtex':
      return bibtexOf(distinct);
    case 'ris':
      return risOf(distinct);
  }
}
