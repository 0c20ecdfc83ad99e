import { once } from '../../common/once';
import { compounds } from '../lexicon/compounds';
import { functionWords } from '../lexicon/functionWords';
import { measureNouns } from '../lexicon/measureNouns';
import { particles } from '../lexicon/particles';
import { reportWords } from '../lexicon/reportWords';
import { verbs } from '../lexicon/verbs';

/** What a word is to a name: `plain` for all that the lexicon does not know, which is taken for a noun. */
export type WordClass = 'compound' | 'measure' | 'verb' | 'function' | keyof typeof particles | 'plain';

export interface Token {
  readonly word: string;
  readonly is: WordClass;
}

interface Lexicon {
  readonly classes: ReadonlyMap<string, WordClass>;
  /** By the UTF-16 code unit that a word begins with: how long the longest such word is. */
  readonly reach: Uint8Array;
}

const lexicon = once((): Lexicon => {
  const classes = new Map<string, WordClass>();
  const reach = new Uint8Array(0x10000);
  const learn = (words: string, is: WordClass): void => {
    for (const word of words.split(/\s+/)) {
      if (word === '' || classes.has(word)) continue;
      classes.set(word, is);
      const first = word.charCodeAt(0);
      reach[first] = Math.max(reach[first] ?? 0, word.length);
    }
  };
  learn(measureNouns, 'measure');
  learn(reportWords, 'compound');
  for (const [is, words] of Object.entries(particles)) learn(words, is as WordClass);
  learn(functionWords, 'function');
  learn(compounds, 'compound');
  learn(verbs, 'verb');
  return { classes, reach };
});

/** Cuts a clause into words, the longest that the lexicon knows at each place; what it does not know is one `plain` word. */
export function tokensOf(clause: string): Token[] {
  const known = lexicon();
  const tokens: Token[] = [];
  let plain = 0;
  for (let at = 0; at < clause.length;) {
    const word = wordAt(known, clause, at);
    if (word === '') {
      at++;
      continue;
    }
    if (at > plain) tokens.push({ word: clause.slice(plain, at), is: 'plain' });
    tokens.push({ word, is: known.classes.get(word) ?? 'plain' });
    at += word.length;
    plain = at;
  }
  if (clause.length > plain) tokens.push({ word: clause.slice(plain), is: 'plain' });
  return tokens;
}

function wordAt({ classes, reach }: Lexicon, clause: string, at: number): string {
  const most = Math.min(reach[clause.charCodeAt(at)] ?? 0, clause.length - at);
  for (let length = most; length > 0; length--) {
    const word = clause.slice(at, at + length);
    if (classes.has(word)) return word;
  }
  return '';
}
