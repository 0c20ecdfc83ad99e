import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVolume } from '../../../../src/core/anthology/parseVolume';
import { drawVolume } from './drawVolume';

/** Prints the drawing of a text of the golden folder, for a reader to check before it is kept. */
const text = readFileSync(join(__dirname, 'golden', `${process.argv[2] ?? ''}.txt`), 'utf8');
process.stdout.write(drawVolume(text, parseVolume(text)));
