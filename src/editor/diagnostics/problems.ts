import * as vscode from 'vscode';
import type { Problem } from '../../core/anthology/parsedText';
import { languageId } from '../documents/language';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';
import { section, showsProblems } from '../settings';
import { certainIsbn } from './isbnFix';
import { problemMessage } from './problemMessage';

/** Milliseconds of quiet before edits are looked at. */
const quiet = 500;

const source = 'wenxuan';

/** What the parser noticed in open documents, as information in the Problems panel; fixes only where one is certain. */
export function registerProblems(documents: ParsedDocuments): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(source);
  const timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const show = (document: vscode.TextDocument): void => {
    timers.delete(document);
    if (document.isClosed || document.languageId !== languageId || !showsProblems(document.uri)) {
      collection.delete(document.uri);
      return;
    }
    collection.set(document.uri, diagnosticsOf(document, documents));
  };
  const schedule = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => show(document), quiet),
    );
  };
  const showAll = (): void => vscode.workspace.textDocuments.forEach(show);
  showAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(schedule),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === languageId) schedule(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => collection.delete(document.uri)),
    documents.onDidChangeReading(showAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) showAll();
    }),
    vscode.languages.registerCodeActionsProvider({ language: languageId }, quickFixes(documents), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
  );
}

function diagnosticsOf(document: vscode.TextDocument, documents: ParsedDocuments): vscode.Diagnostic[] {
  return documents.volume(document).problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(
      toRange(document, problem.range),
      problemMessage(problem),
      vscode.DiagnosticSeverity.Information,
    );
    diagnostic.source = source;
    diagnostic.code = problem.kind;
    return diagnostic;
  });
}

function quickFixes(documents: ParsedDocuments): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range, { diagnostics }) {
      const { problems } = documents.volume(document);
      return diagnostics
        .filter((diagnostic) => diagnostic.source === source && diagnostic.range.intersection(range))
        .flatMap((diagnostic) => {
          const problem = problems.find(
            ({ kind, range: place }) =>
              kind === diagnostic.code && toRange(document, place).isEqual(diagnostic.range),
          );
          return problem ? fixesOf(document, documents, problem, diagnostic) : [];
        });
    },
  };
}

function fixesOf(
  document: vscode.TextDocument,
  documents: ParsedDocuments,
  problem: Problem,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  if (problem.kind !== 'isbn-checksum') return [];
  const { isbn } = documents.volume(document).bibliography;
  const misread = documents.text(document).slice(problem.range.start, problem.range.end);
  const certain = certainIsbn(isbn, misread);
  if (certain === undefined) return [];
  const title = vscode.l10n.t('Replace with {0}, the valid number of this volume', certain);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.diagnostics = [diagnostic];
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(document.uri, diagnostic.range, certain);
  return [fix];
}
