import type { Counted } from '../../protocol/counted';

/** Puts values into `{0}`, `{1}` … of a translated text. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}

/** A number of things in words: `1 hit`, `1,200 hits`. */
export function counted({ one, other }: Counted, count: number): string {
  return count === 1 ? one : fill(other, formatNumber(count));
}

/** A number as the webview's language writes it. */
export function formatNumber(value: number): string {
  return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 6 });
}
