import { strFromU8, unzipSync } from 'fflate';

/** Larger contents, unpacked, are no manuscript. */
const largestPart = 64 * 1024 * 1024;
const mainPart = 'word/document.xml';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The running text of a Word document (ECMA-376, part 1, 17.3): paragraphs, one a line, with their tabs and breaks;
 * deleted words, notes and headers are left out.
 * @throws for bytes that are no Word document.
 */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === mainPart && originalSize <= largestPart,
  });
  const part = parts[mainPart];
  if (!part) throw new Error('This is no Word document that can be read.');
  return textOfXml(strFromU8(part));
}

/** Elements end with `>`, and no text has one that is not written `&gt;`. */
const TOKEN = /<(\/?)w:(t|p|tab|br|cr)(?:\s[^>]*)?(\/?)>|<[^>]*>|[^<]+/gu;

function textOfXml(xml: string): string {
  let text = '';
  let isText = false;
  for (const [token, close, name, empty] of xml.matchAll(TOKEN)) {
    if (name === 't') isText = close === '' && empty === '';
    else if (name === 'tab' && close === '') text += '\t';
    else if (name === 'p' ? close !== '' || empty !== '' : name !== undefined && close === '') text += '\n';
    else if (name === undefined && isText && !token.startsWith('<')) text += unescaped(token);
  }
  return text;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
