import { foldQuery, type FoldOptions } from '../../text/folding/foldedText';

/**
 * Folds a regular expression as the text is folded that it is tried on. What is no ASCII character is folded, and
 * escaped where it becomes an operator; a blank may be there or not; all else is left as written.
 */
export function foldPattern(source: string, options: FoldOptions): string {
  let inClass = false;
  let escaped = false;
  let folded = '';
  for (const char of source) {
    if (char > '\u007f') folded += literal(foldQuery(char, options), inClass);
    else if (escaped) folded += `\\${char}`;
    else if (char === ' ' && !inClass) folded += ' ?';
    else if (char !== '\\') folded += char;
    if (!escaped && char === '[') inClass = true;
    if (!escaped && char === ']') inClass = false;
    escaped = !escaped && char === '\\';
  }
  return escaped ? `${folded}\\` : folded;
}

function literal(text: string, inClass: boolean): string {
  return text.replace(inClass ? /[\\\]^-]/g : /[$()*+./?[\\\]^{|}]/g, '\\$&');
}
