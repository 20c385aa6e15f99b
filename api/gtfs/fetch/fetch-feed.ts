/** Brings one feed up to date: fetched, judged, and only then moved in beside its record. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { DateTime } from 'luxon';
import { feedDigest } from '../feed-digest.ts';
import { type Arrival, type DownloadWatch, download } from './download.ts';
import { type FeedPair, feedPair, moveInPair } from './feed-pair.ts';
import {
  FEED_RECORD_FORMAT,
  type FeedDates,
  type FeedRecord,
  feedRecordText,
  readFeedRecord,
} from './feed-record.ts';
import type { FeedSource } from './feed-sources.ts';
import { datesOfFeed } from './judge-feed.ts';

export interface FetchFolders {
  /** Where feeds are kept; need not be there yet. */
  readonly kept: string;
  /** Where they are made first: on the same disk. */
  readonly made: string;
}

export interface FetchedFeed {
  readonly source: FeedSource;
  readonly record: FeedRecord;
  /** It is the file that was there already. */
  readonly isUnchanged: boolean;
}

/**
 * @param now asked when the feed has come in
 * @throws FeedFault when it cannot be had; the reason of the watch's signal; what the system says when the disk
 * refuses. What was kept of the feed is then as it was.
 */
export async function fetchFeed(
  source: FeedSource,
  folders: FetchFolders,
  watch: DownloadWatch,
  now: () => DateTime,
): Promise<FetchedFeed> {
  const kept = feedPair(folders.kept, source.name);
  const made = feedPair(folders.made, source.name);
  const known = recordOfKept(kept);
  try {
    const came = await download(source, made.zip, known?.url === source.url ? known : null, watch);
    if (came.isUnchanged) return { source, record: came.record, isUnchanged: true };
    const covers = await datesOfFeed(source, made.zip, came.isWebPage);
    const isUnchanged = came.sha256 === known?.sha256;
    const record = recordOf(source, came, covers, isUnchanged ? known.fetchedAt : moment(now()));
    writeFileSync(made.record, feedRecordText(record));
    watch.signal.throwIfAborted();
    moveInPair(made, kept);
    return { source, record, isUnchanged };
  } finally {
    for (const path of [made.zip, made.record]) rmSync(path, { force: true });
  }
}

/** Null where there is no feed yet, or where it is not the file that the record tells of. */
function recordOfKept({ zip, record }: FeedPair): FeedRecord | null {
  const known = readFeedRecord(record);
  return known !== null && existsSync(zip) && feedDigest(zip) === known.sha256 ? known : null;
}

function recordOf({ url }: FeedSource, came: Arrival, covers: FeedDates, fetchedAt: string): FeedRecord {
  const { sha256, bytes, etag, lastModified } = came;
  return { format: FEED_RECORD_FORMAT, url, fetchedAt, sha256, bytes, etag, lastModified, covers };
}

/** `2027-01-15T09:00:00Z` */
function moment(at: DateTime): string {
  return at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
