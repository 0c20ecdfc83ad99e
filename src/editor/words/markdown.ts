/** Text of a corpus made safe for a hover: nothing in it formats, links or makes HTML; it stays on its line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&').replace(/\s+/g, ' ');
}

const longestTitle = 200;

/**
 * Text of a corpus made safe between the double quotes of a Markdown link's title, the end of a long one left out. It is
 * cut before it is escaped: a cut through an escape would let the rest out.
 */
export function markdownTitle(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return escapeMarkdown(words.length > longestTitle ? `${words.slice(0, longestTitle - 1)}…` : words).replace(
    /"/g,
    '&quot;',
  );
}

/**
 * Text of a corpus for a Markdown document, which is read as it is written, too: only what would format, link or make HTML
 * where it stands is escaped; it stays on its line. An opening angle is spelled out: behind an address, which takes a
 * backslash for its own, it would be HTML all the same.
 */
export function markdownProse(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~$&|]|\](?=[([])/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/^( ?\d+)(?=[.)](?: |$))/, '$1\\')
    .replace(/^( ?)(?=[#+\-=>[])/, '$1\\');
}
