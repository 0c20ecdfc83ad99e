import * as vscode from 'vscode';
import { outlineOf, type OutlinedFile } from '../../core/anthology/volumes/outlinedFile';
import { parseText } from '../../core/anthology/parseText';
import { overridesOf, type FileStructure } from '../../core/anthology/volumes/structureFile';
import type { ParsedText } from '../../core/anthology/parsedText';
import { foldParagraphs, type FoldedText } from '../../core/text/folding/foldedText';
import { sourceText } from '../../core/text/sourceText';
import { section, showEnumerations } from '../settings';
import type { StructureStore } from '../structure/structureStore';

interface Parsed {
  readonly version: number;
  readonly enumerations: boolean;
  readonly structure: FileStructure | undefined;
  readonly text: string;
  readonly volume: ParsedText;
  readonly outline: OutlinedFile;
  folded?: FoldedText;
}

/** Open documents as volumes, parsed once a version. Offsets are into the document's own text. */
export class ParsedDocuments implements vscode.Disposable {
  readonly #parsed = new WeakMap<vscode.TextDocument, Parsed>();
  readonly #structures: StructureStore;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Documents read otherwise than before though their text is the same: by a setting or a mark of the reader's. */
  readonly onDidChangeReading = this.#changed.event;
  readonly #listening: vscode.Disposable;

  constructor(structures: StructureStore) {
    this.#structures = structures;
    this.#listening = vscode.Disposable.from(
      structures.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.#changed.fire();
      }),
    );
  }

  /** The document as a volume, unsaved edits included. */
  volume(document: vscode.TextDocument): ParsedText {
    return this.#get(document).volume;
  }

  /** The document as a file of the corpus. */
  outline(document: vscode.TextDocument): OutlinedFile {
    return this.#get(document).outline;
  }

  /** The text the volume's offsets are into. */
  text(document: vscode.TextDocument): string {
    return this.#get(document).text;
  }

  /** The paragraphs of the document, folded for matching. */
  folded(document: vscode.TextDocument): FoldedText {
    const parsed = this.#get(document);
    return (parsed.folded ??= foldParagraphs(parsed.text, parsed.volume.paragraphs));
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #get(document: vscode.TextDocument): Parsed {
    const { version } = document;
    const enumerations = showEnumerations(document.uri);
    const structure = this.#structures.fileStructure(document.uri);
    const known = this.#parsed.get(document);
    if (known?.version === version && known.enumerations === enumerations && known.structure === structure) {
      return known;
    }
    const text = document.getText();
    const source = sourceText(text);
    const overrides = overridesOf(structure, source);
    const volume = parseText(text, { enumerations, ...(overrides ? { overrides } : {}) });
    const outline = outlineOf(document.uri.fsPath, source, volume, volume.problems);
    const parsed = { version, enumerations, structure, text, volume, outline };
    this.#parsed.set(document, parsed);
    return parsed;
  }
}
