/** A feed and its record, side by side: they come in together or not at all. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface FeedPair {
  readonly zip: string;
  readonly record: string;
}

export function feedPair(folder: string, name: string): FeedPair {
  return { zip: join(folder, `${name}.zip`), record: join(folder, `${name}.json`) };
}

/**
 * The record first: a feed is never without one, and where this is broken off between the two, the record does not
 * agree with the feed, which the next fetch sees.
 *
 * @param made the new ones, on the same disk
 * @throws what the system says when it refuses; what was there is then as it was.
 */
export function moveInPair(made: FeedPair, kept: FeedPair): void {
  const aside = `${made.record}.old`;
  mkdirSync(dirname(kept.zip), { recursive: true });
  const hadRecord = existsSync(kept.record);
  if (hadRecord) copyFileSync(kept.record, aside);
  try {
    renameSync(made.record, kept.record);
    moveOrElse(made.zip, kept.zip, () => {
      if (hadRecord) renameSync(aside, kept.record);
      else rmSync(kept.record);
    });
  } finally {
    rmSync(aside, { force: true });
  }
}

function moveOrElse(from: string, to: string, putBack: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    putBack();
    throw error;
  }
}
