/** A text made up for tests and everything a reader should find in it. Lines are 1-based, offsets UTF-16. */
export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly reports: readonly GoldReport[];
  readonly entries: readonly GoldEntry[];
  readonly headings: readonly GoldHeading[];
  readonly figures: readonly GoldFigure[];
}

export interface GoldReport {
  readonly line: number;
  readonly title: string;
}

export interface GoldEntry {
  readonly title: string;
  readonly contributors: readonly string[];
  readonly page: number | null;
  /** Line of the 目录 it begins on. */
  readonly line: number;
  /** Line of its body; null where the text has none. */
  readonly bodyLine: number | null;
  /** Target of a link of a Markdown list. */
  readonly link?: string;
}

export interface GoldHeading {
  readonly line: number;
  /** 1 for the highest of its report; compared by parents, not by number. */
  readonly level: number;
  readonly marker: string;
  readonly title: string;
}

export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly approx: 'exact' | 'about' | 'over' | 'under' | 'near' | 'atLeast' | 'atMost';
  readonly indicator: string;
  /** Years in digits, whatever is printed: 2003年, or 2001年—2005年; null where the text does not tell. */
  readonly time: string | null;
  /** False where only the date of the document tells the time: then to leave it empty is right, too. */
  readonly timeSaid: boolean;
  /** Any of these names of the place is right; empty where the text does not tell. */
  readonly scope: readonly string[];
  readonly source: string | null;
}
