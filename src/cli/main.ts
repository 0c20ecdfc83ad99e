#!/usr/bin/env node
import { checkCommand } from './check';
import { citeCommand } from './cite';
import { UsageError, type Command } from './command';
import { exportCommand } from './export';
import { parseCommand } from './parse';
import { searchCommand } from './search';
import { statisticsCommand } from './statistics';

const commands: readonly Command[] = [
  parseCommand,
  statisticsCommand,
  searchCommand,
  citeCommand,
  exportCommand,
  checkCommand,
];

const usage = ['Usage:', ...commands.map((command) => `  wenxuan ${command.usage}`)].join('\n');

/** Runs one command: exit code 0, 2 for wrong arguments, 1 when the program itself failed. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name !== undefined && asksForHelp(name)) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    process.stderr.write(name === undefined ? `${usage}\n` : `There is no command ${name}\n${usage}\n`);
    return 2;
  }
  if (args.some(asksForHelp)) {
    process.stdout.write(`Usage: wenxuan ${command.usage}\n`);
    return 0;
  }
  try {
    await command.run(
      args,
      (text) => process.stdout.write(text),
      (line) => process.stderr.write(`wenxuan: ${line}\n`),
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      process.stderr.write(`wenxuan: ${error.message}\nUsage: wenxuan ${command.usage}\n`);
      return 2;
    }
    throw error;
  }
}

function asksForHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** `util.parseArgs` throws these for an option it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

// A reader that closes the pipe early (head) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(
      `wenxuan: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
