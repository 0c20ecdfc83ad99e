import { benchDocument, BenchRange, standInForVSCode, type Providers } from './editorHost';
import type { Bench } from './main';
import { generateVolume } from './volumes';

/** Of a volume of 1 MB in UTF-8. */
const CHARS = 290_000;
const KEYS = 40;
/** Lines on screen, whose figures are coloured. */
const SCREEN = 60;

/** What the extension host's thread does for an open volume of 1 MB: when it is opened, and at each key. */
export const bench: Bench = {
  name: 'editor',
  run: async () => {
    const providers = await editorProviders();
    const text = generateVolume(7, { chars: CHARS });
    const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(2);
    const opened = measure(providers, text, 0);
    const opening = opened.parse + opened.outline + opened.folding;
    console.log(`opening ${megabytes} MB, cold: outline and folding after ${opening.toFixed(0)} ms`);

    const middle = text.indexOf('。', text.length / 2);
    const keys = Array.from({ length: KEYS }, (_, key) =>
      measure(providers, `${text.slice(0, middle)}${'文'.repeat(key + 1)}${text.slice(middle)}`, key + 1),
    ).slice(KEYS / 4);
    const plain = median(
      keys.map(() => timeOf(() => text.split('\n').filter((line) => /[一二三]、/.test(line)))),
    );
    for (const part of ['parse', 'outline', 'folding', 'tokens', 'highlights'] as const) {
      console.log(
        `a key: ${part.padEnd(10)} ${median(keys.map((key) => key[part]))
          .toFixed(1)
          .padStart(5)} ms`,
      );
    }
    const sums = keys.map(
      ({ parse, outline, folding, tokens, highlights }) => parse + outline + folding + tokens + highlights,
    );
    const slowest = Math.max(...sums).toFixed(1);
    console.log(
      `a key: all        ${median(sums).toFixed(1).padStart(5)} ms, slowest ${slowest} ms,` +
        ` ${(median(sums) / plain).toFixed(1)} × a plain pass`,
    );
  },
};

/** Milliseconds of each provider for a version of the text; the first to ask pays for the parse. */
interface Times {
  readonly parse: number;
  readonly outline: number;
  readonly folding: number;
  readonly tokens: number;
  readonly highlights: number;
}

async function editorProviders(): Promise<Providers & { readonly parse: (document: unknown) => void }> {
  const host = standInForVSCode();
  const [
    { ParsedDocuments },
    { DocumentStatistics },
    { registerOutline },
    { registerFolding },
    { registerHighlights },
    { registerFigureTokens },
  ] = await Promise.all([
    import('../../src/editor/parsedDocuments'),
    import('../../src/editor/statistics/documentStatistics'),
    import('../../src/editor/outline'),
    import('../../src/editor/folding'),
    import('../../src/editor/highlights'),
    import('../../src/editor/statistics/figureTokens'),
  ]);
  const structures = { onDidChange: () => ({ dispose: () => undefined }), fileStructure: () => undefined };
  const documents = new ParsedDocuments(structures as never);
  registerOutline(documents);
  registerFolding(documents);
  registerHighlights(documents);
  registerFigureTokens(new DocumentStatistics(documents));
  return { ...host.providers(), parse: (document) => void documents.volume(document as never) };
}

function measure(
  providers: Awaited<ReturnType<typeof editorProviders>>,
  text: string,
  version: number,
): Times {
  const document = benchDocument(text, version);
  const cursor = document.positionAt(text.indexOf('培训', text.length / 2) + 1);
  const screen = new BenchRange(
    document.lineAt(cursor.line - SCREEN / 2).range.start,
    document.lineAt(cursor.line + SCREEN / 2).range.end,
  );
  return {
    parse: timeOf(() => providers.parse(document)),
    outline: timeOf(() => providers.outline.provideDocumentSymbols(document)),
    folding: timeOf(() => providers.folding.provideFoldingRanges(document)),
    tokens: timeOf(() => providers.tokens.provideDocumentRangeSemanticTokens(document, screen)),
    highlights: timeOf(() => providers.highlights.provideDocumentHighlights(document, cursor)),
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
