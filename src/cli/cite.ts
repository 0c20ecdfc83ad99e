import { parseArgs } from 'node:util';
import { isDocumentCodeSetting } from '../core/reference/documentCode';
import { citedPassage } from '../core/reference/citation';
import type { TextRange } from '../core/text/range';
import { requirePaths, UsageError, type Command } from './command';
import { readTexts } from './files';
import { styleNamed } from './styleNamed';

/** `cite FILE --range START:END`: the words of a range and their source. */
export const citeCommand: Command = {
  name: 'cite',
  usage: 'cite FILE --range START:END [--style STYLE] [--code auto|G|C|M|R] [--json]',
  run: async (args, print, warn) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        range: { type: 'string' },
        style: { type: 'string' },
        code: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new UsageError('cite needs one file');
    await requirePaths([path]);
    const range = rangeOf(values.range);
    const options = { style: styleNamed(values.style), code: codeNamed(values.code) };
    for await (const { source, volume } of readTexts([path], warn)) {
      const passage = citedPassage(source.text, volume, range, options);
      const { quotation, citation } = passage;
      if (values.json)
        print(`${JSON.stringify({ file: path, ...range, quotation, ...citation }, undefined, 1)}\n`);
      else print(`${quotation}\n${citation.text}\n`);
      if (citation.missing.length > 0) warn(`not known: ${citation.missing.join(', ')}`);
      if (citation.pageInferred) warn('the page is inferred: check it');
    }
  },
};

function codeNamed(name = 'auto') {
  if (!isDocumentCodeSetting(name)) throw new UsageError(`--code takes auto, G, C, M, R, not ${name}`);
  return name;
}

function rangeOf(words: string | undefined): TextRange {
  const [, start, end] = /^(\d{1,9}):(\d{1,9})$/.exec(words ?? '') ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end))
    throw new UsageError('--range takes START:END, UTF-16 offsets into the decoded text');
  return { start: Number(start), end: Number(end) };
}
