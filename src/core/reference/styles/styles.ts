import { chicagoNotes } from './chicagoNotes';
import { chineseFootnote } from './chineseFootnote';
import { gbt7714 } from './gbt7714';
import type { StyleId } from '../styleId';

/** The CSL of a style. */
export function styleOf(id: StyleId): string {
  switch (id) {
    case 'gbt7714-2025-numeric':
      return gbt7714({ edition: 2025, system: 'numeric' });
    case 'gbt7714-2025-author-date':
      return gbt7714({ edition: 2025, system: 'author-date' });
    case 'gbt7714-2015-numeric':
      return gbt7714({ edition: 2015, system: 'numeric' });
    case 'gbt7714-2015-author-date':
      return gbt7714({ edition: 2015, system: 'author-date' });
    case 'chinese-footnote':
      return chineseFootnote;
    case 'chicago-notes':
      return chicagoNotes;
  }
}
