import { papersByForm } from './papersByForm';
import {
  firstTitle,
  titlesBeforeSalutations,
  untitled,
  type TitleLines,
  type TitleSearch,
} from './reportTitles';

/**
 * The titles of a file without contents: those of several papers or speeches where their openings show them, else that
 * of the file as one report. Empty where there is no text.
 */
export function titlesWithoutContents(search: TitleSearch): readonly TitleLines[] {
  const speeches = titlesBeforeSalutations(search);
  const papers = papersByForm(search);
  const several = papers.length > speeches.length ? papers : speeches;
  if (several.length >= 2) return several;
  const single = firstTitle(search) ?? untitled(search);
  return single ? [single] : [];
}
