import type { Hit } from '../../../core/search/results/hit';
import type { SearchStrings } from '../../../protocol/searchView';
import { fill } from '../../shared/words';

/** The printed page of a hit in words; empty where it is unknown. */
export function pageLabel({ page }: Pick<Hit, 'page'>, strings: SearchStrings): string {
  if (!page) return '';
  return fill(page.evidence === 'printed' ? strings.page : strings.inferredPage, page.number);
}

/** The report and volume of a hit in a line. */
export function sourceLabel(hit: Hit, strings: SearchStrings): string {
  return `${hit.report?.title ?? strings.outsideReports} · ${hit.volumeTitle}`;
}

/** What is unusual about a hit, each with its explanation. */
export function remarks(
  hit: Hit,
  strings: SearchStrings,
): readonly { readonly label: string; readonly title: string }[] {
  return [
    ...(hit.word === 'straddles' ? [{ label: strings.straddles, title: strings.straddlesTitle }] : []),
    ...(hit.furniture ? [{ label: strings.furniture, title: strings.furniture }] : []),
    ...(isBroken(hit) ? [{ label: '⏎', title: strings.acrossBreak }] : []),
  ];
}

/** True for a hit with a line or page break inside: it is longer in the source than as it reads. */
function isBroken({ start, end, keyword }: Hit): boolean {
  return end - start > keyword.length;
}
