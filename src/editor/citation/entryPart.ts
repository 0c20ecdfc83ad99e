import type { CitedPart } from '../../core/reference/citedPart';
import type { EntryNode, PageReference, Volume } from '../../core/anthology/volume';

/** What a citation of a whole report cites; its pages are those of its text, else the one that the 目录 prints. */
export function entryPart({ bibliography }: Volume, entry: EntryNode): CitedPart {
  const { report } = entry;
  const printed: PageReference | undefined =
    entry.page === undefined ? undefined : { number: entry.page, evidence: 'printed' };
  const first = printed ?? report?.firstPage;
  const last = report?.lastPage ?? first;
  const contributors = entry.contributors.length > 0 ? entry.contributors : (report?.contributors ?? []);
  const date = report?.year === undefined ? undefined : String(report.year);
  return {
    bibliography,
    report: { title: entry.title, contributors, date },
    pages: first && last ? [first, last.number < first.number ? first : last] : undefined,
  };
}
