import type { ContentsEntry, ParsedText } from '../../../src/core/anthology/parsedText';
import { lineAt, sourceText } from '../../../src/core/text/sourceText';
import type { GoldEntry, GoldText } from '../text/goldText';
import { plain, type Score } from './wrongAnswers';

/** Whether each entry of the 目录 is found with its contributors, page and body, and nothing else is one. */
export function scoreEntries(gold: GoldText, parsed: ParsedText): Score {
  const source = sourceText(gold.text);
  const left = parsed.contents.filter(({ group }) => !group);
  const wrong = gold.entries.flatMap((entry) => {
    const at = left.findIndex(({ title }) => plain(title) === plain(entry.title));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) return [`entry missing: ${entry.title}`];
    const faults = faultsOf(entry, found, (offset) => lineAt(source, offset) + 1);
    return faults.length === 0 ? [] : [`entry ${entry.title}: ${faults.join(', ')}`];
  });
  return {
    answers: gold.entries.length,
    wrong: [...wrong, ...left.map(({ title }) => `no entry: ${title}`)],
  };
}

function faultsOf(
  entry: GoldEntry,
  found: ContentsEntry,
  lineOf: (offset: number) => number,
): readonly string[] {
  const { anchor } = found;
  const body = anchor.status === 'found' ? lineOf(anchor.start) : null;
  return [
    ...(lineOf(found.range.start) === entry.line ? [] : ['line']),
    ...(found.contributors.join() === entry.contributors.join() ? [] : ['contributors']),
    ...((found.page ?? null) === entry.page ? [] : ['page']),
    ...(body === entry.bodyLine ? [] : ['body']),
    ...(found.link === entry.link ? [] : ['link']),
  ];
}
