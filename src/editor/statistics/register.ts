import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus/corpusClient';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { registerCopyWithSource } from './copyWithSource';
import type { DocumentStatistics } from './documentStatistics';
import { registerStatisticHover } from './hover';
import { registerStatisticsView } from './statisticsView';

/** All that deals with cited figures: the card on hover, their colour, the view, copying. */
export function registerStatistics(
  documents: ParsedDocuments,
  figures: DocumentStatistics,
  corpus: CorpusClient,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerStatisticHover(documents, figures, corpus),
    registerStatisticsView(corpus),
    registerCopyWithSource(corpus),
  );
}
