/** What a style is made of, as pieces of CSL 1.0. */
export interface StyleParts {
  readonly id: string;
  readonly title: string;
  readonly language: 'zh-CN' | 'en-US';
  /** By name. */
  readonly macros: Readonly<Record<string, string>>;
  /** What a reference consists of. */
  readonly layout: string;
  /** What ends a reference. */
  readonly suffix: string;
}

/** The text of a style. References of all styles are made as citations are, one at a time: nothing is to be sorted. */
export function styleXml({ id, title, language, macros, layout, suffix }: StyleParts): string {
  const definitions = Object.entries(macros).map(([name, body]) => `<macro name="${name}">${body}</macro>`);
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="${language}">
  <info><title>${title}</title><id>${id}</id><updated>2026-07-01T00:00:00+00:00</updated></info>
  ${definitions.join('\n  ')}
  <citation><layout suffix="${suffix}">${layout}</layout></citation>
</style>`;
}
