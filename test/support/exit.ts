/** What must not outlive this process: child processes and temporary folders. */
const releases = new Set<() => void>();
let listening = false;

/**
 * Runs `release` when this process ends, also by Ctrl+C or a signal; it must be synchronous.
 *
 * @returns a function that runs it at once instead; a second call does nothing.
 */
export function releaseAtExit(release: () => void): () => void {
  listen();
  releases.add(release);
  return () => {
    if (releases.delete(release)) release();
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const release of [...releases].reverse()) release();
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}
