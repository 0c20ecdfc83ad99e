import Module from 'node:module';
import { lineAt, sourceText } from '../../src/core/text/sourceText';

/** What the providers of the editor register with VS Code, as far as the bench asks them. */
export interface Providers {
  readonly outline: Provider<'provideDocumentSymbols'>;
  readonly folding: Provider<'provideFoldingRanges'>;
  readonly highlights: Provider<'provideDocumentHighlights'>;
  readonly tokens: Provider<'provideDocumentRangeSemanticTokens'>;
  readonly links: Provider<'provideDocumentLinks'>;
}

type Provider<Method extends string> = Readonly<Record<Method, (...args: unknown[]) => unknown>>;

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class BenchRange {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}

  get isEmpty(): boolean {
    return this.start.line === this.end.line && this.start.character === this.end.character;
  }

  intersection(other: BenchRange): BenchRange | undefined {
    const start = later(this.start, other.start);
    const end = later(this.end, other.end) === this.end ? other.end : this.end;
    return later(start, end) === start && start !== end ? undefined : new BenchRange(start, end);
  }
}

/** Makes `vscode` a stand-in that keeps what is registered; call it before anything imports the editor. */
export function standInForVSCode(): { readonly providers: () => Providers } {
  const kept = new Map<string, unknown>();
  const keep = (name: string) => (_selector: unknown, provider: unknown) => {
    kept.set(name, provider);
    return nothing;
  };
  const nothing = { dispose: () => undefined };
  const vscode = {
    Position,
    Range: BenchRange,
    Disposable: Object.assign(plain(), { from: () => nothing }),
    EventEmitter: class {
      readonly event = () => nothing;
      fire(): void {
        // Nobody listens.
      }
    },
    DocumentSymbol: plain('name', 'detail', 'kind', 'range', 'selectionRange'),
    FoldingRange: plain('start', 'end'),
    DocumentHighlight: plain('range', 'kind'),
    DocumentLink: plain('range', 'target'),
    Location: plain('uri', 'range'),
    SemanticTokensLegend: plain('types'),
    SemanticTokensBuilder: class {
      readonly #tokens: unknown[] = [];
      push(range: unknown): void {
        this.#tokens.push(range);
      }
      build(): unknown {
        return this.#tokens;
      }
    },
    SymbolKind: {},
    DocumentHighlightKind: {},
    l10n: { t: (text: string) => text },
    window: { visibleTextEditors: [] },
    workspace: {
      onDidChangeConfiguration: () => nothing,
      getConfiguration: () => ({ get: (_name: string, value: unknown) => value }),
    },
    languages: {
      registerDocumentSymbolProvider: keep('outline'),
      registerFoldingRangeProvider: keep('folding'),
      registerDocumentHighlightProvider: keep('highlights'),
      registerDocumentRangeSemanticTokensProvider: keep('tokens'),
      registerDocumentLinkProvider: keep('links'),
    },
  };
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
  return { providers: () => Object.fromEntries(kept) as unknown as Providers };
}

/** A document as VS Code gives it: one object from edit to edit, its lines known, its text made of them when asked for. */
export class BenchDocument {
  version = 0;
  readonly languageId = 'wenxuan';
  readonly uri = { fsPath: '/bench.txt', toString: () => 'file:///bench.txt', with: () => this.uri };
  #text = '';
  #lines: readonly string[] = [];
  #lineStarts: readonly number[] = [];
  #joined: string | undefined;

  /** A new version, as if this had become its text by an edit. */
  edit(text: string): void {
    this.version++;
    this.#text = text;
    this.#lines = text.split('\n');
    this.#lineStarts = sourceText(text).lineStarts;
    this.#joined = undefined;
  }

  getText(): string {
    return (this.#joined ??= this.#lines.join('\n'));
  }

  positionAt(offset: number): Position {
    const line = lineAt({ lineStarts: this.#lineStarts }, offset);
    return new Position(line, offset - (this.#lineStarts[line] ?? 0));
  }

  offsetAt({ line, character }: Position): number {
    return (this.#lineStarts[line] ?? this.#text.length) + character;
  }

  lineAt(line: number): { readonly range: BenchRange } {
    const end = new Position(line, this.#lines[line]?.length ?? 0);
    return { range: new BenchRange(new Position(line, 0), end) };
  }
}

/** Makes objects that hold what they were made of, as those of VS Code do. */
function plain(...names: readonly string[]) {
  return function (...values: readonly unknown[]): object {
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
  };
}

function later(a: Position, b: Position): Position {
  return a.line > b.line || (a.line === b.line && a.character > b.character) ? a : b;
}
