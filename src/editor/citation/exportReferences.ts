import * as vscode from 'vscode';
import type { EntryNode, Volume } from '../../core/anthology/volume';
import type { CitedPart } from '../../core/reference/citedPart';
import { exchangeExtensions, exchangeText, type ExchangeFormat } from '../../core/reference/exchange';
import { referenceItem } from '../../core/reference/item';
import { reportRowOf, volumeOf, type ContentsNode } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import { saveFile } from '../saveFile';
import { citationOptions } from '../settings';
import { entryPart } from './entryPart';

/** *Export References…*: the reports of a volume, or one of them, for Zotero, LaTeX and other programs. */
export function registerReferenceExport(corpus: CorpusClient): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.exportReferences', async (row: ContentsNode) => {
    const volume = volumeOf(row);
    const detail = volume && (await corpus.volume(volume.id));
    if (!detail) return;
    const format = await chooseFormat();
    if (!format) return;
    const report = reportRowOf(row);
    const parts = report ? [entryPart(detail, report.entry)] : partsOf(detail);
    const { code } = citationOptions();
    const items = parts.flatMap((part) => referenceItem(part, code) ?? []);
    const name = report ? report.entry.title : detail.title;
    await saveFile(name, exchangeExtensions[format], exchangeText(items, format));
  });
}

/** One a report; of a volume without any the volume itself. */
function partsOf(detail: Volume): readonly CitedPart[] {
  const parts = entriesOf(detail.entries).map((entry) => entryPart(detail, entry));
  const { bibliography } = detail;
  return parts.length > 0 ? parts : [{ bibliography, report: undefined, pages: undefined }];
}

function entriesOf(entries: readonly EntryNode[]): readonly EntryNode[] {
  return entries.flatMap((entry) => [
    ...(entry.kind === 'entry' ? [entry] : []),
    ...entriesOf(entry.children),
  ]);
}

async function chooseFormat(): Promise<ExchangeFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: ExchangeFormat })[] = [
    { label: 'RIS', description: vscode.l10n.t('Zotero, EndNote and most others'), format: 'ris' },
    { label: 'BibTeX', description: vscode.l10n.t('LaTeX'), format: 'bibtex' },
    { label: 'CSL-JSON', description: vscode.l10n.t('Pandoc'), format: 'csl' },
  ];
  const placeHolder = vscode.l10n.t('The format of the references');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.format;
}
