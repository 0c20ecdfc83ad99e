import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A measurement: it prints its figures, ratios of one run where it can. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/** npm run bench [-- NAME…]: runs every *.bench.ts of this folder, or those named. */
async function main(wanted: readonly string[]): Promise<void> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.bench.ts'));
  for (const file of files.filter(
    (name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
  )) {
    const { bench } = (await import(pathToFileURL(join(__dirname, file)).href)) as { readonly bench: Bench };
    console.log(`\n== ${bench.name}`);
    await bench.run();
  }
}

void main(process.argv.slice(2));
