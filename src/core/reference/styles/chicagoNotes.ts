import { styleXml } from './styleXml';

const names = (variable: string): string =>
  `<names variable="${variable}"><name and="text" delimiter=", " delimiter-precedes-last="contextual" et-al-min="4" et-al-use-first="1"/></names>`;

const titled = (title: string): string =>
  `<group delimiter=": "><text variable="${title}"/><text variable="volume"/></group>`;

/** A full note after the Chicago Manual of Style (17th ed., 14.23 and 14.106), without italics: it is plain text. */
export const chicagoNotes = styleXml({
  id: 'chicago-notes',
  title: 'Chicago (notes)',
  language: 'en-US',
  macros: {
    work: `<choose>
      <if variable="container-title">
        <group delimiter=" ">
          <group delimiter=", ">${names('author')}<text variable="title" quotes="true" suffix=","/></group>
          <group delimiter=", ">
            <group delimiter=" "><text value="in"/>${titled('container-title')}</group>
            <group delimiter=" "><text value="ed."/>${names('editor')}</group>
          </group>
        </group>
      </if>
      <else-if variable="author">
        <group delimiter=", ">${names('author')}${titled('title')}</group>
      </else-if>
      <else>
        <group delimiter=", ">
          <group delimiter=", ">${names('editor')}<choose><if variable="editor"><text value="ed."/></if></choose></group>
          ${titled('title')}
        </group>
      </else>
    </choose>`,
    imprint: `<group prefix="(" suffix=")" delimiter=", ">
      <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
      <date variable="issued" form="numeric" date-parts="year"/>
    </group>`,
  },
  layout: `<group delimiter=", ">
    <group delimiter=" "><text macro="work"/><text macro="imprint"/></group>
    <text variable="page"/>
  </group>`,
  suffix: '.',
});
