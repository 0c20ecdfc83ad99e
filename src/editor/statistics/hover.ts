import * as vscode from 'vscode';
import { citeStatistic, type CitedStatistic } from '../../core/statistics/citedStatistic';
import type { Statistic } from '../../core/statistics/statistic';
import { quotationOf } from '../../core/anthology/citation';
import { summarise } from '../../core/anthology/contentsTree';
import type { CorpusClient } from '../corpusClient';
import { languageId } from '../language';
import type { ParsedDocuments } from '../parsedDocuments';
import { toRange } from '../positions';
import { cardCommands, statisticCard } from './card';
import type { DocumentStatistics } from './documentStatistics';

/** Milliseconds the card waits for the other citations; a busy corpus must not delay it. */
const patience = 40;

interface Citations {
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
      const offset = document.offsetAt(position);
      const statistic = statistics.at(document, offset);
      if (!statistic) return undefined;
      const citations = await otherCitations(corpus, statistic);
      if (token.isCancellationRequested) return undefined;
      const cited = citeIn(documents, document, statistic);
      const contents = new vscode.MarkdownString(
        statisticCard(cited, citations.citations, citations.complete),
      );
      contents.isTrusted = { enabledCommands: cardCommands };
      return new vscode.Hover(contents, toRange(document, statistic));
    },
  };
  return vscode.languages.registerHoverProvider({ language: languageId }, provider);
}

async function otherCitations(corpus: CorpusClient, { key }: Statistic): Promise<Citations> {
  const none: Citations = { citations: [], complete: false };
  if (key === undefined) return { citations: [], complete: true };
  const asked = corpus.remote.call('citations', { key }).catch(() => none);
  return Promise.race([
    asked,
    new Promise<Citations>((resolve) => setTimeout(() => resolve(none), patience)),
  ]);
}

function citeIn(
  documents: ParsedDocuments,
  document: vscode.TextDocument,
  statistic: Statistic,
): CitedStatistic {
  const file = documents.outline(document);
  const sentence = quotationOf(documents.text(document), documents.volume(document), statistic.sentence);
  return citeStatistic(summarise({ main: file, others: [], entryFiles: [] }), file, { statistic, sentence });
}
