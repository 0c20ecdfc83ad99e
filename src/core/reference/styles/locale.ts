/**
 * The words that citeproc needs of a language, as CSL 1.0 locales. The styles bring their own punctuation, so a locale
 * holds little.
 */
export function localeXml(language: string): string {
  return language.startsWith('zh') ? locale('zh-CN', 'false', chinese) : locale('en-US', 'true', english);
}

/** `page` and `volume` are printed by no style; without them citeproc prints words of its own. */
const chinese = { 'et-al': '等', and: '和', page: '页', volume: '卷', 'page-range-delimiter': '-' };
const english = { 'et-al': 'et al.', and: 'and', page: 'p.', volume: 'vol.', 'page-range-delimiter': '–' };

const quotes = {
  'open-quote': '“',
  'close-quote': '”',
  'open-inner-quote': '‘',
  'close-inner-quote': '’',
};

function locale(
  language: string,
  punctuationInQuote: string,
  words: Readonly<Record<string, string>>,
): string {
  const terms = Object.entries({ ...quotes, ...words }).map(
    ([name, word]) => `<term name="${name}">${word}</term>`,
  );
  return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">
  <style-options punctuation-in-quote="${punctuationInQuote}"/>
  <date form="text"><date-part name="year"/></date>
  <date form="numeric"><date-part name="year"/></date>
  <terms>${terms.join('')}</terms>
</locale>`;
}
