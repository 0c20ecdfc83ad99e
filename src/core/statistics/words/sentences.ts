import type { TextRange } from '../../text/range';

/** The sentences of a paragraph, in order. One ends behind 。！？ and the quotes and brackets that close after them. */
export function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!endsSentence(text.charCodeAt(at))) continue;
    while (isClosing(text.charCodeAt(at + 1))) at++;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

function isClosing(code: number): boolean {
  return (
    code === 0x201d ||
    code === 0x2019 ||
    code === 0x29 ||
    code === 0x300d ||
    code === 0x300b ||
    code === 0x3002 ||
    code === 0xff01
  );
}
