import * as vscode from 'vscode';
import type { Finding } from '../../core/quotation/finding';
import { findingsReport } from '../../core/quotation/report';
import type { CorpusClient } from '../corpus/corpusClient';
import { openMarkdown } from '../saveFile';
import { citationOptions } from '../settings';
import { askForFindings, countsOf } from './check';
import { diagnosticsOf } from './diagnostics';
import { fixesOf } from './fixes';
import { reportWords } from './words';

/** Milliseconds of quiet before an edited manuscript is looked at again. */
const quiet = 600;

/** What was found in an open manuscript, as it was then. */
interface Checked {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** *Check Quotations…*: an open manuscript with diagnostics and fixes, a file or the clipboard as a report. */
export function registerQuotationCheck(corpus: CorpusClient): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('wenxuan-quotations');
  const checked = new Map<string, Checked>();
  const timers = new Map<string, NodeJS.Timeout>();
  const keep = (document: vscode.TextDocument, version: number, findings: readonly Finding[]): void => {
    if (document.isClosed || document.version !== version) return;
    checked.set(document.uri.toString(), { version, findings });
    const diagnostics = findings.flatMap((finding) => diagnosticsOf(document, finding));
    collection.set(document.uri, diagnostics);
  };
  const again = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const request = { ...manuscriptOf(document), options: citationOptions() };
    keep(document, version, (await corpus.remote.call('checkQuotations', request)).findings);
  };
  const forget = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document.uri.toString()));
    checked.delete(document.uri.toString());
    collection.delete(document.uri);
  };
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString();
      if (!checked.has(key) || contentChanges.length === 0) return;
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => void again(document).catch(() => forget(document)), quiet),
      );
    }),
    vscode.languages.registerCodeActionsProvider(
      '*',
      {
        provideCodeActions: (document, range, { diagnostics }) => {
          const known = checked.get(document.uri.toString());
          return known?.version === document.version
            ? fixesOf(document, known.findings, range, diagnostics)
            : [];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand('wenxuan.checkQuotations', async (uri?: vscode.Uri) => {
      const chosen = uri ? { kind: 'file' as const, uri } : await chooseManuscript();
      if (!chosen) return;
      if (chosen.kind === 'document') {
        const { document } = chosen;
        const { version } = document;
        const answer = await askForFindings(corpus, manuscriptOf(document));
        if (!answer) return;
        keep(document, version, answer.findings);
        await offerReport(answer.text, answer.findings);
      } else {
        const manuscript =
          chosen.kind === 'file'
            ? { file: chosen.uri.fsPath }
            : { text: await vscode.env.clipboard.readText() };
        const answer = await askForFindings(corpus, manuscript);
        if (answer) await openMarkdown(findingsReport(answer.text, answer.findings, reportWords()));
      }
    }),
  );
}

function manuscriptOf(document: vscode.TextDocument): { readonly text: string; readonly file?: string } {
  const text = document.getText();
  return document.uri.scheme === 'file' ? { text, file: document.uri.fsPath } : { text };
}

async function offerReport(text: string, findings: readonly Finding[]): Promise<void> {
  const show = vscode.l10n.t('Show Report');
  const choice = await vscode.window.showInformationMessage(countsOf(findings), show);
  if (choice === show) await openMarkdown(findingsReport(text, findings, reportWords()));
}

type Manuscript =
  | { readonly kind: 'document'; readonly document: vscode.TextDocument }
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  | { readonly kind: 'clipboard' };

/** The text in front, the clipboard or a file; undefined when the reader turns back. */
async function chooseManuscript(): Promise<Manuscript | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const items: (vscode.QuickPickItem & { readonly manuscript: Manuscript['kind'] })[] = [
    ...(document
      ? [
          {
            label: vscode.l10n.t('The text in front'),
            description: document.fileName,
            manuscript: 'document' as const,
          },
        ]
      : []),
    { label: vscode.l10n.t('The clipboard'), manuscript: 'clipboard' },
    { label: vscode.l10n.t('A file…'), description: 'Markdown, .txt, .docx', manuscript: 'file' },
  ];
  const placeHolder = vscode.l10n.t('The manuscript whose quotations to check');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  switch (chosen?.manuscript) {
    case 'document':
      return document && { kind: 'document', document };
    case 'clipboard':
      return { kind: 'clipboard' };
    case 'file': {
      const [uri] = (await vscode.window.showOpenDialog({ filters: { '': ['md', 'txt', 'docx'] } })) ?? [];
      return uri && { kind: 'file', uri };
    }
    case undefined:
      return undefined;
  }
}
