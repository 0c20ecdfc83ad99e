import { longestQuery, type FieldName, type Query } from './query';

/**
 * Reads a query. Anything is a query: what is no operator where it stands (an odd quote, a lone bracket, a `$` without
 * a number) is searched for as it is. One that is longer than {@link longestQuery} is nothing.
 *
 * ```
 * a b          both, within the unit chosen          (a|b) c      either, and c
 * "a, b"       as written, blanks and operators too  -a           units without a
 * a$5b  a~5b   at most 5 characters between; in this order, or in any
 * 题:a 单位:a 节:a 年:2005 年:2003-2005               /a.b/       a regular expression
 * ```
 */
export function parseQuery(text: string): Query {
  if (text.length > longestQuery) return { kind: 'nothing' };
  return conjunction(bracketed(tokenise(text)).filter((token) => token.kind !== 'blank'));
}

type Token =
  | { readonly kind: 'word' | 'phrase' | 'pattern'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly text: string }
  | { readonly kind: 'blank' | 'or' | 'not' }
  | { readonly kind: 'near'; readonly ordered: boolean; readonly distance: number }
  | { readonly kind: 'field'; readonly field: FieldName | 'years' };

const fieldNames: ReadonlyMap<string, FieldName | 'years'> = new Map([
  ['题', 'title'],
  ['标题', 'title'],
  ['title', 'title'],
  ['单位', 'unit'],
  ['unit', 'unit'],
  ['节', 'section'],
  ['section', 'section'],
  ['年', 'years'],
  ['year', 'years'],
]);

const fieldStart = /(题|标题|单位|节|年|title|unit|section|year)[:：](?=[^\s|)])/iy;
const nearOperator = /([$~])(\d{1,3})(?=[^\s|)\d])/y;
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '„': '”', '＂': '＂' };

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  const flush = () => {
    if (word) tokens.push({ kind: 'word', text: word });
    word = '';
  };
  const push = (token: Token) => {
    flush();
    tokens.push(token);
  };
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const starts = word === '' && startsTerm(tokens.at(-1));
    const enclosed = enclosedAt(text, at, starts);
    const field = starts ? matchAt(fieldStart, text, at) : undefined;
    const near = word || isOperand(tokens.at(-1)) ? matchAt(nearOperator, text, at) : undefined;
    if (/\s/.test(char)) push({ kind: 'blank' });
    else if (char === '|' || char === '｜') push({ kind: 'or' });
    else if (char === '-' && starts && /[^\s|)-]/.test(text.charAt(at + 1))) push({ kind: 'not' });
    else if (char === '(' || char === ')') push({ kind: char === '(' ? 'open' : 'close', text: char });
    else if (enclosed) push(enclosed.token);
    else if (field) push({ kind: 'field', field: fieldNames.get((field[1] ?? '').toLowerCase()) ?? 'title' });
    else if (near) push({ kind: 'near', ordered: near[1] === '$', distance: Number(near[2]) });
    else word += char;
    at += enclosed?.length ?? field?.[0].length ?? near?.[0].length ?? 1;
  }
  flush();
  return tokens;
}

/** True where a new term may begin, so that `-` and a field's name are operators there. */
function startsTerm(before: Token | undefined): boolean {
  return before === undefined || !isOperand(before);
}

function isOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.kind === 'word' || token.kind === 'phrase' || token.kind === 'pattern' || token.kind === 'close'
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A phrase in quotes or a regular expression in slashes that begins at `at` and is closed. */
function enclosedAt(text: string, at: number, starts: boolean): { token: Token; length: number } | undefined {
  const char = text.charAt(at);
  if (char === '/') return starts ? patternAt(text, at) : undefined;
  const closer = closers[char];
  const end = closer === undefined ? -1 : text.indexOf(closer, at + 1);
  if (end <= at + 1) return undefined;
  return { token: { kind: 'phrase', text: text.slice(at + 1, end) }, length: end + 1 - at };
}

function patternAt(text: string, at: number): { token: Token; length: number } | undefined {
  for (let end = at + 1; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === '\\') end++;
    else if (char === '/' && end > at + 1)
      return { token: { kind: 'pattern', text: text.slice(at + 1, end) }, length: end + 1 - at };
  }
  return undefined;
}

/**
 * Makes brackets that group nothing part of the words around: those without a partner, and those around a single
 * word, as in `(一)`.
 */
function bracketed(tokens: readonly Token[]): Token[] {
  const grouping = new Set<number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push(index);
    if (token.kind !== 'close') return;
    const from = open.pop();
    if (from === undefined || !tokens.slice(from + 1, index).some(isOperator)) return;
    grouping.add(from);
    grouping.add(index);
  });
  const joined: Token[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1);
    const isLiteral = (token.kind === 'open' || token.kind === 'close') && !grouping.has(index);
    if (!isLiteral && token.kind !== 'word') joined.push(token);
    else if (last?.kind === 'word') joined.splice(-1, 1, { kind: 'word', text: last.text + token.text });
    else joined.push({ kind: 'word', text: token.text });
  });
  return joined;
}

function isOperator(token: Token): boolean {
  return token.kind !== 'word' && token.kind !== 'open' && token.kind !== 'close';
}

/** What is left to read; each reader takes its tokens from the front. */
type Tokens = Token[];

/** `a b`: as far as the end or a closing bracket. Operators that nothing follows are passed over. */
function conjunction(tokens: Tokens): Query {
  const operands: Query[] = [];
  while (tokens.length > 0 && tokens[0]?.kind !== 'close') {
    const operand = alternatives(tokens);
    if (operand) operands.push(operand);
    else tokens.shift();
  }
  return combined('and', operands);
}

/** `a|b`, which a `-` or a field before it takes as a whole. */
function alternatives(tokens: Tokens): Query | undefined {
  const [first] = tokens;
  if (first?.kind === 'not') {
    tokens.shift();
    const operand = alternatives(tokens);
    return operand && { kind: 'not', operand };
  }
  const field = first?.kind === 'field' ? first.field : undefined;
  if (field) tokens.shift();
  const operands: Query[] = [];
  do {
    const operand = chain(tokens);
    if (operand) operands.push(field ? inField(field, operand) : operand);
  } while (tokens[0]?.kind === 'or' && tokens.shift());
  return operands.length > 0 ? combined('or', operands) : undefined;
}

/** `a$5b~3c`, from left to right. */
function chain(tokens: Tokens): Query | undefined {
  let left = term(tokens);
  for (let [next] = tokens; left && next?.kind === 'near'; [next] = tokens) {
    tokens.shift();
    const right = term(tokens);
    if (right) left = { kind: 'near', left, right, ordered: next.ordered, distance: next.distance };
  }
  return left;
}

function term(tokens: Tokens): Query | undefined {
  const [token] = tokens;
  if (token?.kind === 'word' || token?.kind === 'phrase') {
    tokens.shift();
    return { kind: 'literal', text: token.text };
  }
  if (token?.kind === 'pattern') {
    tokens.shift();
    return { kind: 'pattern', source: token.text };
  }
  if (token?.kind !== 'open') return undefined;
  tokens.shift();
  const inner = conjunction(tokens);
  tokens.shift();
  return inner;
}

function inField(field: FieldName | 'years', operand: Query): Query {
  if (operand.kind === 'and' || operand.kind === 'or')
    return combined(
      operand.kind,
      operand.operands.map((inner) => inField(field, inner)),
    );
  if (operand.kind !== 'literal') return operand;
  if (field !== 'years') return { kind: 'field', field, text: operand.text };
  const years = /^(\d{4})年?(?:[-–—~～至到](\d{4})年?)?$/.exec(operand.text);
  if (!years) return operand;
  const from = Number(years[1]);
  const to = Number(years[2] ?? years[1]);
  return { kind: 'years', from: Math.min(from, to), to: Math.max(from, to) };
}

function combined(kind: 'and' | 'or', operands: readonly Query[]): Query {
  const [only] = operands;
  if (!only) return { kind: 'nothing' };
  return operands.length === 1 ? only : { kind, operands };
}
