import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawStatistics } from './drawStatistics';

/** Prints the drawing of a text of the golden folder, for a reader to check before it is kept. */
process.stdout.write(
  drawStatistics(readFileSync(join(__dirname, 'golden', `${process.argv[2] ?? ''}.txt`), 'utf8')),
);
