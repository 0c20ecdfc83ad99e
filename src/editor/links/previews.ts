import * as vscode from 'vscode';
import { reportPreview, type ReportPreview } from '../../core/statistics/linking/reportPreview';
import type { CorpusClient } from '../corpus/corpusClient';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { DocumentStatistics } from '../statistics/documentStatistics';
import { valueInTime } from '../valueInTime';

/** A report and the title of the volume it is in, empty where no volume of the corpus holds it. */
export interface PreviewedReport {
  readonly report: ReportPreview;
  readonly volume: string;
}

/** The report whose title stands at a location; undefined where there is none, or none that comes soon. */
export type PreviewReader = (title: vscode.Location) => Promise<PreviewedReport | undefined>;

/** Milliseconds a hover waits for a busy corpus. */
const patience = 1500;

/** Previews reports of open documents as they are now, others by the corpus. */
export function previewReader(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
  corpus: CorpusClient,
): PreviewReader {
  const openReport = (document: vscode.TextDocument, line: number): ReportPreview | undefined => {
    const volume = documents.volume(document);
    const report = volume.reports.find(
      ({ titleRange }) => document.positionAt(titleRange.start).line === line,
    );
    return (
      report &&
      reportPreview(documents.text(document), volume, report, statistics.within(document, report.range))
    );
  };
  const read = async ({ uri, range: { start } }: vscode.Location): Promise<PreviewedReport | undefined> => {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    const [report, summary] = await Promise.all([
      open
        ? openReport(open, start.line)
        : corpus.remote.call('reportPreview', { file: uri.fsPath, line: start.line }),
      corpus.summaryOfFile(uri.fsPath),
    ]);
    return report && { report, volume: summary?.title ?? '' };
  };
  return (title) => valueInTime(patience, read(title));
}
