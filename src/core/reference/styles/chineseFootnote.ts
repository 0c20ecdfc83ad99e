import { styleXml } from './styleXml';

const names = (variable: string, role = ''): string =>
  `<names variable="${variable}"><name delimiter="、" et-al-min="4" et-al-use-first="3" delimiter-precedes-et-al="never"/></names>${role}`;

const titled = (title: string): string =>
  `<group prefix="《" suffix="》"><text variable="${title}"/><text variable="volume" prefix="（" suffix="）"/></group>`;

/** A footnote as the social sciences set it: 作者：《题名》，载编者编：《文集》，出版社，年，第 n 页。 */
export const chineseFootnote = styleXml({
  id: 'chinese-footnote',
  title: 'Chinese footnote',
  language: 'zh-CN',
  macros: {
    editors: `<group>${names('editor')}<choose><if variable="editor"><text value="编"/></if></choose></group>`,
    work: `<choose>
      <if variable="container-title">
        <group delimiter="，载">
          <group delimiter="："><group>${names('author')}</group><text variable="title" prefix="《" suffix="》"/></group>
          <group delimiter="："><text macro="editors"/>${titled('container-title')}</group>
        </group>
      </if>
      <else>
        <group delimiter="：">
          <choose>
            <if variable="author">${names('author')}</if>
            <else><text macro="editors"/></else>
          </choose>
          ${titled('title')}
        </group>
      </else>
    </choose>`,
  },
  layout: `<group delimiter="，">
    <text macro="work"/>
    <text variable="publisher"/>
    <date variable="issued" form="numeric" date-parts="year" suffix="年"/>
    <text variable="page" prefix="第" suffix="页"/>
  </group>`,
  suffix: '。',
});
