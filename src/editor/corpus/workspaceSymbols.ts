import * as vscode from 'vscode';
import type { CorpusSymbol } from '../../core/anthology/volumes/corpusSymbol';
import type { CorpusClient } from './corpusClient';
import { placeRange, placeUri } from '../documents/positions';

/** VS Code filters and sorts again what it is given; more than these it would not show. */
const limit = 1000;

/** Reports and headings of all volumes in *Go to Symbol in Workspace…*. */
export function registerWorkspaceSymbols(corpus: CorpusClient): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const { symbols } = await corpus.symbols();
      if (token.isCancellationRequested) return [];
      const wanted = Array.from(query.toLowerCase().replace(/\s+/g, ''));
      return symbols
        .filter(({ kind, name }) => kind !== 'missing' && holdsInOrder(name.toLowerCase(), wanted))
        .slice(0, limit)
        .map(symbolInformation);
    },
  });
}

/** As VS Code matches: every character, in order, with anything between. */
function holdsInOrder(name: string, characters: readonly string[]): boolean {
  let at = 0;
  for (const character of characters) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolInformation({ kind, name, report, volume, place }: CorpusSymbol): vscode.SymbolInformation {
  return new vscode.SymbolInformation(
    name,
    kind === 'report' ? vscode.SymbolKind.File : vscode.SymbolKind.String,
    containerOf(report, volume),
    new vscode.Location(placeUri(place), placeRange(place)),
  );
}

/** A file of one report has its title, which is said once. */
function containerOf(report: string | undefined, volume: string): string {
  return report === undefined || report === '' || report === volume ? volume : `${report} · ${volume}`;
}
