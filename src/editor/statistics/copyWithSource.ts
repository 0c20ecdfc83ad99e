import * as vscode from 'vscode';
import type { Place } from '../../core/text/place';
import { cite } from '../citation/references';
import type { CorpusClient } from '../corpus/corpusClient';

/** Copies the words at a place, cleaned of breaks, with their source: volume, report, page. */
export function registerCopyWithSource(corpus: CorpusClient): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.statistics.copyWithSource', async (place: Place) => {
    const [cited] = await cite(corpus, place.file, [place.range]);
    if (!cited) {
      void vscode.window.showWarningMessage(vscode.l10n.t('This file is not part of an open volume.'));
      return;
    }
    await vscode.env.clipboard.writeText(`${cited.quotation}\n${cited.citation.text}`);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied with its source'), 3000);
  });
}
