import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** Real texts with answers made by hand, for those who have them beside the project; they are no part of it. */
export const sharedTexts = join(root, '../shared');

const skipped: string[] = [];

/** The suites that were left out for want of those texts. */
export const skippedSuites: readonly string[] = skipped;

/** A suite over the shared texts; where they are absent it counts as skipped. */
export function describeShared(title: string, define: () => void): void {
  if (existsSync(sharedTexts)) describe(title, define);
  else skipped.push(title);
}
