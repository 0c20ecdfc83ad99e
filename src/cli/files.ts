import { stat } from 'node:fs/promises';
import { findFiles } from '../corpus/findFiles';

/** The largest file that is read, in bytes: as the editor's setting has it. */
export const maxFileSize = 64 * 1024 * 1024;

/** The file itself, or all texts of a folder, by path. */
export async function textFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await findFiles({ path, include: ['**/*.txt', '**/*.md'], exclude: ['**/node_modules/**'] });
  return found.map((file) => file.path);
}
