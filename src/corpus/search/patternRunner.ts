import { createContext, Script } from 'node:vm';

/** Where a regular expression matches; or that it was stopped, or is none. */
export type PatternResult =
  | { readonly status: 'found'; readonly starts: Uint32Array; readonly ends: Uint32Array }
  | { readonly status: 'too-slow' }
  | { readonly status: 'invalid'; readonly message: string };

export interface PatternText {
  readonly text: string;
  /** Offsets of its paragraphs, each of which is tried on its own. */
  readonly paragraphs: Uint32Array;
}

/** Runs in a context of its own because only there an expression that goes astray can be stopped. */
const script = new Script(`
((source, flags, text, paragraphs) => {
  const compile = () => {
    try {
      return new RegExp(source, 'gu' + flags);
    } catch {
      return new RegExp(source, 'g' + flags);
    }
  };
  const pattern = compile();
  const found = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const start = paragraphs[i];
    const paragraph = text.slice(start, paragraphs[i + 1]);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(paragraph); match; match = pattern.exec(paragraph)) {
      // Within a pair an expression for code points goes back to where the pair begins.
      if (match[0] === '') pattern.lastIndex += paragraph.codePointAt(pattern.lastIndex) > 0xffff ? 2 : 1;
      else found.push(start + match.index, start + match.index + match[0].length);
    }
  }
  return found;
})(source, flags, text, paragraphs)`);
const inputs: Record<string, unknown> = {};
const context = createContext(inputs);

/** Tries an expression on each paragraph, for at most `timeLimit` milliseconds; empty matches are none. */
export function runPattern(
  source: string,
  flags: 'i' | '',
  { text, paragraphs }: PatternText,
  timeLimit: number,
): PatternResult {
  Object.assign(inputs, { source, flags, text, paragraphs });
  try {
    const found: unknown = script.runInContext(context, { timeout: Math.max(1, Math.ceil(timeLimit)) });
    const offsets = Uint32Array.from(found as ArrayLike<number>);
    return {
      status: 'found',
      starts: offsets.filter((_, index) => index % 2 === 0),
      ends: offsets.filter((_, index) => index % 2 === 1),
    };
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { status: 'too-slow' };
    return { status: 'invalid', message };
  }
}
