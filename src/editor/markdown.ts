/** Text of a corpus made safe for Markdown: nothing in it formats, links or makes HTML; it stays on its line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&').replace(/\s+/g, ' ');
}
