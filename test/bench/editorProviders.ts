import { registerFolding } from '../../src/editor/documents/folding';
import { registerHighlights } from '../../src/editor/documents/highlights';
import { registerDocumentLinks } from '../../src/editor/links/documentLinks';
import { registerOutline } from '../../src/editor/documents/outline';
import { ParsedDocuments } from '../../src/editor/documents/parsedDocuments';
import { DocumentStatistics } from '../../src/editor/statistics/documentStatistics';
import { registerSemanticTokens } from '../../src/editor/documents/semanticTokens';

/** Registers what VS Code asks at a key; the corpus and the reader's marks are empty. */
export function registerProviders(): { readonly parse: (document: unknown) => void } {
  const structures = { onDidChange: () => ({ dispose: () => undefined }), fileStructure: () => undefined };
  const corpus = {
    symbols: async () => Promise.resolve({ symbols: [] }),
    volumeOfFile: async () => Promise.resolve(),
  };
  const documents = new ParsedDocuments(structures as never);
  registerOutline(documents);
  registerFolding(documents);
  registerDocumentLinks(documents, corpus as never);
  const statistics = new DocumentStatistics(documents);
  registerHighlights(documents, statistics);
  registerSemanticTokens(documents, statistics);
  return { parse: (document) => void documents.volume(document as never) };
}
