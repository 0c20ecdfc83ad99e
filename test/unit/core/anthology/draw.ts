import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../../../src/core/anthology/parseText';
import { drawVolume } from './drawVolume';

/** Prints the drawing of a text of the golden folder, for a reader to check before it is kept. */
const text = readFileSync(join(__dirname, 'golden', `${process.argv[2] ?? ''}.txt`), 'utf8');
process.stdout.write(drawVolume(text, parseText(text)));
