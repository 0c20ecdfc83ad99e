import { opensParagraph } from '../../anthology/reports/openings';
import { findFurniture } from '../../text/furniture';
import { layoutOf } from '../../text/layout';
import { linesOf } from '../../text/lines';
import type { Paragraph } from '../../text/paragraph';
import { joinParagraphs } from '../../text/paragraphs';
import { sourceText } from '../../text/sourceText';

/** The paragraphs of a text about which nothing is known but its lines. */
export function defaultParagraphs(text: string): readonly Paragraph[] {
  const lines = linesOf(sourceText(text));
  const nowhere = (): boolean => false;
  return joinParagraphs(text, lines, layoutOf(text, lines, nowhere), {
    isFurniture: findFurniture(text, lines, nowhere).isFurniture,
    opens: (line) => opensParagraph(text, line.start, line.end),
    mayOpen: nowhere,
    isApart: nowhere,
  });
}
