import * as vscode from 'vscode';
import type { Volume, VolumeSummary } from '../../core/anthology/volume';
import type { UnreadText } from '../../core/anthology/volumes/unreadText';
import type { CorpusSymbols } from '../../core/anthology/volumes/corpusSymbol';
import { foldQuery } from '../../core/text/folding/foldedText';
import type { LinePosition } from '../../core/text/linePosition';
import type { CorpusClient } from '../corpus/corpusClient';
import { volumeCard } from '../record/volumeCard';
import { valueInTime } from '../valueInTime';
import { arrangedRows, type Arrangement } from './arrangement';
import { filterVolume, textFilter, type TextFilter } from './filter';
import type { Foldings } from './foldings';
import { contentsItem } from './items';
import {
  childRows,
  entriesOf,
  shelfNode,
  unreadNode,
  volumeNode,
  type ContentsNode,
  type ListedEntry,
  type ReportsNode,
  type UnreadNode,
} from './nodes';
import { rowAt } from './rowAt';
import { shelved, topTitle } from './shelves';

/** Milliseconds that a tooltip waits for the statistics to be counted. */
const patience = 300;

/** The rows of the contents view, as arranged and filtered now. */
export class ContentsProvider implements vscode.TreeDataProvider<ContentsNode> {
  readonly #corpus: CorpusClient;
  readonly #changed = new vscode.EventEmitter<ContentsNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** Texts folded for the filter, kept while the corpus stays as it is. */
  #folded: { readonly of: CorpusSymbols; readonly texts: Map<string, string> } | undefined;
  readonly #foldings: Foldings;
  #arrangement: Arrangement;
  #filter = '';

  constructor(corpus: CorpusClient, foldings: Foldings, arrangement: Arrangement) {
    this.#corpus = corpus;
    this.#foldings = foldings;
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  set arrangement(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    this.refresh();
  }

  /** What was typed into the filter; empty: all rows. */
  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    this.#filter = filter;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: ContentsNode): vscode.TreeItem {
    const item = contentsItem(node);
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const unfolded = this.#foldings.isUnfolded(node.id);
    if (item.collapsibleState === None || unfolded === undefined) return item;
    if (unfolded) item.collapsibleState = Expanded;
    // What a filter leaves is there to be seen.
    else if (this.#filter === '') item.collapsibleState = Collapsed;
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: ContentsNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'volume') return item;
    const { id } = node.summary;
    const counting = this.#corpus.statisticCount(id);
    const [detail, count] = await Promise.all([this.#corpus.volume(id), valueInTime(patience, counting)]);
    if (detail) item.tooltip = volumeCard(detail, count);
    // VS Code asks once a row: the tooltip with the count needs the row anew.
    if (count === undefined) void counting.then(() => this.#changed.fire(node)).catch(() => undefined);
    return item;
  }

  async getChildren(node?: ContentsNode): Promise<ContentsNode[]> {
    if (!node) return this.#top();
    // VS Code asks for the rows of what is unfolded; its event of that gets lost while the tree is refreshed.
    if (this.#filter === '') this.#foldings.note(node.id, true);
    if (node.kind !== 'volume' && node.kind !== 'shelf') return [...childRows(node)];
    return [...arrangedRows(node, await this.#listed(node), this.#arrangement)];
  }

  getParent(node: ContentsNode): ContentsNode | undefined {
    return node.parent;
  }

  /** The row of a position in a file; undefined where the view does not show it. */
  async rowOf(file: string, position: LinePosition): Promise<ContentsNode | undefined> {
    const summary = await this.#corpus.summaryOfFile(file);
    const top = summary && (await this.#reports()).find((node) => volumesOf(node).includes(summary));
    return top && rowAt(arrangedRows(top, await this.#listed(top), this.#arrangement), file, position);
  }

  /** The row of the texts that are none of the volumes; undefined when there are none. */
  async unreadRow(): Promise<UnreadNode | undefined> {
    const texts = await this.#corpus.unread();
    return texts.length > 0 ? unreadNode(texts) : undefined;
  }

  /** How many reports the filter leaves. */
  async shownReports(): Promise<number> {
    const details = await Promise.all((await this.#corpus.volumes()).map(({ id }) => this.#detail(id)));
    return details.reduce((sum, detail) => sum + entriesOf(detail?.entries ?? []).length, 0);
  }

  async #top(): Promise<ContentsNode[]> {
    const [reports, unread] = await Promise.all([this.#reports(), this.unreadRow()]);
    // Where there is nothing to read at all, the view says what to do.
    return unread && (reports.length > 0 || unread.texts.some(isTrouble))
      ? [...reports, unread]
      : [...reports];
  }

  /** Volumes and shelves as far as the filter leaves them. */
  async #reports(): Promise<readonly ReportsNode[]> {
    const volumes = await this.#corpus.volumes();
    const shown = await Promise.all(volumes.map(({ id }) => this.#isShown(id)));
    const all = shelved(volumes);
    const titles = all.map(topTitle);
    const filtered = this.#filter !== '';
    return all.flatMap((top, index): readonly ReportsNode[] => {
      const ambiguous = titles.indexOf(titles[index] ?? '') !== titles.lastIndexOf(titles[index] ?? '');
      const state = { filtered, single: all.length === 1, ambiguous };
      const isLeft = (summary: VolumeSummary): boolean => shown[volumes.indexOf(summary)] ?? false;
      if (top.kind === 'volume') return isLeft(top.summary) ? [volumeNode(top.summary, state)] : [];
      const left = top.volumes.filter(isLeft);
      return left.length > 0 ? [shelfNode(top.folder, left, state)] : [];
    });
  }

  async #isShown(id: string): Promise<boolean> {
    return !(await this.#matches()) || (await this.#detail(id)) !== undefined;
  }

  /** The entries that stand under a volume or a shelf. */
  async #listed(node: ReportsNode): Promise<readonly ListedEntry[]> {
    const lists = volumesOf(node).map(async (volume) => {
      const entries = (await this.#detail(volume.id))?.entries ?? [];
      return entries.map((entry) => ({ volume, entry }));
    });
    return (await Promise.all(lists)).flat();
  }

  /** A volume as far as the filter leaves it. */
  async #detail(id: string): Promise<Volume | undefined> {
    const [detail, matches] = await Promise.all([this.#corpus.volume(id), this.#matches()]);
    return detail && matches ? filterVolume(detail, matches) : detail;
  }

  async #matches(): Promise<TextFilter | undefined> {
    if (this.#filter === '') return undefined;
    const symbols = await this.#corpus.symbols();
    if (this.#folded?.of !== symbols) this.#folded = { of: symbols, texts: new Map() };
    const { texts } = this.#folded;
    return textFilter(this.#filter, symbols.readings, (text) => {
      const folded = texts.get(text) ?? foldQuery(text);
      texts.set(text, folded);
      return folded;
    });
  }
}

/** A text that is meant to be read, as far as one can tell. */
function isTrouble({ reason }: UnreadText): boolean {
  return reason !== 'empty' && reason !== 'not-chinese' && reason !== 'technical';
}

function volumesOf(node: ReportsNode): readonly VolumeSummary[] {
  return node.kind === 'volume' ? [node.summary] : node.volumes;
}
