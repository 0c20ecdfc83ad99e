/** Puts values into `{0}`, `{1}` … of a translated text. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}

/** A number as the page's language writes it. */
export function formatNumber(value: number, language: string): string {
  return value.toLocaleString(language, { maximumFractionDigits: 6 });
}
