/** What the person at the terminal did wrong; shown without a stack trace, followed by the usage. */
export class UsageError extends Error {}

/**
 * Runs a program of this folder and ends the process with the exit code it returns: 2 for wrong arguments and 1 for any
 * other error, with one message.
 */
export async function runScript(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exit(await main());
  } catch (error) {
    if (isUsageError(error)) {
      // The parser of arguments goes on to tell how one would pass a file called like an option.
      console.error(`${error.message.split('. To specify')[0] ?? ''}\n${usage}`);
      process.exit(2);
    }
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function isUsageError(error: unknown): error is Error {
  const byParser =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return error instanceof UsageError || byParser;
}
