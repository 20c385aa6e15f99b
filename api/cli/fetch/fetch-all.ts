/** Fetches timetables one after the other: what goes wrong with one does not stop the next. */
import type { DateTime } from 'luxon';
import { say } from '../../../solver/domain/sentence.ts';
import { errorCode, unwritable } from '../../formats/file-fault.ts';
import { FeedFault } from '../../gtfs/fetch/feed-fault.ts';
import { feedPair } from '../../gtfs/fetch/feed-pair.ts';
import type { FeedSource } from '../../gtfs/fetch/feed-sources.ts';
import { type FetchedFeed, fetchFeed } from '../../gtfs/fetch/fetch-feed.ts';
import { type InputFault, located } from '../input-faults.ts';
import { downloadProgress } from '../progress/download-progress.ts';
import type { Terminal } from '../terminal.ts';

/** How long a server may say nothing. */
const SILENCE_SECONDS = 60;

export interface FetchTask {
  readonly sources: readonly FeedSource[];
  readonly out: string;
  /** Where they are made first: on the same disk. */
  readonly made: string;
  readonly signal: AbortSignal;
  readonly now: () => DateTime;
}

export interface Fetched {
  readonly feeds: readonly FetchedFeed[];
  readonly faults: readonly InputFault[];
  /** By the signal; what came in before is kept. */
  readonly isAborted: boolean;
}

export async function fetchAll(task: FetchTask, terminal: Terminal): Promise<Fetched> {
  const feeds: FetchedFeed[] = [];
  const faults: InputFault[] = [];
  for (const source of task.sources) {
    try {
      feeds.push(await fetchOne(source, task, terminal));
    } catch (error) {
      if (task.signal.aborted) return { feeds, faults, isAborted: true };
      faults.push(...faultsOf(error, source, task.out));
    }
  }
  return { feeds, faults, isAborted: false };
}

async function fetchOne(source: FeedSource, task: FetchTask, terminal: Terminal): Promise<FetchedFeed> {
  terminal.notice(terminal.words.transit.fetching(source.operator, source.url));
  const { out, made, signal, now } = task;
  const progress = downloadProgress(terminal, source.operator);
  try {
    const watch = { signal, silenceSeconds: SILENCE_SECONDS, onBytes: progress.show };
    return await fetchFeed(source, { kept: out, made }, watch, now);
  } finally {
    progress.end();
  }
}

/** @throws what is no fault of the network, the feed or the disk. */
function faultsOf(error: unknown, { name }: FeedSource, out: string): readonly InputFault[] {
  if (error instanceof FeedFault) return located(null, error.problems);
  if (errorCode(error) === '') throw error;
  const expected = say('een bestand dat geschreven kan worden', 'a file that can be written');
  return located(null, [unwritable('--out', feedPair(out, name).zip, error, expected)]);
}
