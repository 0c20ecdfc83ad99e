import { isPersonName, isUnit, namesPersons, splitContributors } from '../reports/contributors';

/** Who wrote or gave a report. */
export interface Contributors {
  /** Persons and units, as printed, blanks within a name left out. */
  readonly names: readonly string[];
  /** The office or unit that a person is named with, by the name: 李某某 → 省长. */
  readonly offices: Readonly<Record<string, string>>;
}

export const noContributors: Contributors = { names: [], offices: {} };

const OFFICES =
  '总理|總理|主席|委员长|省长|省長|市长|市長|县长|縣長|区长|區長|州长|州長|盟长|旗长|镇长|乡长|书记|書記|主任|部长|部長|局长|局長|厅长|廳長|处长|科长|院长|院長|会长|會長|校长|校長|秘书长|秘書長|检察长|檢察長|司令员|董事长|总经理|教授|研究员';
/** 省长 王某, 市委书记、市长 李某某, 国务院总理周某某: group 1 the office, group 2 the name. */
const HELD = new RegExp(
  `^((?=.{2,30}$)[\\p{sc=Han}（）()、，\\s]*(?:${OFFICES}))(?:[\\s:：]+([\\p{sc=Han}][\\p{sc=Han}\\s·•]{1,11})|([\\p{sc=Han}]{2,4}))$`,
  'u',
);

/** The office or unit and the name of one person; undefined where words name no such pair. */
export function officeAndName(words: string): { readonly office: string; readonly name: string } | undefined {
  const [, office = '', apart, joined] = HELD.exec(words.trim()) ?? [];
  const name = (apart ?? joined ?? '').replace(/\s+/gu, '');
  if (apart !== undefined && name.length >= 2) return { office: closed(office), name };
  if (joined !== undefined && namesPersons(joined)) return { office: closed(office), name };
  const [unit = '', person = '', ...others] = words.trim().split(/\s+/u);
  const belongs = others.length === 0 && isUnit(unit) && namesPersons(person) && isPersonName(person);
  return belongs ? { office: unit, name: person } : undefined;
}

/** Reads contributor fields: the names of units and persons, and the offices apart from them. */
export function contributorsIn(fields: readonly string[]): Contributors {
  const offices: Record<string, string> = {};
  const parts = fields.flatMap((field) => (officeAndName(field) ? [field] : splitContributors(field)));
  const names = parts.map((part) => {
    const held = officeAndName(part);
    if (held) offices[held.name] = held.office;
    return held?.name ?? part;
  });
  return { names: [...new Set(names)], offices };
}

/** True for words that name an office and nobody who holds it. */
export function namesOffice(words: string): boolean {
  return OFFICE_ALONE.test(words.trim());
}

const OFFICE_ALONE = new RegExp(`^[\\p{sc=Han}（）()、，\\s]{0,28}(?:${OFFICES})$`, 'u');

const closed = (office: string): string => office.trim().replace(/\s+/gu, ' ');
