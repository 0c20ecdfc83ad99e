import { placeEnd } from '../../circumstances/gazetteer';
import { bareMeasures } from '../../lexicon/measureNouns';
import { unitAt } from '../../quantity/units';
import { tokensOf, type Token } from '../../words/tokens';

/**
 * Whether a name reads as a noun phrase: only of such is it certain that the figure measures it. No rest of a sentence
 * (由…到, 向…, 不…), no sign that a bracket or a table left, no verb of being.
 */
export function isWellFormed(name: string): boolean {
  if (!isPrintable(name) || bare.has(name) || name.split('、').length > longestList) return false;
  const noun = name.replace(measureAtEnd, '');
  if (isMeasureUnit(noun)) return false;
  if (unnamed.test(name) || isLoneVerb(name) || isGlued(name) || placeEnd(noun, 0) === noun.length)
    return false;
  return isPhrase(name) || isPhrase(noun);
}

/**
 * A share of the whole with nobody who has it, or with one character of a word cut apart; a book, of which only issues
 * are counted; a word said twice, the second time by mistake.
 */
const unnamed = /^总[^占]{1,5}(?:比重|占比)$|^.(?:的?比重|占比)$|^《[^》]*》数?$|([一-龥]{2})\1/;

/** True for a name that says itself what is measured: 粮食产量, 新增就业; false for 中农数 and 人口, which the unit made one. */
export function isMeasured(name: string): boolean {
  if (name.length < shortestMeasured) return false;
  const tokens = tokensOf(name);
  return tokens.at(-1)?.is === 'measure' || tokens[0]?.is === 'verb';
}

const shortestMeasured = 4;

/** 立方, 公斤: what things are measured in is none of them. */
function isMeasureUnit(noun: string): boolean {
  const unit = unitAt(noun, 0);
  return unit !== undefined && unit.name === noun && unit.kind !== 'count';
}

/** 支撑 is no thing, 招生数 is. */
function isLoneVerb(name: string): boolean {
  const [first, second] = tokensOf(name);
  return second === undefined && first?.is === 'verb';
}

function isPhrase(name: string): boolean {
  const share = /^(.*?)(?:占|相当于)(.+?)的?(?:比重|比例|份额|比率)$/.exec(name);
  if (share !== null)
    return (share[1] === '' || isNounPhrase(share[1] ?? '')) && isNounPhrase(share[2] ?? '');
  const ratio = /^(.+)与(.+)之比$/.exec(name);
  if (ratio !== null) return isNounPhrase(ratio[1] ?? '') && isNounPhrase(ratio[2] ?? '');
  const done = /^(.+)(?:完成|覆盖|惠及|服务)(.+)的比重$/.exec(name);
  if (done !== null) return isNounPhrase(done[1] ?? '') && isNounPhrase(done[2] ?? '');
  const noun = name.replace(measureAtEnd, '');
  return noun === '' ? isMeasure(name) : isNounPhrase(noun);
}

/** What lists more than three things is the rest of an enumeration. */
const longestList = 4;

const bare = new Set(bareMeasures.split(/\s+/));

/** What is put behind a noun to say which measure of it is meant. */
const measureAtEnd =
  /(?:的?(?:人数|户数|次数|数|比重|占比|面积|里程|长度|增速|增幅|降幅|涨幅|差距)|(?:提高|回落)幅度|之?比|(?:增加|减少)[数量额]|增长倍数|下降倍数|的(?:年数|月数|天数|时间))$/;

/** Chinese characters and Latin words, quotes in pairs; digits only with what they belong to. */
function isPrintable(name: string): boolean {
  if (!/^[一-龥〇A-Za-z0-9“”《》、·.%+／/—–~～-]+$/.test(name)) return false;
  if (/[-–—~～.]{2}|^[-–—~～.、]|[-–—~～.、]$/.test(name)) return false;
  return (
    isPaired(name, '“', '”') && isPaired(name, '《', '》') && !/[^0-9A-Za-z“+.-]\d+$|\d{3,}比|\d数/.test(name)
  );
}

/** 户数 alone, where what is counted are the households of a place. */
function isMeasure(name: string): boolean {
  return tokensOf(name)[0]?.is === 'measure';
}

function isPaired(name: string, open: string, close: string): boolean {
  return name.split(open).length === name.split(close).length;
}

function isNounPhrase(phrase: string): boolean {
  // What is quoted is a name, whatever its words.
  const words = phrase.replace(/“[^”]*”/g, '“”');
  const tokens = tokensOf(words);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return false;
  if (tokens.some(({ word }) => word === '之间' || word === '左右') || /^.?者$/.test(words)) return false;
  if (first.is === 'link' || last.is === 'link' || last.is === 'action' || first.word === '者') return false;
  return tokens.every((token, index) => belongs(token, tokens[index - 1], tokens[index + 1]));
}

/** 总投资建筑面积 is two measures of something, and the name of none. */
function isGlued(name: string): boolean {
  const tokens = tokensOf(name);
  return tokens.some(
    ({ word }, index) => index > 0 && whole.test(word) && whole.test(tokens[index - 1]?.word ?? ''),
  );
}

const whole = /^(?:总?投资|总?产值|增加值|利润|利税|.{0,2}面积|总?产量|总产|收入|支出|工资|总?人口)$/;

/** Whether a word may stand in a name, between its neighbours. */
function belongs({ word, is }: Token, before: Token | undefined, after: Token | undefined): boolean {
  switch (is) {
    case 'plain':
    case 'compound':
    case 'measure':
    case 'verb':
      return true;
    case 'link':
      return before?.is !== 'link' || word === '的';
    case 'action':
      // 设 between two nouns is what a sentence does; at the front it is what was done.
      return before === undefined || after === undefined || before.is === 'link' || before.is === 'action';
    case 'function':
    case 'preposition':
    case 'being':
    case 'adverb':
    case 'pronoun':
    case 'aspect':
      return false;
  }
}
