import { readFigure, type Circumstances, type FigureTruth } from './figureMarkup';
import type { GoldEntry, GoldFigure, GoldHeading, GoldReport, GoldText } from './goldText';

/** They stand around a figure until the text is finished, so that breaks of lines move with it. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
/** Two ideographic blanks. */
const INDENT = '\u3000\u3000';

export interface DraftOptions {
  /** Characters a line; without it a paragraph is a line. */
  readonly width?: number;
  /** What a scanner makes of a text but for its 目录; must keep the length. */
  readonly misread?: (text: string) => string;
}

type ListedEntry = Omit<GoldEntry, 'line' | 'bodyLine'>;

/** Writes a text and, with the same stroke, what is true of it. */
export class Draft {
  readonly #name: string;
  readonly #width: number;
  readonly #misread: (text: string) => string;
  readonly #lines: string[] = [];
  readonly #reports: GoldReport[] = [];
  readonly #entries: (ListedEntry & { readonly line: number; bodyLine: number | null })[] = [];
  readonly #headings: GoldHeading[] = [];
  readonly #figures: FigureTruth[] = [];

  constructor(name: string, { width = Infinity, misread = (text) => text }: DraftOptions = {}) {
    this.#name = name;
    this.#width = width;
    this.#misread = misread;
  }

  /** Lines that say nothing to be found. */
  line(...texts: readonly string[]): this {
    this.#lines.push(...texts.map((text) => this.#misread(text)));
    return this;
  }

  /** An entry of the 目录; `printed` are the lines it takes, none where it goes on in the line before. */
  entry(entry: ListedEntry, ...printed: readonly string[]): this {
    this.#lines.push(...printed);
    const line = this.#lines.length - Math.max(printed.length - 1, 0);
    this.#entries.push({ ...entry, line, bodyLine: null });
    return this;
  }

  /** Several entries on one line. */
  entries(entries: readonly ListedEntry[], printed: string): this {
    this.line(printed);
    for (const entry of entries) this.entry(entry);
    return this;
  }

  /** The title of a report in Markdown. */
  markdownTitle(title: string): this {
    this.line(`# ${title}`);
    this.#reports.push({ line: this.#lines.length, title });
    return this;
  }

  /** A heading of Markdown; the report's own title is its `#`. */
  markdownHeading(hashes: number, title: string): this {
    this.line(`${'#'.repeat(hashes)} ${title}`);
    this.#headings.push({ line: this.#lines.length, level: hashes - 1, marker: '', title });
    return this;
  }

  /** The body of the entry of this index begins, or of none that is listed. */
  report(title: string, entry?: number): this {
    const printed = this.#misread(title);
    this.#lines.push(printed);
    const line = this.#lines.length;
    this.#reports.push({ line, title: printed });
    const listed = entry === undefined ? undefined : this.#entries[entry];
    if (listed) listed.bodyLine = line;
    return this;
  }

  /** Links entries that were written after the bodies: the first to the first report, and so on. */
  linkBackwards(): this {
    this.#entries.forEach((entry, index) => (entry.bodyLine = this.#reports[index]?.line ?? null));
    return this;
  }

  /** `runIn` is text on the heading's own line. */
  heading(level: number, marker: string, title: string, runIn = ''): this {
    const printed = this.#misread(`${marker}${title}`);
    const line = this.#lines.length + 1;
    const at = marker.length;
    this.#headings.push({ line, level, marker: printed.slice(0, at), title: printed.slice(at) });
    this.#lines.push(...this.#wrapped(INDENT + printed + this.#misread(runIn)));
    return this;
  }

  /** A paragraph with its figures declared in it, see {@link readFigure}. */
  say(text: string, about: Circumstances = {}): this {
    const marked = text.replace(/⟨([^⟩]*)⟩/g, (_, markup: string) => {
      const { printed, truth } = readFigure(markup, about);
      this.#figures.push(truth);
      return OPEN + printed + CLOSE;
    });
    this.#lines.push(...this.#wrapped(INDENT + this.#misread(marked)));
    return this;
  }

  finish(): GoldText {
    let text = '';
    let start = 0;
    const figures: GoldFigure[] = [];
    for (const char of this.#lines.join('\n') + '\n') {
      if (char === OPEN) start = text.length;
      else if (char === CLOSE) {
        const truth = this.#figures[figures.length];
        if (truth) figures.push({ start, end: text.length, text: text.slice(start), ...truth });
      } else text += char;
    }
    return {
      name: this.#name,
      text,
      reports: this.#reports,
      entries: this.#entries,
      headings: this.#headings,
      figures,
    };
  }

  #wrapped(text: string): readonly string[] {
    if (this.#width === Infinity) return [text];
    const lines: string[] = [''];
    let cells = 0;
    for (const char of text) {
      const counts = char !== OPEN && char !== CLOSE;
      if (counts && cells === this.#width && !'，。；：、！？）”'.includes(char)) {
        lines.push('');
        cells = 0;
      }
      lines.push((lines.pop() ?? '') + char);
      if (counts) cells = Math.min(cells + 1, this.#width);
    }
    return lines;
  }
}
