import { citationOf, type Citation } from '../../core/anthology/record/citation';
import type { EntryNode, PageReference, Volume } from '../../core/anthology/volume';

/** The citation of a whole report; its pages are those of its text, else the one that the 目录 prints. */
export function entryCitation({ bibliography }: Volume, entry: EntryNode): Citation {
  const printed: PageReference | undefined =
    entry.page === undefined ? undefined : { number: entry.page, evidence: 'printed' };
  const first = printed ?? entry.report?.firstPage;
  const last = entry.report?.lastPage ?? first;
  const contributors =
    entry.contributors.length > 0 ? entry.contributors : (entry.report?.contributors ?? []);
  return citationOf({
    bibliography,
    report: { title: entry.title, contributors },
    pages: first && last ? [first, last.number < first.number ? first : last] : undefined,
  });
}
