import type * as vscode from 'vscode';
import { reportAt } from '../../core/anthology/lookup';
import type { ParsedText } from '../../core/anthology/parsedText';
import { KnownParagraphs } from '../../core/statistics/knownParagraphs';
import { statisticsOf } from '../../core/statistics/statisticsOf';
import type { Statistic } from '../../core/statistics/statistic';
import { firstEndingAfter, rangesOverlap, type TextRange } from '../../core/text/range';
import type { ParsedDocuments } from '../documents/parsedDocuments';

interface Known {
  readonly volume: ParsedText;
  /** By where the report begins. */
  readonly reports: Map<number, readonly Statistic[]>;
  readonly paragraphs: KnownParagraphs;
}

/** The figures of open documents, recognised a report at a time; after an edit only in paragraphs that it changed. */
export class DocumentStatistics {
  readonly #documents: ParsedDocuments;
  readonly #known = new WeakMap<vscode.TextDocument, Known>();

  constructor(documents: ParsedDocuments) {
    this.#documents = documents;
  }

  /** The figure at an offset of the document's text, exactly; undefined beside one and outside of reports. */
  at(document: vscode.TextDocument, offset: number): Statistic | undefined {
    const volume = this.#documents.volume(document);
    const report = reportAt(volume, offset);
    return report && find(this.#inRange(document, volume, report.range), offset);
  }

  /** All figures of the reports that touch a range, in order. */
  within(document: vscode.TextDocument, range: TextRange): readonly Statistic[] {
    const volume = this.#documents.volume(document);
    return volume.reports
      .filter((report) => rangesOverlap(report.range, range))
      .flatMap((report) => this.#inRange(document, volume, report.range))
      .filter((statistic) => rangesOverlap(statistic, range));
  }

  #inRange(document: vscode.TextDocument, volume: ParsedText, extent: TextRange): readonly Statistic[] {
    const { reports, paragraphs } = this.#knownOf(document, volume);
    const known = reports.get(extent.start);
    if (known) return known;
    const found = statisticsOf(this.#documents.text(document), volume, extent, paragraphs);
    reports.set(extent.start, found);
    return found;
  }

  #knownOf(document: vscode.TextDocument, volume: ParsedText): Known {
    const last = this.#known.get(document);
    if (last?.volume === volume) return last;
    const paragraphs = last?.paragraphs ?? new KnownParagraphs();
    paragraphs.startVersion();
    const known = { volume, reports: new Map<number, readonly Statistic[]>(), paragraphs };
    this.#known.set(document, known);
    return known;
  }
}

/** The one that holds an offset, of statistics in order of the text. */
function find(statistics: readonly Statistic[], offset: number): Statistic | undefined {
  const found = statistics[firstEndingAfter(statistics, offset)];
  return found && found.start <= offset ? found : undefined;
}
