import * as vscode from 'vscode';
import { quotationOf } from '../../core/anthology/record/quotation';
import { foldQuery } from '../../core/text/folding/foldedText';
import type { Hit } from '../../core/search/results/hit';
import type { Place } from '../../core/text/place';
import type { TextRange } from '../../core/text/range';
import { isCancelled } from '../../protocol/channel';
import { entriesOf } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import { wordAt } from '../documents/enclosingRanges';
import { languageId } from '../documents/language';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { placeRange, placeUri } from '../documents/positions';
import { mentionAt, type Mention } from './mentions';

/** More places than these are a matter for the search. */
const limit = 500;

/**
 * *Find All References*: of a report all places of the corpus that cite its title, with its line of the 目录 first;
 * of a word all places where it stands.
 */
export function registerReferences(documents: ParsedDocuments, corpus: CorpusClient): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, _context, token) {
      const text = documents.text(document);
      const volume = documents.volume(document);
      const offset = document.offsetAt(position);
      const title = titleOf(mentionAt(text, volume, offset));
      const word = wordAt(text, volume, offset);
      const term = title ?? (word && quotationOf(text, volume, word));
      if (term === undefined) return [];
      const listed = title === undefined ? [] : await contentsLines(corpus, title);
      const places = [...listed, ...(await placesOf(corpus, term, token))];
      return token.isCancellationRequested ? [] : distinct(places).map(location);
    },
  };
  return vscode.languages.registerReferenceProvider({ language: languageId }, provider);
}

/** The report's title that a mention names; undefined for headings and in prose. */
function titleOf(mention: Mention | undefined): string | undefined {
  switch (mention?.kind) {
    case 'entry':
      return mention.entry.title;
    case 'report':
      return mention.report.title;
    case 'work':
      return mention.title;
    case 'heading':
    case undefined:
      return undefined;
  }
}

async function contentsLines(corpus: CorpusClient, title: string): Promise<Place[]> {
  const wanted = foldQuery(title);
  const details = await Promise.all((await corpus.volumes()).map(({ id }) => corpus.volume(id)));
  return details
    .flatMap((detail) => entriesOf(detail?.entries ?? []))
    .filter(
      ({ status, title, report }) =>
        status !== 'unlisted' && [title, report?.title].some((name) => foldQuery(name ?? '') === wanted),
    )
    .map(({ place }) => place);
}

async function placesOf(
  corpus: CorpusClient,
  term: string,
  token: vscode.CancellationToken,
): Promise<Place[]> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    const { hits } = await corpus.remote.call(
      'search',
      { query: `"${term.replaceAll('"', '" "')}"`, order: 'document', limit },
      { signal: abort.signal },
    );
    const located = [...byFile(hits)].map(([file, ranges]) => corpus.remote.call('locate', { file, ranges }));
    return (await Promise.all(located)).flat();
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  } finally {
    listener.dispose();
  }
}

function byFile(hits: readonly Hit[]): Map<string, TextRange[]> {
  const files = new Map<string, TextRange[]>();
  for (const { file, start, end } of hits) {
    const ranges = files.get(file);
    if (ranges) ranges.push({ start, end });
    else files.set(file, [{ start, end }]);
  }
  return files;
}

/** Places of one line of a file once: the 目录 line is found by its title as well. */
function distinct(places: readonly Place[]): Place[] {
  const byLine = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.file}:${place.from.line}:${place.from.character}`;
    if (!byLine.has(key)) byLine.set(key, place);
  }
  return [...byLine.values()];
}

function location(place: Place): vscode.Location {
  return new vscode.Location(placeUri(place), placeRange(place));
}
