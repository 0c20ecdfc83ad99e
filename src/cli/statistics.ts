import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { quotationOf } from '../core/anthology/record/quotation';
import { citationOf } from '../core/reference/citation';
import { citedPart } from '../core/reference/citedPart';
import { citeStatistic } from '../core/statistics/linking/citedStatistic';
import {
  columnLine,
  figureColumns,
  figureLine,
  type DocumentedStatistic,
  type FigureHeads,
} from '../core/statistics/linking/figuresCsv';
import type { Statistic } from '../core/statistics/statistic';
import { csvStart } from '../core/text/csv';
import { statisticsOf } from '../core/statistics/statisticsOf';
import type { CorpusFile } from '../corpus/parsedFile';
import { requirePaths, UsageError, type Command, type Print } from './command';
import { readTexts, textFiles } from './files';

/** `statistics PATH… [--json|--csv]`: the figures that files, or the texts of folders, cite. */
export const statisticsCommand: Command = {
  name: 'statistics',
  usage: 'statistics PATH… [--json|--csv]',
  run: async (args, print, warn) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('statistics needs a file or folder');
    await requirePaths(positionals);
    const paths = (await Promise.all(positionals.map(textFiles))).flat();
    const files = readTexts(paths, warn);
    if (values.csv) await printCsv(files, print);
    else if (values.json) await printJson(files, print);
    else for await (const file of files) print(textOf(file));
  },
};

async function printCsv(files: AsyncIterable<CorpusFile>, print: Print): Promise<void> {
  print(csvStart + columnLine(heads));
  for await (const file of files) {
    for (const figure of documentedStatistics(file)) print(figureLine(figure, heads));
  }
}

/** One list of all files, a figure at a time: the whole may be longer than a string can be. */
async function printJson(files: AsyncIterable<CorpusFile>, print: Print): Promise<void> {
  let before = '[';
  for await (const file of files) {
    print(`${before}\n {\n  "file": ${JSON.stringify(file.path)},\n  "statistics": [`);
    let separator = '';
    for (const statistic of statisticsOf(file.source.text, file.volume)) {
      print(`${separator}\n${indented(JSON.stringify(rowOf(file, statistic), undefined, 1), '   ')}`);
      separator = ',';
    }
    print(separator === '' ? ']\n }' : '\n  ]\n }');
    before = ',';
  }
  print(before === '[' ? '[]\n' : '\n]\n');
}

function indented(json: string, by: string): string {
  return by + json.replaceAll('\n', `\n${by}`);
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
function* documentedStatistics({ path, source, volume }: CorpusFile): Generator<DocumentedStatistic> {
  const { title = basename(path), year } = volume.bibliography;
  const { text } = source;
  for (const statistic of statisticsOf(text, volume)) {
    yield {
      cited: citeStatistic(
        { id: path, title, year },
        { path, lines: source, volume },
        { statistic, sentence: quotationOf(text, volume, statistic.sentence) },
      ),
      citation: citationOf(citedPart(volume, statistic)).text,
    };
  }
}

function textOf({ path, source, volume }: CorpusFile): string {
  const rows = statisticsOf(source.text, volume).map(({ start, text, indicator, time, scope }) =>
    [String(start), text.replace(/\s+/g, ''), indicator, time?.text ?? '', scope?.text ?? ''].join('\t'),
  );
  return `${[path, ...rows].join('\n')}\n\n`;
}
