import { readFile } from 'node:fs/promises';
import { decode } from '../files/decode';
import { docxText } from './docx';

/**
 * The words of a manuscript: Markdown and text as they are, of a Word document its paragraphs, one a line.
 * @throws when the file cannot be read or is no Word document.
 */
export async function readManuscript(path: string): Promise<string> {
  const bytes = await readFile(path);
  return path.toLowerCase().endsWith('.docx') ? docxText(bytes) : decode(bytes, { encoding: undefined }).text;
}
