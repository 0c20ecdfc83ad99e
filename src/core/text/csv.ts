/** What a CSV file begins with, so that spreadsheets open it as UTF-8 without asking. */
export const csvStart = '\uFEFF';

/** Values as a CSV file: UTF-8 with a byte order mark, a list a line. */
export function csv(rows: readonly (readonly string[])[]): string {
  return csvStart + rows.map(csvLine).join('');
}

/**
 * A line of a CSV file, its end (CR LF) included. A text that a spreadsheet would take for a formula, also with the
 * sign in full width, gets an apostrophe in front.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string): string {
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !isNumber(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(value: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
}
