import type { ContentsEntry, Heading, ParsedText, Report } from '../../../../src/core/anthology/parsedText';
import type { TextRange } from '../../../../src/core/text/range';
import { lineRange, sourceText } from '../../../../src/core/text/sourceText';
import { under, visible, type Label } from '../underline';

/**
 * Draws what the parser made of a text: `¶` before the first line of each paragraph, `↳` before a line that goes on,
 * and under each line the ranges that begin in it, each with its name.
 *
 * ```
 * ¶ 一、行情
 *       ^^^^ heading 1 [一、]
 * ```
 */
export function drawVolume(text: string, volume: ParsedText): string {
  const source = sourceText(text);
  const labels = labelsOf(volume).sort((a, b) => a.start - b.start || b.end - a.end);
  const rows: string[] = [recordRow(volume), ''];
  source.lineStarts.forEach((lineStart, number) => {
    const line = lineRange(source, number);
    rows.push(gutterOf(volume, lineStart, line.end) + visible(text.slice(lineStart, line.end)));
    const next = source.lineStarts[number + 1] ?? text.length + 1;
    for (const label of labels) {
      if (label.start >= lineStart && label.start < next) rows.push(under(text, line, label));
    }
  });
  return `${rows.join('\n').trimEnd()}\n`;
}

function gutterOf({ paragraphs }: ParsedText, start: number, end: number): string {
  const inLine = (range: TextRange | undefined) =>
    range !== undefined && range.start >= start && range.start < end;
  if (paragraphs.some(inLine)) return '¶ ';
  return paragraphs.some(({ pieces }) => pieces.some(inLine)) ? '↳ ' : '  ';
}

function labelsOf(volume: ParsedText): Label[] {
  return [
    ...volume.contents.map((entry) => ({ ...entry.range, words: entryWords(entry) })),
    ...volume.reports.map((report, index) => ({
      ...report.titleRange,
      words: ['report', String(index), ...recordWords(report)].join(' '),
    })),
    ...volume.reports.flatMap(({ headings }) => headings.flatMap(headingLabels)),
    ...volume.furniture.map(({ start, end, kind }) => ({ start, end, words: kind })),
    ...volume.pages.map(({ start, number, evidence }) => ({
      start,
      end: start + 1,
      words: `page ${number} ${evidence}`,
    })),
    ...volume.problems.map(({ kind, range }) => ({ ...range, words: `problem: ${kind}` })),
  ];
}

function recordWords({ contributors, offices, date, year }: Report): readonly string[] {
  const names = contributors.map((name) =>
    offices[name] === undefined ? name : `${name}(${offices[name]})`,
  );
  return [...names, ...(date === undefined ? [] : [date]), ...(year === undefined ? [] : [`of ${year}`])];
}

function entryWords({ group, section, level, page, anchor, contributors, title }: ContentsEntry): string {
  const kind = group ? 'group' : section ? 'section' : 'entry';
  const target = anchor.status === 'found' ? `found ${anchor.report}` : anchor.status;
  return `${kind} ${level} “${title}” page ${page ?? '-'} ${target} ${contributors.join(' + ')}`.trimEnd();
}

function headingLabels(heading: Heading): readonly Label[] {
  const { level, kind, marker, titleRange, children } = heading;
  const words = `${kind} ${level}${marker === '' ? '' : ` [${marker}]`}`;
  return [{ ...titleRange, words }, ...children.flatMap(headingLabels)];
}

function recordRow({ bibliography }: ParsedText): string {
  const { title, year, editors, publisher, place, isbn } = bibliography;
  const parts = [
    title,
    year,
    ...editors,
    place,
    publisher,
    ...isbn.map(({ text, valid }) => `${text} ${valid ? 'valid' : 'invalid'}`),
  ];
  return `record: ${parts.filter((part) => part !== undefined).join(' | ')}`;
}
