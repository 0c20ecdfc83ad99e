import { parseArgs } from 'node:util';
import { citedPart } from '../core/reference/citedPart';
import { exchangeFormats, exchangeText } from '../core/reference/exchange';
import { referenceItem, type ReferenceItem } from '../core/reference/item';
import type { CorpusFile } from '../corpus/parsedFile';
import { requirePaths, UsageError, type Command } from './command';
import { readTexts, textFiles } from './files';

/** `export PATH… --format csl|bibtex|ris`: the references to all reports of files, or of the texts of folders. */
export const exportCommand: Command = {
  name: 'export',
  usage: `export PATH… --format ${exchangeFormats.join('|')}`,
  run: async (args, print, warn) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
    const format = exchangeFormats.find((known) => known === values.format);
    if (format === undefined) throw new UsageError(`--format takes ${exchangeFormats.join(', ')}`);
    if (positionals.length === 0) throw new UsageError('export needs a file or folder');
    await requirePaths(positionals);
    const paths = (await Promise.all(positionals.map(textFiles))).flat();
    const items: ReferenceItem[] = [];
    for await (const file of readTexts(paths, warn)) items.push(...itemsOf(file));
    print(exchangeText(items, format));
  },
};

/** One item a report; of a file without any the volume. */
function itemsOf({ volume }: CorpusFile): readonly ReferenceItem[] {
  const parts = volume.reports.map((report) => citedPart(volume, report.range));
  const whole = { bibliography: volume.bibliography, report: undefined, pages: undefined };
  return (parts.length > 0 ? parts : [whole]).flatMap((part) => referenceItem(part) ?? []);
}
