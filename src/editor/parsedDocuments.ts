import type * as vscode from 'vscode';
import { parseVolume } from '../core/anthology/parseVolume';
import type { Volume } from '../core/anthology/volume';
import { foldParagraphs, type FoldedText } from '../core/text/foldedText';
import { showEnumerations } from './settings';

interface Parsed {
  readonly version: number;
  readonly enumerations: boolean;
  readonly text: string;
  readonly volume: Volume;
  folded?: FoldedText;
}

/** Open documents as volumes, parsed once a version. Offsets are into the document's own text. */
export class ParsedDocuments {
  readonly #parsed = new WeakMap<vscode.TextDocument, Parsed>();

  /** The document as a volume, unsaved edits included. */
  volume(document: vscode.TextDocument): Volume {
    return this.#get(document).volume;
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

  #get(document: vscode.TextDocument): Parsed {
    const enumerations = showEnumerations(document.uri);
    const known = this.#parsed.get(document);
    if (known?.version === document.version && known.enumerations === enumerations) return known;
    const text = document.getText();
    const parsed = {
      version: document.version,
      enumerations,
      text,
      volume: parseVolume(text, { enumerations }),
    };
    this.#parsed.set(document, parsed);
    return parsed;
  }
}
