/** The part of citeproc-js that is used here. */
declare module 'citeproc' {
  export interface CiteprocSystem {
    /** The XML of a locale. */
    retrieveLocale(language: string): string;
    /** The CSL-JSON of an item. */
    retrieveItem(id: string): object;
  }

  export class Engine {
    constructor(system: CiteprocSystem, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text'): void;
    /** References to items, each made on its own. */
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }
}
