import { markerAt } from './markers';

const OPENERS = new Set('—―－#|>*•●○◆■□▲△★※【'.split(''));
const SALUTATION = /^(?:[各名]位(?:代表|委员|同志|领导)|同志们|女士们|主席[，、])/u;

/** True for a line that opens a paragraph whatever stands before it: a heading mark, a dash label, a salutation. */
export function opensParagraph(text: string, start: number, end: number): boolean {
  if (OPENERS.has(text.charAt(start))) return true;
  if (markerAt(text, start, end)) return true;
  return SALUTATION.test(text.slice(start, Math.min(end, start + 6)));
}
