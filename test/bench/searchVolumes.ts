/**
 * Volumes for measuring search: of the size and layout of real ones, their words as unevenly frequent as those of a
 * language. The words mean nothing; what a scan costs depends on how often characters and words occur.
 */
export interface SearchVolumes {
  readonly texts: readonly string[];
  /** By frequency, the most frequent first. */
  readonly words: readonly string[];
}

/** Characters of a volume: about a megabyte of UTF-8. */
const volumeLength = 345_000;
const reportsInVolume = 25;
/** Characters of a printed page. */
const pageLength = 560;
const wrapLength = 27;
const vocabulary = 20_000;

export function searchVolumes(count: number): SearchVolumes {
  const random = randomFrom(7);
  const words = lexicon(random);
  const word = zipf(words, random);
  return { words, texts: Array.from({ length: count }, (_, index) => volume(index, random, word)) };
}

function volume(index: number, random: () => number, word: () => string): string {
  const titles = Array.from(
    { length: reportsInVolume },
    (_, report) => `${phrase(5, word)}研究报告之${report + 1}`,
  );
  const bodies = titles.map((title) => `${title}\n\n市${phrase(1, word)}研究室\n\n${report(random, word)}`);
  const contents = titles.map((title, report) => `${title}\t市研究室\t(${report * 24 + 1})`).join('\n');
  const body = paged(bodies.join('\n\n'), { marks: index % 10 < 3, wrap: index % 4 === 0 });
  const text = `${phrase(3, word)}文选\n\n${1990 + (index % 30)}\n\n目\u3000录\n\n${contents}\n\n${body}`;
  return index % 2 === 0 ? text.replaceAll('，', ',') : text;
}

function report(random: () => number, word: () => string): string {
  const sections = '一二三四五'.split('').map((numeral) => {
    const paragraphs: string[] = [`${numeral}、${phrase(4, word)}`];
    for (let length = 0; length < volumeLength / reportsInVolume / 5;) {
      const text = paragraph(random, word);
      paragraphs.push(text);
      length += text.length;
    }
    return paragraphs.join('\n\n');
  });
  return sections.join('\n\n');
}

function paragraph(random: () => number, word: () => string): string {
  let text = '';
  for (let length = 80 + random() * 300; text.length < length;) {
    const clauses = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      phrase(3 + Math.floor(random() * 5), word),
    );
    if (random() < 0.2) clauses.push(`${Math.floor(random() * 9000)}人`);
    text += `${clauses.join('，')}。`;
  }
  return text;
}

/** Breaks a text where pages end, anywhere in a line, with or without the page's number; and where lines do. */
function paged(text: string, layout: { readonly marks: boolean; readonly wrap: boolean }): string {
  const pages: string[] = [];
  for (let at = 0; at < text.length; at += pageLength) {
    const page = text.slice(at, at + pageLength);
    pages.push(layout.wrap ? page.replace(new RegExp(`[^\n]{${wrapLength}}(?=[^\n])`, 'g'), '$&\n') : page);
  }
  return pages
    .map((page, number) => (layout.marks ? `${page}\n\n.${number + 1}.\n\n` : `${page}\n\n`))
    .join('');
}

function phrase(length: number, word: () => string): string {
  return Array.from({ length }, word).join('');
}

function lexicon(random: () => number): string[] {
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 3500));
  const words = new Set<string>();
  while (words.size < vocabulary) {
    const length = random() < 0.08 ? 1 : random() < 0.85 ? 2 : 4;
    words.add(Array.from({ length }, character).join(''));
  }
  return [...words];
}

/** The n-th word comes 1/n as often as the first. */
function zipf(words: readonly string[], random: () => number): () => string {
  const cumulative = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) cumulative[rank] = sum += 1 / (rank + 1);
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

/** Mulberry32: its sequence depends on the seed alone. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
