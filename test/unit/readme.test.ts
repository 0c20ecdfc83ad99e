import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check';
import { citeCommand } from '../../src/cli/cite';
import { exportCommand } from '../../src/cli/export';
import { parseCommand } from '../../src/cli/parse';
import { searchCommand } from '../../src/cli/search';
import { statisticsCommand } from '../../src/cli/statistics';

const commands = [parseCommand, statisticsCommand, searchCommand, citeCommand, exportCommand, checkCommand];

const root = join(__dirname, '../..');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
    }[];
    readonly configuration: { readonly properties: object };
  };
}

const { contributes } = JSON.parse(read('package.json')) as Manifest;

for (const [file, strings] of [
  ['README.md', 'package.nls.json'],
  ['README.zh-CN.md', 'package.nls.zh-cn.json'],
] as const) {
  describe(file, () => {
    const text = read(file);
    const words = JSON.parse(read(strings)) as Readonly<Record<string, string>>;

    it('leads to files that are there', () => {
      const targets = [...text.matchAll(/\]\(([^):]+)\)/g)].map(([, target = '']) => target);
      assert.ok(targets.length > 5);
      assert.deepEqual(
        targets.filter((target) => !existsSync(join(root, target))),
        [],
      );
    });

    it('names the settings that there are, in their order', () => {
      const named = rowsOf(text).flatMap(([first = '']) => /^`(wenxuan\.[\w.]+)`$/.exec(first)?.[1] ?? []);
      assert.deepEqual(named, Object.keys(contributes.configuration.properties));
    });

    it('names every key with its command', () => {
      const named = rowsOf(text)
        .filter((row) => row.length === 3 && /`(Shift|Ctrl|F4)/.test(row[1] ?? ''))
        .flatMap(keysOf);
      const bound = contributes.keybindings.map(({ command, key, mac = key }) => {
        const title = contributes.commands.find((known) => known.command === command)?.title ?? '';
        return `${words[title.slice(1, -1)] ?? title}: ${key}, ${mac}`;
      });
      assert.deepEqual(named.sort(), bound.sort());
    });

    it('tells the command line as the program does', () => {
      const usages = commands.map(({ usage }) => `wenxuan ${usage}`);
      const told = text.replace(/\s+/g, ' ');
      assert.deepEqual(
        usages.filter((usage) => !told.includes(usage)),
        [],
      );
    });
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The cells of all rows of its tables. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A row of the table of keys, command by command: its title, the key, the key on macOS. */
function keysOf([titles = '', keys = '', mac = '']: readonly string[]): readonly string[] {
  const inBackticks = (cell: string): string[] =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key.toLowerCase());
  const usual = inBackticks(keys);
  const onMac = inBackticks(mac);
  return titles
    .split(/, |、/)
    .map((title, index) => `${title}: ${usual[index] ?? ''}, ${onMac[index] ?? usual[index] ?? ''}`);
}
