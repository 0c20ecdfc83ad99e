import { basename } from 'node:path';
import type { Anchor, ContentsEntry, Heading, Report } from '../core/anthology/parsedText';
import { lineAt, type SourceText } from '../core/text/sourceText';
import type { CorpusFile } from '../corpus/parsedFile';

/** The body of an entry that stands in another file: its title's offset there. */
export interface EntryBody {
  readonly file: CorpusFile;
  readonly start: number;
}

/**
 * A parsed file as `parse --json` prints it: `line` 1-based, `start` and `end` UTF-16 offsets in the decoded text,
 * `report` an index into `reports` or null, `page` a number or null.
 */
export function fileJson(file: CorpusFile, bodies: readonly (EntryBody | undefined)[]): object {
  const { path, encoding, source, volume, problems } = file;
  const { title, year, editors, publisher, place, publishedYear, isbn, colophon } = volume.bibliography;
  return {
    file: path,
    encoding,
    bibliography: {
      title: title ?? null,
      year: year ?? null,
      editors,
      publisher: publisher ?? null,
      place: place ?? null,
      publishedYear: publishedYear ?? null,
      isbn: isbn.map(({ text, valid }) => ({ text, valid })),
      colophon,
    },
    contents: volume.contents.map((entry, index) => describeEntry(source, entry, bodies[index])),
    reports: volume.reports.map((report) => describeReport(source, report)),
    pages: volume.pages.map(({ start, number, evidence }) => ({
      line: line(source, start),
      start,
      number,
      evidence,
    })),
    problems: problems.map(({ kind, range, values }) => ({
      kind,
      line: line(source, range.start),
      ...range,
      values,
    })),
  };
}

function describeEntry(source: SourceText, entry: ContentsEntry, body: EntryBody | undefined): object {
  const { title, contributors, page, range, anchor, group, section, level, link } = entry;
  return {
    title,
    contributors,
    page: page ?? null,
    line: line(source, range.start),
    level,
    ...(group && { group }),
    ...(section && { section }),
    ...(link !== undefined && { link }),
    ...(body ? bodyInOtherFile(body) : bodyHere(source, anchor)),
  };
}

function bodyInOtherFile({ file, start }: EntryBody): object {
  return { report: null, status: 'found', bodyFile: basename(file.path), bodyLine: line(file.source, start) };
}

function bodyHere(source: SourceText, anchor: Anchor): object {
  switch (anchor.status) {
    case 'found':
      return { report: anchor.report, status: anchor.status, bodyLine: line(source, anchor.start) };
    case 'missing':
      return { report: null, status: anchor.status };
    case 'ambiguous':
      return {
        report: null,
        status: anchor.status,
        candidates: anchor.candidates.map((start) => line(source, start)),
      };
  }
}

function describeReport(source: SourceText, report: Report): object {
  const { title, contributors, offices, date, year, range, headings } = report;
  return {
    title,
    contributors,
    offices,
    date: date ?? null,
    year: year ?? null,
    line: line(source, range.start),
    ...range,
    headings: headings.map((heading) => describeHeading(source, heading)),
  };
}

function describeHeading(source: SourceText, heading: Heading): object {
  const { level, kind, marker, title, range, children } = heading;
  return {
    level,
    kind,
    marker,
    title,
    line: line(source, range.start),
    ...range,
    children: children.map((child) => describeHeading(source, child)),
  };
}

function line(source: SourceText, offset: number): number {
  return lineAt(source, offset) + 1;
}
