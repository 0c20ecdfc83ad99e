/**
 * Values as CSV, a list a line, as spreadsheets open it without asking: UTF-8 with a byte order mark, lines ending in
 * CR LF. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
