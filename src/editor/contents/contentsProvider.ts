import * as vscode from 'vscode';
import type { Volume, VolumeSummary } from '../../core/anthology/volume';
import type { CorpusSymbols } from '../../core/anthology/volumes/corpusSymbol';
import { foldQuery } from '../../core/text/foldedText';
import type { LinePosition } from '../../core/text/linePosition';
import type { CorpusClient } from '../corpus/corpusClient';
import { volumeCard } from '../record/volumeCard';
import { valueInTime } from '../valueInTime';
import { arrangedRows, type Arrangement } from './arrangement';
import { filterVolume, textFilter, type TextFilter } from './filter';
import type { Foldings } from './foldings';
import { contentsItem } from './items';
import { childRows, entriesOf, volumeNode, type ContentsNode, type VolumeNode } from './nodes';
import { rowAt } from './rowAt';

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
    if (!node) return this.#volumes();
    // VS Code asks for the rows of what is unfolded; its event of that gets lost while the tree is refreshed.
    if (this.#filter === '') this.#foldings.note(node.id, true);
    if (node.kind !== 'volume') return [...childRows(node)];
    const detail = await this.#detail(node.summary.id);
    return detail ? [...arrangedRows(node, detail, this.#arrangement)] : [];
  }

  getParent(node: ContentsNode): ContentsNode | undefined {
    return node.parent;
  }

  /** The row of a position in a file; undefined where the view does not show it. */
  async rowOf(file: string, position: LinePosition): Promise<ContentsNode | undefined> {
    const summary = await this.#corpus.summaryOfFile(file);
    const detail = summary && (await this.#detail(summary.id));
    if (!detail) return undefined;
    const parent = await this.#volumeNode(summary);
    return rowAt(arrangedRows(parent, detail, this.#arrangement), file, position);
  }

  /** How many reports the filter leaves. */
  async shownReports(): Promise<number> {
    const details = await Promise.all((await this.#corpus.volumes()).map(({ id }) => this.#detail(id)));
    return details.reduce((sum, detail) => sum + entriesOf(detail?.entries ?? []).length, 0);
  }

  async #volumes(): Promise<VolumeNode[]> {
    const summaries = await this.#corpus.volumes();
    if (!(await this.#matches())) return Promise.all(summaries.map((summary) => this.#volumeNode(summary)));
    const details = await Promise.all(summaries.map(({ id }) => this.#detail(id)));
    const shown = summaries.filter((_, index) => details[index] !== undefined);
    return Promise.all(shown.map((summary) => this.#volumeNode(summary)));
  }

  async #volumeNode(summary: VolumeSummary): Promise<VolumeNode> {
    const filtered = (await this.#matches()) !== undefined;
    const volumes = await this.#corpus.volumes();
    const ambiguous = volumes.some(({ id, title }) => id !== summary.id && title === summary.title);
    return volumeNode(summary, { filtered, single: volumes.length === 1, ambiguous });
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
