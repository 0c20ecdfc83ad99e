/** Text of a corpus made safe for a hover: nothing in it formats, links or makes HTML; it stays on its line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&').replace(/\s+/g, ' ');
}

/**
 * Text of a corpus for a Markdown document, which is read as it is written, too: only what would format, link or make HTML
 * where it stands is escaped; it stays on its line.
 */
export function markdownProse(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~$<&|]|\](?=[([])/g, '\\$&')
    .replace(/^( ?\d+)(?=[.)](?: |$))/, '$1\\')
    .replace(/^( ?)(?=[#+\-=>[])/, '$1\\');
}
