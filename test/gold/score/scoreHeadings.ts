import type { Heading, ParsedText } from '../../../src/core/anthology/parsedText';
import { lineAt, sourceText } from '../../../src/core/text/sourceText';
import type { GoldHeading, GoldText } from '../text/goldText';
import { plain, type Score } from './wrongAnswers';

/** A heading with the line of the one it stands under; 0 for the highest. */
interface Placed {
  readonly line: number;
  readonly name: string;
  readonly under: number;
}

/** Whether each report and heading is found on its line, by its title and under the right one, and nothing else. */
export function scoreHeadings(gold: GoldText, parsed: ParsedText): Score {
  const source = sourceText(gold.text);
  const lineOf = (offset: number): number => lineAt(source, offset) + 1;
  const found = new Map(
    parsed.reports.flatMap(({ headings }) => placedTree(headings, 0, lineOf)).map((it) => [it.line, it]),
  );
  const wanted = placedList(gold.headings);
  const wrong = wanted.flatMap(({ line, name, under }) => {
    const heading = found.get(line);
    found.delete(line);
    if (!heading) return [`heading missing: ${name}`];
    if (heading.name !== name) return [`heading ${name} read as ${heading.name}`];
    return heading.under === under ? [] : [`heading ${name} on a wrong level`];
  });
  const titles = new Map(parsed.reports.map(({ title, range }) => [lineOf(range.start), plain(title)]));
  for (const { line, title } of gold.reports) {
    const read = titles.get(line);
    titles.delete(line);
    if (read !== plain(title))
      wrong.push(`report ${title} ${read === undefined ? 'missing' : `read as ${read}`}`);
  }
  const untrue = [
    ...[...found.values()].map(({ name }) => `no heading: ${name}`),
    ...[...titles.values()].map((title) => `no report: ${title}`),
  ];
  return { answers: wanted.length + gold.reports.length, wrong: [...wrong, ...untrue] };
}

function placedTree(
  headings: readonly Heading[],
  under: number,
  lineOf: (offset: number) => number,
): readonly Placed[] {
  return headings.flatMap(({ marker, title, range, children }) => {
    const line = lineOf(range.start);
    return [{ line, name: plain(marker + title), under }, ...placedTree(children, line, lineOf)];
  });
}

function placedList(headings: readonly GoldHeading[]): readonly Placed[] {
  const open: GoldHeading[] = [];
  return headings.map((heading) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const under = open.at(-1)?.line ?? 0;
    open.push(heading);
    return { line: heading.line, name: plain(heading.marker + heading.title), under };
  });
}
