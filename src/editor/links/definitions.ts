import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus/corpusClient';
import { languageId } from '../documents/language';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';
import { mentionAt, type Mention } from './mentions';
import { targetsOf, type Targets } from './targets';

/** *Go to Definition*: from a line of the 目录 and from a 《title》 to the report; a title is its own definition. */
export function registerDefinitions(documents: ParsedDocuments, corpus: CorpusClient): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const mention = mentionAt(
        documents.text(document),
        documents.volume(document),
        document.offsetAt(position),
      );
      if (!mention) return undefined;
      const originSelectionRange = toRange(document, mention.range);
      const targets = await targetsOf(document, documents, corpus);
      if (token.isCancellationRequested) return undefined;
      const target = targetOf(mention, targets) ?? ownTitle(document, mention);
      return target && [{ originSelectionRange, targetUri: target.uri, targetRange: target.range }];
    },
  };
  return vscode.languages.registerDefinitionProvider({ language: languageId }, provider);
}

/** Where a mention leads; undefined for titles and for what has no report here. */
function targetOf(mention: Mention, targets: Targets): vscode.Location | undefined {
  switch (mention.kind) {
    case 'entry':
      return targets.entry(mention.index);
    case 'work':
      return targets.work(mention.title, mention.range.start);
    case 'report':
    case 'heading':
      return undefined;
  }
}

/** VS Code shows the references of what is its own definition: F12 on a title lists the places that cite it. */
function ownTitle(document: vscode.TextDocument, { kind, range }: Mention): vscode.Location | undefined {
  return kind === 'report' ? new vscode.Location(document.uri, toRange(document, range)) : undefined;
}
