import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { releaseAtExit } from './exit';

export interface Child {
  readonly process: ChildProcess;
  /** The exit code, 1 for a process ended by a signal; rejects when the program cannot be started. */
  readonly exited: Promise<number>;
  /** Ends the process and all it started, at once; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a program which never outlives this one, nor does anything that it starts itself. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const release = releaseAtExit(() => killTree(child));
  return {
    process: child,
    exited,
    kill: async () => {
      release();
      await exited.catch(() => undefined);
    },
  };
}

/** A detached child leads a process group of its own, whose number is the child's; Windows has none. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote, standard output and error together.
 * @throws an error that quotes the end of its output when it fails.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.process.stdout?.on('data', (data: Buffer) => output.push(data.toString()));
  child.process.stderr?.on('data', (data: Buffer) => output.push(data.toString()));
  try {
    const code = await child.exited;
    if (code !== 0) {
      throw new Error(`${command} ${args.join(' ')} failed with ${code}:\n${output.join('').slice(-4000)}`);
    }
    return output.join('');
  } finally {
    await child.kill();
  }
}
