import { skipBlanks, trimBlanks } from '../../text/characters';
import { firstEndingAfter, type TextRange } from '../../text/range';
import type { ParsedText } from '../parsedText';

/**
 * The words of a range as one reads them: lines and pages joined where a break cut them, page furniture left out,
 * paragraphs on lines of their own. What belongs to no paragraph is taken as it stands.
 */
export function quotationOf(text: string, volume: ParsedText, range: TextRange): string {
  const { paragraphs } = volume;
  const lines: string[] = [];
  for (let i = firstEndingAfter(paragraphs, range.start); i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.start >= range.end) break;
    const words = paragraph.pieces
      .map((piece) => text.slice(Math.max(piece.start, range.start), Math.min(piece.end, range.end)))
      .join('');
    if (words !== '') lines.push(words);
  }
  if (lines.length > 0) return lines.join('\n');
  return text.slice(skipBlanks(text, range.start, range.end), trimBlanks(text, range.start, range.end));
}
