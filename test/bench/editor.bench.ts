import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BenchDocument, BenchRange, standInForVSCode, type Providers } from './editorHost';
import type { registerProviders } from './editorProviders';
import type { Bench } from './main';
import { generateVolume } from './volumes';

/** Of a volume of 1 MB in UTF-8. */
const CHARS = 290_000;
const KEYS = 60;
/** Figures are coloured in what is on the screen and a screen above and below it: lines of a text with long ones. */
const COLOURED = 60;

/** What the extension host's thread does for an open volume of 1 MB: when it is opened, at each key, at a click. */
export const bench: Bench = {
  name: 'editor',
  run: async () => {
    const providers = editorProviders();
    const document = new BenchDocument();
    const text = generateVolume(7, { chars: CHARS });
    const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(2);
    const opened = await measure(providers, document, text);
    const opening = opened.parse + opened.outline + opened.folding;
    console.log(`opening ${megabytes} MB, cold: outline and folding after ${opening.toFixed(0)} ms`);

    const middle = text.indexOf('。', text.length / 2);
    const keys: Times[] = [];
    for (let key = 1; key <= KEYS; key++)
      keys.push(
        await measure(
          providers,
          document,
          `${text.slice(0, middle)}${'文'.repeat(key)}${text.slice(middle)}`,
        ),
      );
    const warm = keys.slice(KEYS / 4);
    const plain = median(
      warm.map(() => timeOf(() => text.split('\n').filter((line) => /[一二三]、/.test(line)))),
    );
    for (const part of atKey) print(`a key: ${part}`, median(warm.map((key) => key[part])));
    const sums = warm.map((key) => atKey.reduce((sum, part) => sum + key[part], 0));
    const slowest = Math.max(...sums).toFixed(1);
    print(
      'a key: all',
      median(sums),
      `slowest ${slowest} ms, ${(median(sums) / plain).toFixed(1)} × a plain pass`,
    );
    print('first click after it: highlights', median(warm.map(({ highlights }) => highlights)));
    print('the next: highlights', median(warm.map(({ more }) => more)));
  },
};

/** What VS Code asks when a text has changed; the first to ask pays for the parse. */
const atKey = ['parse', 'outline', 'folding', 'tokens', 'links'] as const;

/** Milliseconds of each provider for a version of the text. Highlights are asked when the cursor is moved, not as one types. */
type Times = Readonly<Record<(typeof atKey)[number] | 'highlights' | 'more', number>>;

type EditorProviders = Providers & ReturnType<typeof registerProviders>;

/** The providers as they are shipped: a bundle, since modules that are loaded one by one double the times. */
function editorProviders(): EditorProviders {
  const host = standInForVSCode();
  const folder = mkdtempSync(join(tmpdir(), 'wenxuan-bench-'));
  const outfile = join(folder, 'providers.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'editorProviders.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  const bundle = createRequire(__filename)(outfile) as {
    readonly registerProviders: typeof registerProviders;
  };
  rmSync(folder, { recursive: true });
  const registered = bundle.registerProviders();
  return { ...host.providers(), ...registered };
}

async function measure(providers: EditorProviders, document: BenchDocument, text: string): Promise<Times> {
  document.edit(text);
  const cursor = document.positionAt(text.indexOf('培训', text.length / 2) + 1);
  const coloured = new BenchRange(
    document.lineAt(cursor.line - COLOURED / 2).range.start,
    document.lineAt(cursor.line + COLOURED / 2).range.end,
  );
  const highlights = (): unknown => providers.highlights.provideDocumentHighlights(document, cursor);
  return {
    parse: timeOf(() => providers.parse(document)),
    outline: timeOf(() => providers.outline.provideDocumentSymbols(document)),
    folding: timeOf(() => providers.folding.provideFoldingRanges(document)),
    tokens: timeOf(() => providers.tokens.provideDocumentRangeSemanticTokens(document, coloured)),
    links: await timeOfAnswer(() => providers.links.provideDocumentLinks(document, {})),
    highlights: timeOf(highlights),
    more: timeOf(highlights),
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timeOfAnswer(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function print(what: string, milliseconds: number, note?: string): void {
  console.log(
    [`${what.padEnd(34)} ${milliseconds.toFixed(1).padStart(5)} ms`, ...(note ? [note] : [])].join(', '),
  );
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
