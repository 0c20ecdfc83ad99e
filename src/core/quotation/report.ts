import type { Difference, Finding, QuotedPlace } from './finding';

/** The words of a report in the reader's language. */
export interface ReportWords {
  readonly title: string;
  readonly verdicts: Readonly<Record<Finding['verdict'], string>>;
  /** Before a paragraph that follows a text without quotation marks. */
  readonly unmarked: string;
  readonly unreferenced: string;
  readonly wrongPage: (cited: number, pages: string) => string;
  readonly figure: (quoted: string, printed: string) => string;
}

/** What became of the quotations of a manuscript as Markdown: what needs work first, then what is right. */
export function findingsReport(text: string, findings: readonly Finding[], words: ReportWords): string {
  const sections = (['differs', 'unknown', 'exact'] as const).map((verdict) => {
    const found = findings.filter((finding) => finding.verdict === verdict);
    if (found.length === 0) return '';
    return [
      `## ${words.verdicts[verdict]} (${found.length})`,
      ...found.map((each) => entryOf(text, each, words)),
    ].join('\n\n');
  });
  return `${[`# ${words.title}`, ...sections].filter((section) => section !== '').join('\n\n')}\n`;
}

function entryOf(text: string, finding: Finding, words: ReportWords): string {
  const { range, kind } = finding.quotation;
  if (finding.verdict === 'unknown') return `> ${inline(text.slice(range.start, range.end))}`;
  const [place] = finding.places;
  const lines = [
    ...(kind === 'paragraph' ? [words.unmarked] : []),
    ...(place ? [placeLine(place)] : []),
    ...finding.figures.map(({ quoted, printed }) => words.figure(escaped(quoted), escaped(printed))),
    ...(finding.wrongPage && place?.pages
      ? [words.wrongPage(finding.wrongPage.page, place.pages.join('–'))]
      : []),
    ...(finding.unreferenced ? [words.unreferenced] : []),
  ];
  const quoted = markedDifferences(text, finding.quotation.range.start, range.end, finding.differences);
  return [`> ${quoted}`, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

function placeLine({ citation, volumeTitle, reportTitle }: QuotedPlace): string {
  return escaped(citation.text === '' ? [volumeTitle, reportTitle ?? ''].join(' ') : citation.text);
}

/** The quoted words, with ~~what is not printed~~ and **what is** where they differ. */
function markedDifferences(
  text: string,
  start: number,
  end: number,
  differences: readonly Difference[],
): string {
  let at = start;
  let marked = '';
  for (const { range, quoted, printed } of differences) {
    marked += inline(text.slice(at, range.start));
    if (quoted !== '') marked += `~~${inline(quoted)}~~`;
    if (printed !== '') marked += `**${inline(printed)}**`;
    at = range.end;
  }
  return marked + inline(text.slice(at, end));
}

function inline(text: string): string {
  return escaped(text.replace(/\s*\n[\s>]*/gu, ''));
}

/** Corpus and manuscript text never becomes markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&');
}
