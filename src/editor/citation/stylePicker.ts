import * as vscode from 'vscode';
import { styleIds, type StyleId } from '../../core/reference/styleId';
import type { CitedPart } from '../../core/reference/citedPart';
import type { CorpusClient } from '../corpus/corpusClient';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { citationOptions, section } from '../settings';
import { selectedPassage } from './passage';
import { styleName } from './words';

interface StyleItem extends vscode.QuickPickItem {
  readonly style: StyleId;
}

/** *Choose Citation Style…*: each style with the reference to the passage at the cursor as it would be. */
export function registerStylePicker(documents: ParsedDocuments, corpus: CorpusClient): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.chooseCitationStyle', async () => {
    const part = await partToShow(documents, corpus);
    const items = part ? await previews(corpus, part) : styleIds.map((style) => itemOf(style, ''));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Citation style (citations by CiteProc)'),
      placeHolder: vscode.l10n.t('How references are written'),
      matchOnDetail: true,
    });
    if (!chosen) return;
    await vscode.workspace.getConfiguration(section).update('citation.style', chosen.style, targetOfStyle());
  });
}

/** The passage in front, else the first volume. */
async function partToShow(documents: ParsedDocuments, corpus: CorpusClient): Promise<CitedPart | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor) {
    const { part } = await selectedPassage(documents, corpus, editor);
    if (part.report ?? part.bibliography.title) return part;
  }
  const [first] = await corpus.volumes();
  const volume = first && (await corpus.volume(first.id));
  return volume && { bibliography: volume.bibliography, report: undefined, pages: undefined };
}

async function previews(corpus: CorpusClient, part: CitedPart): Promise<readonly StyleItem[]> {
  const { code } = citationOptions();
  return Promise.all(
    styleIds.map(async (style) => {
      const [citation] = await corpus.remote.call('refer', { parts: [part], options: { style, code } });
      return itemOf(style, citation?.text ?? '');
    }),
  );
}

function itemOf(style: StyleId, detail: string): StyleItem {
  const current = style === citationOptions().style ? vscode.l10n.t('current') : undefined;
  return { style, label: styleName(style), detail, ...(current !== undefined && { description: current }) };
}

/** Where the reader keeps the style already; else with the reader's own settings. */
function targetOfStyle(): vscode.ConfigurationTarget {
  const kept = vscode.workspace.getConfiguration(section).inspect<string>('citation.style');
  return kept?.workspaceValue === undefined
    ? vscode.ConfigurationTarget.Global
    : vscode.ConfigurationTarget.Workspace;
}
