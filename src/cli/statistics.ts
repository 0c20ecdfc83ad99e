import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { quotationOf } from '../core/anthology/record/quotation';
import { citationOf } from '../core/reference/citation';
import { citedPart } from '../core/reference/citedPart';
import { citeStatistic } from '../core/statistics/linking/citedStatistic';
import {
  figureColumns,
  figuresCsv,
  type DocumentedStatistic,
  type FigureHeads,
} from '../core/statistics/linking/figuresCsv';
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
    if (values.csv) {
      print(figuresCsv(heads, (await inEach(paths, documentedStatistics)).flat()));
      return;
    }
    const listings = await inEach(paths, listingOf);
    print(values.json ? `${JSON.stringify(listings, undefined, 1)}\n` : textOf(listings));
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

/** What `make` makes of each file, one file after the other. */
async function inEach<T>(paths: readonly string[], make: (file: CorpusFile) => T): Promise<readonly T[]> {
  const made: T[] = [];
  for (const path of paths)
    made.push(make(await readCorpusFile(path, { maxFileSize, encoding: undefined, enumerations: false })));
  return made;
}

function listingOf(file: CorpusFile): Listing {
  const statistics = statisticsOf(file.source.text, file.volume);
  return { file: file.path, statistics: statistics.map((statistic) => rowOf(file, statistic)) };
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

/** The columns have the same names for every reader: programs ask for them by name. */
const heads = Object.fromEntries(figureColumns.map((column) => [column, column])) as FigureHeads;

/** A file counts as a volume of its own. */
function documentedStatistics({ path, source, volume }: CorpusFile): readonly DocumentedStatistic[] {
  const { title = basename(path), year } = volume.bibliography;
  const { text } = source;
  return statisticsOf(text, volume).map((statistic) => ({
    cited: citeStatistic(
      { id: path, title, year },
      { path, lines: source, volume },
      { statistic, sentence: quotationOf(text, volume, statistic.sentence) },
    ),
    citation: citationOf(citedPart(volume, statistic)).text,
  }));
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
