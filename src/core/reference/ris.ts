import type { ReferenceItem } from './item';

const types: Readonly<Record<ReferenceItem['type'], string>> = {
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  book: 'BOOK',
};

/** Items as RIS, one record after the other, lines ending as the format wants them. */
export function risOf(items: readonly ReferenceItem[]): string {
  return items.map(recordOf).join('\r\n');
}

function recordOf(item: ReferenceItem): string {
  const [first, last] = item.page?.split('-') ?? [];
  // Of a conference paper T2 and CY are the conference's own name and place.
  const isPaper = item.type === 'paper-conference';
  const date = item.issued?.['date-parts'][0] ?? [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['TI', item.title],
    [isPaper ? 'C3' : 'T2', item['container-title']],
    ...(item.editor ?? []).map(({ literal }) => [item.type === 'book' ? 'A3' : 'A2', literal] as const),
    ['VL', item.volume],
    ['PB', item.publisher],
    [isPaper ? 'C1' : 'CY', item['publisher-place']],
    ['PY', date[0]?.toString()],
    ['DA', date.length > 0 ? risDate(date) : undefined],
    ['SP', first],
    ['EP', last],
    ['SN', item.ISBN],
    ['LA', item.language],
    ['N1', item.note],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** `YYYY/MM/DD/`, with nothing between the slashes for what is not known. */
function risDate([year, month, day]: readonly number[]): string {
  const padded = [month, day].map((part) => part?.toString().padStart(2, '0') ?? '');
  return `${[String(year), ...padded].join('/')}/`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
