import { titleWithYear } from '../core/anthology/record/yearIn';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { linkContents } from '../core/anthology/contents/linkContents';
import type { Heading } from '../core/anthology/parsedText';
import { readCorpusFile, type CorpusFile } from '../corpus/parsedFile';
import { requirePaths, UsageError, type Command } from './command';
import { maxFileSize, textFiles } from './files';
import { fileJson, type EntryBody } from './parseJson';

/** `parse PATH… [--json]`: what the parser makes of files, or of the texts of folders. */
export const parseCommand: Command = {
  name: 'parse',
  usage: 'parse PATH… [--json] [--enumerations]',
  run: async (args, print) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, enumerations: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('parse needs a file or folder');
    await requirePaths(positionals);
    const paths = (await Promise.all(positionals.map(textFiles))).flat();
    const files: CorpusFile[] = [];
    for (const path of paths) {
      files.push(
        await readCorpusFile(path, {
          maxFileSize,
          encoding: undefined,
          enumerations: values.enumerations ?? false,
        }),
      );
    }
    if (values.json) {
      const volumes = files.map((file) => fileJson(file, bodiesBeside(file, files)));
      print(`${JSON.stringify(volumes, undefined, 1)}\n`);
    } else for (const file of files) print(outlineOf(file));
  },
};

/** For each entry of a file's 目录 the body that another file of the folder holds. */
function bodiesBeside(file: CorpusFile, all: readonly CorpusFile[]): readonly (EntryBody | undefined)[] {
  const others = all.filter((other) => other !== file && dirname(other.path) === dirname(file.path));
  return linkContents(file.volume, others).map((index) => {
    const other = index === undefined ? undefined : others[index];
    const report = other?.volume.reports[0];
    return other && report && { file: other, start: report.titleRange.start };
  });
}

function outlineOf({ path, encoding, volume }: CorpusFile): string {
  const { title, year } = volume.bibliography;
  const lines = [
    `${path} (${encoding})${title === undefined ? '' : `  ${title}`}${year === undefined ? '' : ` ${year}`}`,
  ];
  for (const { title: entry, contributors, page, anchor, level } of volume.contents) {
    const mark = { found: '+', missing: '-', ambiguous: '?' }[anchor.status];
    const detail = [contributors.join('、'), page === undefined ? '' : String(page)].filter(
      (part) => part !== '',
    );
    lines.push(
      `${'  '.repeat(level + 1)}${mark} ${entry}${detail.length > 0 ? `  ${detail.join(' · ')}` : ''}`,
    );
  }
  for (const report of volume.reports) {
    lines.push('', `  ${titleWithYear(report.title, report.year)}`);
    for (const heading of report.headings) pushHeading(lines, heading);
  }
  return `${lines.join('\n')}\n\n`;
}

function pushHeading(lines: string[], { level, marker, title, children }: Heading): void {
  lines.push(`${'  '.repeat(level + 1)}${marker}${title}`);
  for (const child of children) pushHeading(lines, child);
}
