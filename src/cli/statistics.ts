import { parseArgs } from 'node:util';
import { quotationOf } from '../core/anthology/citation';
import { formatValue } from '../core/statistics/reading';
import type { Statistic } from '../core/statistics/statistic';
import { statisticsOf } from '../core/statistics/statisticsOf';
import { readCorpusFile, type CorpusFile } from '../corpus/parsedFile';
import { requirePaths, UsageError, type Command } from './command';
import { maxFileSize, textFiles } from './files';

/** `statistics PATH… [--json|--csv]`: the figures that files, or the texts of folders, cite. */
export const statisticsCommand: Command = {
  name: 'statistics',
  usage: 'statistics PATH… [--json|--csv]',
  run: async (args, print) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('statistics needs a file or folder');
    await requirePaths(positionals);
    const paths = (await Promise.all(positionals.map(textFiles))).flat();
    const listings: Listing[] = [];
    for (const path of paths) listings.push(await listingOf(path));
    if (values.json) print(`${JSON.stringify(listings, undefined, 1)}\n`);
    else if (values.csv) print(csvOf(listings));
    else print(textOf(listings));
  },
};

/** The figures of one file, as the JSON output has them. */
interface Listing {
  readonly file: string;
  readonly statistics: readonly Row[];
}

/** Offsets are UTF-16 into the decoded text; null where the text does not tell. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly approx: string;
  readonly kind: Statistic['kind'];
  readonly indicator: string;
  readonly time: string | null;
  readonly scope: string | null;
  readonly source: string | null;
  readonly sentence: string;
}

async function listingOf(path: string): Promise<Listing> {
  const file = await readCorpusFile(path, { maxFileSize, encoding: undefined, enumerations: false });
  const { text } = file.source;
  return {
    file: path,
    statistics: statisticsOf(text, file.volume).map((statistic) => rowOf(file, statistic)),
  };
}

function rowOf({ source, volume }: CorpusFile, statistic: Statistic): Row {
  const { start, end, text, value, unit, approx, kind, indicator } = statistic;
  return {
    start,
    end,
    text,
    value,
    unit,
    approx,
    kind,
    indicator,
    time: statistic.time?.text ?? null,
    scope: statistic.scope?.text ?? null,
    source: statistic.source?.text ?? null,
    sentence: quotationOf(source.text, volume, statistic.sentence),
  };
}

const columns = [
  'file',
  'start',
  'text',
  'value',
  'unit',
  'approx',
  'kind',
  'indicator',
  'time',
  'scope',
  'source',
  'sentence',
] as const;

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
function csvOf(listings: readonly Listing[]): string {
  const lines = listings.flatMap(({ file, statistics }) =>
    statistics.map((row) => {
      const cells = { ...row, file, value: formatValue(row) };
      return columns.map((column) => csvCell(cells[column] ?? '')).join(',');
    }),
  );
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A cell that would be read as a formula gets an apostrophe. */
function csvCell(value: string | number): string {
  const words = String(value).replace(/\s+/g, ' ');
  const safe = /^[=+\-@]/.test(words) ? `'${words}` : words;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(listings: readonly Listing[]): string {
  return listings
    .map(({ file, statistics }) => {
      const rows = statistics.map(({ start, text, indicator, time, scope }) =>
        [String(start), text.replace(/\s+/g, ''), indicator, time ?? '', scope ?? ''].join('\t'),
      );
      return `${[file, ...rows].join('\n')}\n\n`;
    })
    .join('');
}
