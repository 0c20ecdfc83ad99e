import * as vscode from 'vscode';
import {
  citeStatistic,
  type CitedStatistic,
  type CitingVolume,
} from '../../core/statistics/linking/citedStatistic';
import type { Statistic } from '../../core/statistics/statistic';
import { quotationOf } from '../../core/anthology/record/quotation';
import { summarise } from '../../core/anthology/volume';
import type { CorpusClient } from '../corpus/corpusClient';
import { languageId } from '../documents/language';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';
import { cardCommands, statisticCard } from './card';
import type { DocumentStatistics } from './documentStatistics';

/** Milliseconds the card waits for the other citations; a busy corpus must not delay it. */
const patience = 40;

/** What the corpus knows of a figure. */
interface Knowledge {
  /** The volume of the file; undefined where the corpus does not have it, or not yet. */
  readonly volume: CitingVolume | undefined;
  readonly citations: readonly CitedStatistic[];
  readonly complete: boolean;
}

/** The card over a cited figure: what it measures, when, where, by whose account, and who else cites it. */
export function registerStatisticHover(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
  corpus: CorpusClient,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const statistic = statistics.at(document, document.offsetAt(position));
      if (!statistic) return undefined;
      const known = await knowledge(corpus, document.uri.fsPath, statistic);
      if (token.isCancellationRequested) return undefined;
      const cited = citeIn(documents, document, statistic, known.volume);
      const contents = new vscode.MarkdownString(statisticCard(cited, known.citations, known.complete));
      contents.isTrusted = { enabledCommands: cardCommands };
      return new vscode.Hover(contents, toRange(document, statistic));
    },
  };
  return vscode.languages.registerHoverProvider({ language: languageId }, provider);
}

async function knowledge(corpus: CorpusClient, file: string, statistic: Statistic): Promise<Knowledge> {
  const nothing: Knowledge = { volume: undefined, citations: [], complete: false };
  const asked = Promise.all([corpus.summaryOfFile(file), citationsOf(corpus, statistic)])
    .then(([volume, answer]) => ({ volume, ...answer }))
    .catch(() => nothing);
  return Promise.race([
    asked,
    new Promise<Knowledge>((resolve) => setTimeout(() => resolve(nothing), patience)),
  ]);
}

async function citationsOf(
  corpus: CorpusClient,
  { key }: Statistic,
): Promise<Pick<Knowledge, 'citations' | 'complete'>> {
  return key === undefined ? { citations: [], complete: true } : corpus.remote.call('citations', { key });
}

function citeIn(
  documents: ParsedDocuments,
  document: vscode.TextDocument,
  statistic: Statistic,
  volume: CitingVolume | undefined,
): CitedStatistic {
  const file = documents.outline(document);
  const sentence = quotationOf(documents.text(document), documents.volume(document), statistic.sentence);
  const alone = (): CitingVolume => summarise({ main: file, others: [], entryFiles: [] });
  return citeStatistic(volume ?? alone(), file, { statistic, sentence });
}
