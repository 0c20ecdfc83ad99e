import * as vscode from 'vscode';
import { reportAt } from '../../core/anthology/lookup';
import type { EntryNode } from '../../core/anthology/volume';
import type { ParsedText } from '../../core/anthology/parsedText';
import { entriesOf } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { placeRange, placeUri, toRange } from '../documents/positions';
import { titleIndex } from './titleIndex';

/** Where mentions lead: bodies of entries in this or another file of the volume, reports of the corpus by title. */
export interface Targets {
  /** The title of the body of entry `index` of the document's 目录; undefined where there is none. */
  readonly entry: (index: number) => vscode.Location | undefined;
  /** The title of the report so named; undefined where the corpus has none, and for the name of the report around. */
  readonly work: (title: string, offset: number) => vscode.Location | undefined;
}

export async function targetsOf(
  document: vscode.TextDocument,
  documents: ParsedDocuments,
  corpus: CorpusClient,
): Promise<Targets> {
  const [symbols, detail] = await Promise.all([corpus.symbols(), corpus.volumeOfFile(document.uri.fsPath)]);
  const volume = documents.volume(document);
  const elsewhere = bodiesElsewhere(detail?.entries ?? [], document.uri.fsPath);
  const named = titleIndex(symbols);
  return {
    entry: (index) => ownBody(document, volume, index) ?? elsewhere.get(index),
    work: (title, offset) => {
      const found = named(title);
      if (!found || found.name === reportAt(volume, offset)?.title) return undefined;
      return new vscode.Location(placeUri(found.place), placeRange(found.place));
    },
  };
}

function ownBody(
  document: vscode.TextDocument,
  volume: ParsedText,
  index: number,
): vscode.Location | undefined {
  const anchor = volume.contents[index]?.anchor;
  const report = anchor?.status === 'found' ? volume.reports[anchor.report] : undefined;
  return report && new vscode.Location(document.uri, toRange(document, report.titleRange));
}

/** The bodies that other files hold, by the index of the entry in this file's 目录. */
function bodiesElsewhere(entries: readonly EntryNode[], file: string): Map<number, vscode.Location> {
  const bodies = new Map<number, vscode.Location>();
  for (const { id, place, report } of entriesOf(entries)) {
    const index = /^entry:(\d+)$/.exec(id)?.[1];
    if (index === undefined || !report || place.file !== file || report.place.file === file) continue;
    bodies.set(Number(index), new vscode.Location(placeUri(report.place), placeRange(report.place)));
  }
  return bodies;
}
