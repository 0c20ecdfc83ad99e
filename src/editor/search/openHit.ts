import * as vscode from 'vscode';
import type { HitPlace } from '../../protocol/searchView';
import type { CorpusClient } from '../corpus/corpusClient';
import { showPlace } from '../navigation/openPlace';

/** Opens a hit's file and selects exactly the hit, breaks inside included. */
export async function openHit(
  corpus: CorpusClient,
  { file, start, end }: HitPlace,
  options: vscode.TextDocumentShowOptions,
): Promise<void> {
  const [place] = await corpus.remote.call('locate', { file, ranges: [{ start, end }] });
  if (!place) throw new Error(vscode.l10n.t('{0} is no longer part of the volumes.', file));
  await showPlace(place, options);
}
