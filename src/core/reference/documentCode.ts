/** The kinds of document of GB/T 7714 (附录B) that a report and its volume may be: 汇编, 论文集, 专著, 报告. */
export const documentCodes = ['G', 'C', 'M', 'R'] as const;

export type DocumentCode = (typeof documentCodes)[number];

/** The code that a reader sets for all references; `auto`: by the kind of volume. */
export type DocumentCodeSetting = DocumentCode | 'auto';

export function isDocumentCodeSetting(value: string | undefined): value is DocumentCodeSetting {
  return value === 'auto' || documentCodes.some((code) => code === value);
}

const PROCEEDINGS = /论文集|论文选|论文汇编|会议录|研讨会|年会|学术会议/u;
/** The works of one person. */
const WORKS = /(?:选集|全集|文存|文稿)$/u;

/** What kind of volume a title names; undefined title: a report that stands alone. */
export function documentCodeOf(volumeTitle: string | undefined): DocumentCode {
  if (volumeTitle === undefined) return 'R';
  if (PROCEEDINGS.test(volumeTitle)) return 'C';
  return WORKS.test(volumeTitle) ? 'M' : 'G';
}
