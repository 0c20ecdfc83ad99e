import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { quotationOf } from '../core/anthology/record/quotation';
import { citationOf } from '../core/reference/citation';
import { citedPart } from '../core/reference/citedPart';
import { citeStatistic, type CitedStatistic } from '../core/statistics/linking/citedStatistic';
import { figureRecord } from '../core/statistics/linking/figureRecord';
import {
  columnLine,
  figureColumns,
  figureLine,
  type FigureHeads,
} from '../core/statistics/linking/figuresCsv';
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
    for (const cited of citedStatistics(file)) {
      const citation = citationOf(citedPart(file.volume, cited.statistic)).text;
      print(figureLine({ cited, citation }, heads));
    }
  }
}

/** One list of all files, a figure at a time: the whole may be longer than a string can be. */
async function printJson(files: AsyncIterable<CorpusFile>, print: Print): Promise<void> {
  let before = '[';
  for await (const file of files) {
    print(`${before}\n {\n  "file": ${JSON.stringify(file.path)},\n  "statistics": [`);
    let separator = '';
    for (const cited of citedStatistics(file)) {
      print(`${separator}\n${indented(JSON.stringify(figureRecord(cited), undefined, 1), '   ')}`);
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

/** The columns have the same names for every reader: programs ask for them by name. */
const heads = Object.fromEntries(figureColumns.map((column) => [column, column])) as FigureHeads;

/** A file counts as a volume of its own. */
function* citedStatistics({ path, source, volume }: CorpusFile): Generator<CitedStatistic> {
  const { title = basename(path), year } = volume.bibliography;
  for (const statistic of statisticsOf(source.text, volume)) {
    const sentence = quotationOf(source.text, volume, statistic.sentence);
    yield citeStatistic({ id: path, title, year }, { path, lines: source, volume }, { statistic, sentence });
  }
}

function textOf({ path, source, volume }: CorpusFile): string {
  const rows = statisticsOf(source.text, volume).map(({ start, text, indicator, time, scope }) =>
    [String(start), text.replace(/\s+/g, ''), indicator, time?.text ?? '', scope?.text ?? ''].join('\t'),
  );
  return `${[path, ...rows].join('\n')}\n\n`;
}
