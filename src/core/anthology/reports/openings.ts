import { tableOf } from '../../text/characters';
import { markerAt } from '../headings/markers';

const OPENERS = tableOf('—―－#|>*•●○◆■□▲△★※【');
const SALUTATION = /^(?:[各名]位(?:代表|委员|同志|领导)|同志们|女士们|主席[，、])/u;

/** What a salutation begins with. */
const GREETERS = tableOf('各名同女主');

/** 4.37万 is no mark but a figure that a wrap brought to the front. */
const FIGURE = /^[0-9０-９]{1,4}[.．][0-9０-９]{1,3}(?:[万亿%％‰倍岁元个人吨米亩公千户家]|百分)/;

/** True for a line that opens a paragraph whatever stands before it: a heading mark, a dash label, a salutation. */
export function opensParagraph(text: string, start: number, end: number): boolean {
  if (OPENERS[text.charCodeAt(start)] === 1) return true;
  if (markerAt(text, start, end)) return !FIGURE.test(text.slice(start, Math.min(end, start + 10)));
  return (
    GREETERS[text.charCodeAt(start)] === 1 && SALUTATION.test(text.slice(start, Math.min(end, start + 6)))
  );
}
