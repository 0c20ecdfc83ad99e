import type { LiteralName, ReferenceItem } from './item';

/**
 * Items as BibTeX, which BibLaTeX and Zotero read, too: one entry after the other. Names stand in braces, so that no
 * program parts them; `mark` is the code that the styles for GB/T 7714 look for.
 */
export function bibtexOf(items: readonly ReferenceItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: ReferenceItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', braced(item.title)],
    ['author', namesOf(item.author)],
    ['editor', namesOf(item.editor)],
    ['booktitle', item['container-title'] && braced(item['container-title'])],
    ['volume', item.volume],
    [item.type === 'report' ? 'institution' : 'publisher', item.publisher && escaped(item.publisher)],
    ['address', item['publisher-place'] && escaped(item['publisher-place'])],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['pages', item.page?.replace('-', '--')],
    ['isbn', item.ISBN],
    ['language', item.language],
    ['mark', item.genre],
    ['note', item.note],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${entryType(item)}{${item.id},\n${lines.join('\n')}\n}\n`;
}

function entryType({ type, genre }: ReferenceItem): string {
  switch (type) {
    case 'chapter':
      return genre === 'M' ? 'inbook' : 'incollection';
    case 'paper-conference':
      return 'inproceedings';
    case 'report':
      return 'techreport';
    case 'book':
      return 'book';
  }
}

function namesOf(names: readonly LiteralName[] | undefined): string | undefined {
  return names?.map((name) => braced(name.literal)).join(' and ');
}

/** Kept as it is written by every style. */
function braced(text: string): string {
  return `{${escaped(text)}}`;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (mark) => special[mark] ?? `\\${mark}`);
}
