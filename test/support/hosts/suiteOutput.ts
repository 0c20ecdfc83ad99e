import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { outFolder } from '../paths';

/** Begins each message of a suite's report, to tell it from the rest of VS Code's console. */
export const reportMark = '│ ';

export interface SuiteOutput {
  /** Takes the arguments of a `console` call in VS Code; prints them when they are part of the report. */
  readonly write: (args: readonly unknown[]) => void;
  /** Saves what was not part of it, messages of VS Code and of the extension, and says where. */
  readonly explain: () => Promise<void>;
}

/** Prints the report of a suite and keeps the rest of VS Code's console for the case of failure. */
export function suiteOutput(): SuiteOutput {
  const others: string[] = [];
  return {
    write: (args) => {
      const line = format(...args);
      if (line.startsWith(reportMark)) console.log(line.slice(reportMark.length));
      else others.push(line);
    },
    explain: async () => {
      const file = join(outFolder, 'vscode-console.log');
      await mkdir(outFolder, { recursive: true });
      await writeFile(file, others.join('\n'));
      console.log(`The rest of VS Code's console is in ${file}`);
    },
  };
}
