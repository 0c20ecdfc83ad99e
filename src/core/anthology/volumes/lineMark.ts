import {
  reportMarkOf,
  withMark,
  withoutReportMark,
  withReportMark,
  type FileStructure,
  type ReportMark,
} from './structureFile';

/** What the reader says a line is; `rules`: what it looks like, as without a word. */
export type LineMark =
  | { readonly kind: 'title' | 'neither' | 'rules' }
  /** Without a level: of the one that the rules give it. */
  | { readonly kind: 'heading'; readonly level?: number };

/**
 * A file's marks with another word on one line. `isTitle` tells whether a report begins at the line as it is read now,
 * so that a line which is to be no title gets a mark only where it would be one.
 */
export function withLineMark(
  file: FileStructure,
  at: Pick<ReportMark, 'line' | 'nth'>,
  mark: LineMark,
  isTitle: boolean,
): FileStructure {
  const { line } = at;
  const noTitle = isTitle ? withReportMark(file, { ...at, report: false }) : withoutReportMark(file, at);
  switch (mark.kind) {
    case 'title':
      return withReportMark(withMark(file, line, undefined), {
        ...reportMarkOf(file, at),
        ...at,
        report: true,
      });
    case 'heading': {
      const level = mark.level === undefined ? {} : { level: mark.level };
      return withMark(noTitle, line, { line, heading: true, ...level });
    }
    case 'neither':
      return withMark(noTitle, line, { line, heading: false });
    case 'rules':
      return withMark(withoutReportMark(file, at), line, undefined);
  }
}

/** Whether the reader has said what a line is. */
export function isMarked(file: FileStructure | undefined, at: Pick<ReportMark, 'line' | 'nth'>): boolean {
  const heading = file?.headings?.some(({ line }) => line === at.line) ?? false;
  return heading || reportMarkOf(file, at) !== undefined;
}
