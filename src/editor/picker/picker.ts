import * as vscode from 'vscode';
import { volumeOf } from '../../core/anthology/volume';
import { symbolsOf, type CorpusSymbol, type CorpusSymbols } from '../../core/anthology/volumes/corpusSymbol';
import type { CorpusClient } from '../corpus/corpusClient';
import { languageId } from '../documents/language';
import { pageWords } from '../words/pageWords';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { showPlace } from '../navigation/openPlace';
import { bestMatches, candidatesOf, type Candidates } from './candidates';

/** Rows sent to VS Code at a time; the best are among them, and more than these nobody reads. */
const shownLimit = 200;

interface PlaceItem extends vscode.QuickPickItem {
  readonly symbol: CorpusSymbol;
}

/** VS Code has the setter on every version supported, its type only among the proposals. */
type OrderedQuickPick = vscode.QuickPick<PlaceItem> & { sortByLabel?: boolean };

/** *Go to Report or Heading…*: every report and heading by Chinese, Pinyin, initials, contributor or page. */
export function registerPicker(corpus: CorpusClient, documents: ParsedDocuments): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.goTo', async () => {
    const chosen = await pick(async () => candidatesOf(await allSymbols(corpus, documents)));
    if (chosen) await open(chosen.symbol, chosen.beside);
  });
}

interface Choice {
  readonly symbol: CorpusSymbol;
  readonly beside: boolean;
}

async function pick(load: () => Promise<Candidates>): Promise<Choice | undefined> {
  const picker: OrderedQuickPick = vscode.window.createQuickPick<PlaceItem>();
  picker.sortByLabel = false;
  picker.placeholder = vscode.l10n.t('Title, contributor or page; Pinyin and its initials work, too');
  picker.busy = true;
  const here = vscode.window.activeTextEditor?.document.uri.fsPath;
  picker.show();
  try {
    return await new Promise((resolve, reject) => {
      let candidates: Candidates | undefined;
      const show = (): void => {
        if (!candidates) return;
        const items = bestMatches(candidates, picker.value, shownLimit, here).map(placeItem);
        picker.items = items;
        // Enter may come before VS Code tells which row it marks; it marks the first.
        picker.activeItems = items.slice(0, 1);
      };
      picker.onDidChangeValue(show);
      picker.onDidAccept(() => resolve(choiceOf(picker.activeItems[0], false)));
      picker.onDidTriggerItemButton(({ item }) => resolve(choiceOf(item, true)));
      picker.onDidHide(() => resolve(undefined));
      load().then((loaded) => {
        candidates = loaded;
        picker.busy = false;
        show();
      }, reject);
    });
  } finally {
    picker.dispose();
  }
}

function choiceOf(item: PlaceItem | undefined, beside: boolean): Choice | undefined {
  return item && { symbol: item.symbol, beside };
}

/** Those of the corpus; without one those of the document in front. */
async function allSymbols(corpus: CorpusClient, documents: ParsedDocuments): Promise<CorpusSymbols> {
  const known = await corpus.symbols();
  const document = vscode.window.activeTextEditor?.document;
  if (known.symbols.length > 0 || document?.languageId !== languageId) return known;
  const main = documents.outline(document);
  return { symbols: symbolsOf(volumeOf({ main, others: [], entryFiles: [] })), readings: {} };
}

function placeItem(symbol: CorpusSymbol): PlaceItem {
  const { report, contributors, page, volume } = symbol;
  const around =
    report === undefined ? [contributors.join('、'), pageWords(page), volume] : [report, pageWords(page)];
  return {
    symbol,
    label: symbol.name,
    description: around.filter((words) => words !== '').join(' · '),
    iconPath: icon(symbol),
    alwaysShow: true,
    buttons: [
      { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: vscode.l10n.t('Open to the Side') },
    ],
  };
}

function icon({ kind }: CorpusSymbol): vscode.ThemeIcon {
  if (kind === 'report') return new vscode.ThemeIcon('file-text');
  if (kind === 'missing')
    return new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('disabledForeground'));
  return new vscode.ThemeIcon('symbol-string');
}

async function open({ place }: CorpusSymbol, beside: boolean): Promise<void> {
  await showPlace(place, beside ? { viewColumn: vscode.ViewColumn.Beside } : {});
}
