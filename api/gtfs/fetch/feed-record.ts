/** What is kept beside a fetched feed: where it came from, when, and which file it is. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isoDate } from '../../../solver/domain/values.ts';

export const FEED_RECORD_FORMAT = 'stageplan-feed/1';

/** Sent back to the server as they came: one line of plain characters. */
const header = z.string().regex(/^[\x20-\x7e]+$/);

const feedRecord = z.strictObject({
  format: z.literal(FEED_RECORD_FORMAT),
  url: z.url({ protocol: /^https?$/ }),
  fetchedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  etag: header.nullable(),
  lastModified: header.nullable(),
  /** The first and the last date on which anything of the feed runs. */
  covers: z.strictObject({ first: isoDate, last: isoDate }),
});

export type FeedRecord = Readonly<z.infer<typeof feedRecord>>;
export type FeedDates = FeedRecord['covers'];

/** @returns null where there is none, or the file is something else. @throws what the system says when it refuses. */
export function readFeedRecord(path: string): FeedRecord | null {
  if (!existsSync(path)) return null;
  try {
    return feedRecord.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function feedRecordText(record: FeedRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
