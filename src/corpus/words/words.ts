import type { SegmenterName } from '../../core/search/results/hit';
import { cutByIntl, keywordsByIntl } from './intlWords';
import { createNodejieba, type NodejiebaOptions } from './nodejieba';
import type { Keyword } from './segmenterMessages';

/** Cuts texts into words with the best segmenter at hand. No method rejects. */
export interface Words {
  /** Cuts texts now: with nodejieba where it is loaded, else with what JavaScript brings, and then loads it for later. */
  cut(texts: readonly string[]): Promise<CutTexts>;
  /** What a text is about, the weightiest words first. Waits for nodejieba where that can be had. */
  keywords(text: string, count: number): Promise<readonly Keyword[]>;
  /** Words to be kept whole: contributors, terms of titles, the user's own. */
  setDictionary(words: readonly string[]): void;
  dispose(): void;
}

export interface CutTexts {
  readonly segmenter: SegmenterName;
  /** Of each text its words, which joined are the text. */
  readonly words: readonly (readonly string[])[];
}

/** `options` undefined: without nodejieba. */
export function createWords(options: NodejiebaOptions | undefined): Words {
  const nodejieba = options && createNodejieba(options);
  let dictionary: ReadonlySet<string> = new Set();

  const byIntl = (texts: readonly string[]): CutTexts => ({
    segmenter: 'intl',
    words: texts.map((text) => cutByIntl(text, dictionary)),
  });

  return {
    async cut(texts) {
      if (!nodejieba?.ready) {
        nodejieba?.warm();
        return byIntl(texts);
      }
      return nodejieba.cut(texts).then(
        (words) => ({ segmenter: 'nodejieba', words }),
        () => byIntl(texts),
      );
    },
    async keywords(text, count) {
      const fallback = (): readonly Keyword[] => keywordsByIntl(text, dictionary, count);
      return nodejieba ? nodejieba.keywords(text, count).catch(fallback) : fallback();
    },
    setDictionary(words) {
      dictionary = new Set(words);
      nodejieba?.setDictionary(words);
    },
    dispose: () => nodejieba?.dispose(),
  };
}
