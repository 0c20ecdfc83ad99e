import type { EntryNode, HeadingNode, Volume } from '../../core/anthology/volume';
import type { Pinyin } from '../../core/anthology/volumes/corpusSymbol';
import { foldQuery } from '../../core/text/folding/foldedText';
import { holdsWord } from '../picker/fit';

/** Whether some words stand in some texts. */
export type TextFilter = (texts: readonly string[]) => boolean;

/**
 * A filter by what was typed: every word, in Chinese or Pinyin, in any of the texts. Undefined for nothing typed.
 * `fold` may remember what it folded: the same texts are asked for at every key stroke.
 */
export function textFilter(
  typed: string,
  readings: Pinyin,
  fold: (text: string) => string = foldQuery,
): TextFilter | undefined {
  const words = typed
    .split(/\s+/)
    .map((word) => foldQuery(word))
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return (texts) => {
    const folded = texts.map(fold);
    return words.every((word) => folded.some((text) => holdsWord(text, word, readings)));
  };
}

/**
 * What a filter leaves of a volume: reports whose title, contributors or page match, whole; others with the headings
 * that match; groups and headings above what is left. Undefined when nothing is.
 */
export function filterVolume(detail: Volume, matches: TextFilter): Volume | undefined {
  const entries = detail.entries.flatMap((entry) => filterEntry(entry, matches));
  return entries.length === 0 ? undefined : { ...detail, entries };
}

function filterEntry(entry: EntryNode, matches: TextFilter): EntryNode[] {
  const { title, contributors, page, report } = entry;
  if (matches([title, ...contributors, ...(page === undefined ? [] : [String(page)])])) return [entry];
  if (entry.kind === 'group') {
    const children = entry.children.flatMap((child) => filterEntry(child, matches));
    return children.length === 0 ? [] : [{ ...entry, children }];
  }
  const headings = (report?.headings ?? []).flatMap((heading) => filterHeading(heading, matches));
  return report && headings.length > 0 ? [{ ...entry, report: { ...report, headings } }] : [];
}

function filterHeading(heading: HeadingNode, matches: TextFilter): HeadingNode[] {
  if (matches([heading.title])) return [heading];
  const children = heading.children.flatMap((child) => filterHeading(child, matches));
  return children.length === 0 ? [] : [{ ...heading, children }];
}
