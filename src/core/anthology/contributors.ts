const UNIT_END =
  /(?:部|委|局|厅|处|室|科|会|院|所|站|社|团|组|办|中心|公司|集团|大学|学院|学校|政府|协会|学会|党校|法院|银行|工委|委员会|课题组|办公厅|办公室|研究室|编写组|国务院)(?:[(（][^()（）]*[)）])?$/u;
const OFFICE =
  /(?:省长|市长|县长|区长|州长|盟长|旗长|主席|总理|书记|主任|部长|局长|厅长|院长|会长|校长|主编|秘书长|代理?[省市县区])/u;
const ROLE = /^(?:文|作者|执笔|撰稿|记者|课题组(?:组长|成员)?|编者?|整理)[:：\s/]\s*\S/u;

/** True for words that name a unit or an office-holder, as a contributor line does. */
export function looksLikeContributor(words: string): boolean {
  const text = words.trim();
  if (text.length < 2 || text.length > 40 || /[。！？；]/.test(text)) return false;
  return UNIT_END.test(text) || OFFICE.test(text) || ROLE.test(text);
}

/** Two to four characters, spread or not: between a title and 同志们： a line like this names the speaker. */
export function isPersonName(words: string): boolean {
  return /^\p{sc=Han}\s*\p{sc=Han}(?:\s*\p{sc=Han}){0,2}$/u.test(words.trim());
}

/** Splits a contributor field: `镇工商组 镇统计组` are two units, `省长 王某` is one person. */
export function splitContributors(field: string | undefined): readonly string[] {
  if (field === undefined) return [];
  const parts = field.split(/\s*[\t/;；]\s*|\s{2,}/u).flatMap(splitUnits);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitUnits(field: string): readonly string[] {
  for (const separator of [/\s+/u, /[、，,]/u]) {
    const parts = field.split(separator);
    if (parts.length > 1 && parts.every((part) => part.length >= 3 && UNIT_END.test(part))) return parts;
  }
  return [field];
}
