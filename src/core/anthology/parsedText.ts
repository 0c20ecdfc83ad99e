import type { Furniture, PageStart, Paragraph } from '../text/paragraph';
import type { TextRange } from '../text/range';

/** Everything known about one file of text, as plain data: offsets are UTF-16 into its decoded text. */
export interface ParsedText {
  readonly bibliography: BibliographicRecord;
  /** The entries of the printed 目录 in their order; empty where the file has none. */
  readonly contents: readonly ContentsEntry[];
  /** The lines of the 目录, heading included, the first where a file has several; undefined where there is none. */
  readonly contentsRange: TextRange | undefined;
  /** Bodies found in this file, in order of the text; they never overlap. */
  readonly reports: readonly Report[];
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
  /** Ascending by `start`. */
  readonly pages: readonly PageStart[];
  readonly problems: readonly Problem[];
}

/** A volume without the pieces of its text: what trees, lists and places need. */
export type TextOutline = Omit<ParsedText, 'paragraphs' | 'furniture'>;

export interface Isbn {
  readonly text: string;
  /** The checksum's verdict. */
  readonly valid: boolean;
  readonly range: TextRange;
}

/** What the title pages, the CIP block and the colophon say; what they do not say is undefined or empty. */
export interface BibliographicRecord {
  readonly title: string | undefined;
  /** The year the volume is about (in its title), else the year of publication. */
  readonly year: number | undefined;
  readonly editors: readonly string[];
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly publishedYear: number | undefined;
  readonly isbn: readonly Isbn[];
  /** Further lines of the colophon as printed, e.g. 印数 → 3000册. */
  readonly colophon: Readonly<Record<string, string>>;
}

/** Where an entry of the contents stands in the text. */
export type Anchor =
  | {
      readonly status: 'found';
      /** Index into `Volume.reports`; of a group the first report it holds. */
      readonly report: number;
      /** Offset at which the entry's title stands: the report's own, a section's inside it, a group's before it. */
      readonly start: number;
    }
  | { readonly status: 'missing' }
  | {
      readonly status: 'ambiguous';
      /** Offsets of the lines it may be. */ readonly candidates: readonly number[];
    };

export interface ContentsEntry {
  readonly title: string;
  readonly contributors: readonly string[];
  /** The printed page of the 目录. */
  readonly page: number | undefined;
  /** From the title's first to the entry's last character in the 目录. */
  readonly range: TextRange;
  /** A line such as 第一部分 or 【正编】 that groups the entries after it. */
  readonly group: boolean;
  /** A section of the report above it: its body is a heading there. */
  readonly section: boolean;
  /** 0 for entries at the top; the depth of the groups above it. */
  readonly level: number;
  readonly anchor: Anchor;
  /** Target of a link in a Markdown contents list, as written. */
  readonly link?: string;
}

export interface Report {
  readonly title: string;
  /** Persons and units, without their offices. */
  readonly contributors: readonly string[];
  /** The office or unit that a contributor is named with, by the name: 李某某 → 省长. */
  readonly offices: Readonly<Record<string, string>>;
  /** When it was given or signed, else printed: 2015-03-05, 2015-03 or 2015; undefined where the text does not say. */
  readonly date: string | undefined;
  /** That of the occasion, else the one its title names; undefined where the text tells neither. */
  readonly year: number | undefined;
  /**
   * ```
   * 湖镇竹器调研报告      ← titleRange
   * 市委组织部
   * 正文……                   ← range: from the title to the last character before the next report
   * ```
   */
  readonly titleRange: TextRange;
  readonly range: TextRange;
  /** Index into `Volume.contents`, where the 目录 lists it. */
  readonly entry: number | undefined;
  readonly headings: readonly Heading[];
}

export type HeadingKind = 'heading' | 'enumeration' | 'article' | 'notes';

/**
 * ```
 * （一）加强领导。要……      ← range begins; marker （一）, titleRange 加强领导
 * ……                        ← range ends before the next heading of this level or above
 * ```
 */
export interface Heading {
  /** 1 for the report's highest; a child's level is greater than its parent's. */
  readonly level: number;
  readonly kind: HeadingKind;
  /** As printed, blanks folded: 一、 （一） 1. 第三章; empty for unnumbered heads. */
  readonly marker: string;
  /** Without the marker; a title broken over lines is joined. */
  readonly title: string;
  readonly titleRange: TextRange;
  readonly range: TextRange;
  readonly children: readonly Heading[];
}

export type ProblemKind =
  | 'numbering'
  | 'title-differs'
  | 'isbn-checksum'
  | 'unclosed-quote'
  | 'entry-ambiguous'
  | 'encoding'
  | 'not-text'
  | 'too-large'
  | 'unreadable';

/**
 * Something the reader should know. `values` fill the message of its kind in the user's language; `count` is there where
 * one stands for many of its kind.
 */
export interface Problem {
  readonly kind: ProblemKind;
  readonly range: TextRange;
  readonly values: Readonly<Record<string, string | number>>;
}
