/**
 * The starts of the sentences of a running text, ascending; the last entry is the text's length. A sentence ends
 * behind 。！？ and the quotes and brackets that close after them, or with its line.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x3002: // 。
      case 0xff01: // ！
      case 0xff1f: // ？
        while (isClosing(text.charCodeAt(at + 1))) at++;
        break;
      case 10:
        break;
      default:
        continue;
    }
    if (starts[starts.length - 1] !== at + 1) starts.push(at + 1);
  }
  if (starts[starts.length - 1] !== text.length) starts.push(text.length);
  return starts;
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

/** The index of the last entry of an ascending list that is not greater than `offset`; −1 where there is none. */
export function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
