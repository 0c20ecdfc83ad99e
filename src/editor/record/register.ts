import * as vscode from 'vscode';
import type { VolumeSummary } from '../../core/anthology/volume';
import { refer } from '../citation/references';
import { volumeOf, type ContentsNode } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import { targetUri } from '../documents/positions';
import { valueInTime } from '../valueInTime';
import { recordLines, type RecordLine } from './recordLines';

const scheme = 'wenxuan-record';
/** Milliseconds that a record waits for the statistics to be counted; after that it says so and is shown anew. */
const patience = 300;

/** *Show Bibliographic Record*: the record of a volume as a document that keeps true to the corpus while it is open. */
export function registerRecord(corpus: CorpusClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** What the open records show, by their URI. */
  const shown = new Map<string, readonly RecordLine[]>();
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const detail = await corpus.volume(uri.query);
      if (!detail) return vscode.l10n.t('This volume is no longer there.');
      const counting = corpus.statisticCount(uri.query);
      const count = await valueInTime(patience, counting);
      if (count === undefined) void counting.then(() => changed.fire(uri)).catch(() => undefined);
      const { bibliography } = detail;
      const citation = await refer(corpus, { bibliography, report: undefined, pages: undefined });
      const lines = recordLines(detail, citation, count);
      shown.set(uri.toString(), lines);
      return lines.map(({ text }) => text).join('\n');
    },
  };
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: ({ uri }) => linksOf(shown.get(uri.toString()) ?? []),
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, content),
    vscode.languages.registerDocumentLinkProvider({ scheme }, links),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    corpus.onDidChange(() => [...shown.keys()].forEach((uri) => changed.fire(vscode.Uri.parse(uri)))),
    vscode.commands.registerCommand('wenxuan.showRecord', async (row?: ContentsNode) => {
      const volume = row ? volumeOf(row) : await chooseVolume(corpus);
      if (volume) await vscode.window.showTextDocument(recordUri(volume), { preview: true });
    }),
  );
}

/** The path is what the tab shows. */
function recordUri({ id, title }: VolumeSummary): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${title.replaceAll('/', '／')}`, query: id });
}

function linksOf(lines: readonly RecordLine[]): vscode.DocumentLink[] {
  return lines.flatMap(({ link }, line) =>
    link
      ? [new vscode.DocumentLink(new vscode.Range(line, 0, line, link.words.length), targetUri(link.target))]
      : [],
  );
}

/** The volume of the text in front, else the one that the reader chooses. */
async function chooseVolume(corpus: CorpusClient): Promise<VolumeSummary | undefined> {
  const file = vscode.window.activeTextEditor?.document.uri.fsPath;
  const volumes = await corpus.volumes();
  const around = file === undefined ? undefined : await corpus.summaryOfFile(file);
  if (around || volumes.length < 2) return around ?? volumes[0];
  const items = volumes.map((volume) => ({ volume, label: volume.title }));
  const placeHolder = vscode.l10n.t('The volume whose record to show');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.volume;
}
