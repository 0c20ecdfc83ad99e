import { styleXml } from './styleXml';

/** GB/T 7714 has two editions and two systems, which differ in punctuation and in the place of the year. */
export interface GbtVariant {
  readonly edition: 2015 | 2025;
  readonly system: 'numeric' | 'author-date';
}

/** The edition of 2025 sets Chinese references with full-width marks (7.2), that of 2015 with half-width ones (6). */
const marks = {
  2015: { comma: ', ', colon: ': ' },
  2025: { comma: '，', colon: '：' },
};

/**
 * The rules used: at most three contributors, then 等 (8.1.2); part // host (4.2, 析出文献); place: publisher, year:
 * pages; in the author–date system the year behind the contributors and 佚名 where there are none (8.1.4). What is
 * not known is left out: 出版地不详 would say that the book itself does not give it.
 */
export function gbt7714({ edition, system }: GbtVariant): string {
  const { comma, colon } = marks[edition];
  const dated = system === 'author-date';
  const names = (variable: string): string =>
    `<names variable="${variable}"><name delimiter="${comma}" et-al-min="4" et-al-use-first="3" delimiter-precedes-et-al="always"/></names>`;
  const titled = (title: string): string =>
    `<group delimiter="${colon}"><text variable="${title}"/><text variable="volume"/></group>`;
  const code = '<text variable="genre" prefix="[" suffix="]"/>';
  const year = '<date variable="issued" form="numeric" date-parts="year"/>';
  const nobody = dated ? '<else><text value="佚名"/></else>' : '';
  return styleXml({
    id: `gbt7714-${edition}-${system}`,
    title: `GB/T 7714—${edition} (${system})`,
    language: 'zh-CN',
    macros: {
      responsible: `<choose>
        <if variable="author">${names('author')}</if>
        <else-if variable="editor" match="any"><choose><if variable="container-title" match="none">${names('editor')}</if>${nobody}</choose></else-if>
        ${nobody}
      </choose>`,
      head: dated
        ? `<group delimiter="${comma}"><text macro="responsible"/>${year}</group>`
        : '<text macro="responsible"/>',
      work: `<choose>
        <if variable="container-title">
          <group delimiter="//">
            <group><text variable="title"/>${code}</group>
            <group delimiter=". ">${names('editor')}${titled('container-title')}</group>
          </group>
        </if>
        <else><group>${titled('title')}${code}</group></else>
      </choose>`,
      imprint: `<group delimiter="${colon}">
        <group delimiter="${comma}">
          <group delimiter="${colon}"><text variable="publisher-place"/><text variable="publisher"/></group>
          ${dated ? '' : year}
        </group>
        <text variable="page"/>
      </group>`,
    },
    layout: `<group delimiter=". "><text macro="head"/><text macro="work"/><text macro="imprint"/></group>`,
    suffix: '.',
  });
}
