import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreText } from './score/scoreText';
import { goldTexts } from './texts';

/**
 * `node --import tsx test/gold/print.ts` lists the texts with how many of their answers are wrong; with the NAME of one
 * it prints that text and the truth about it as JSON; with `--wrong` it marks what is wrong now as known.
 */
const [wanted] = process.argv.slice(2);
const texts = goldTexts();

if (wanted === '--wrong') {
  const wrong = texts
    .map((text) => [text.name, scoreText(text).wrong] as const)
    .filter(([, list]) => list.length > 0);
  writeFileSync(
    join(__dirname, 'knownWrong.json'),
    `${JSON.stringify(Object.fromEntries(wrong), undefined, 2)}\n`,
  );
} else if (wanted === undefined) {
  for (const text of texts) {
    const { answers, wrong } = scoreText(text);
    console.log(`${wrong.length}\tof ${answers}\t${text.name}`);
  }
} else {
  const found = texts.find(({ name }) => name === wanted);
  if (!found) throw new Error(`No text is called ${wanted}`);
  const { text, ...truth } = found;
  console.log(`${text}\n${JSON.stringify(truth, undefined, 1)}`);
}
