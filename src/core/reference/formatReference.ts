import { Engine } from 'citeproc';
import type { ReferenceItem } from './item';
import type { StyleId } from './styleId';
import { localeXml } from './styles/locale';
import { styleOf } from './styles/styles';

/** A style ready to format. */
interface Formatter {
  readonly engine: Engine;
  /** Items by their ids, which the engine remembers. */
  readonly items: Map<string, object>;
  /** References made already, with a gap for the page, by what they were made of. */
  readonly made: Map<string, string>;
}

const formatters = new Map<StyleId, Formatter>();

/** References remembered of a style: those of the reports of many volumes. */
const remembered = 5000;

/** Stands for the page: of the passages of a report nothing else differs, and citeproc takes its time. */
const gap = '\uE000';

/** An item as a reference in a style, as plain text. */
export function formatReference({ page, ...item }: ReferenceItem, style: StyleId): string {
  const whole = withGap(page === undefined ? item : { ...item, page: gap }, style);
  const at = whole.lastIndexOf(gap);
  return page === undefined || at < 0
    ? whole
    : whole.slice(0, at) + pageText(page, style) + whole.slice(at + 1);
}

function withGap(item: ReferenceItem, style: StyleId): string {
  const formatter = formatterOf(style);
  const fields = { ...item, title: titleText(item.title, style), id: '' };
  const key = JSON.stringify(fields);
  const known = formatter.made.get(key);
  if (known !== undefined) return known;
  const id = String(formatter.items.size);
  formatter.items.set(id, { ...fields, id });
  const text = formatter.engine.makeCitationCluster([{ id }]).trim();
  formatter.made.set(key, text);
  return text;
}

function formatterOf(style: StyleId): Formatter {
  const known = formatters.get(style);
  if (known && known.items.size < remembered) return known;
  const items = new Map<string, object>();
  const engine = new Engine(
    { retrieveLocale: localeXml, retrieveItem: (id) => items.get(id) ?? {} },
    styleOf(style),
  );
  engine.setOutputFormat('text');
  const formatter: Formatter = { engine, items, made: new Map() };
  formatters.set(style, formatter);
  return formatter;
}

/** A title within 《》 has its own in 〈〉 (GB/T 15834, 4.15). */
function titleText(title: string, style: StyleId): string {
  return style === 'chinese-footnote' ? title.replaceAll('《', '〈').replaceAll('》', '〉') : title;
}

const rangeMarks: Partial<Record<StyleId, string>> = { 'chinese-footnote': '—', 'chicago-notes': '–' };

function pageText(page: string, style: StyleId): string {
  return page.replace('-', rangeMarks[style] ?? '-');
}
