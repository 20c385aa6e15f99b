/** A job as it goes on, for whoever looks on: asked from its row, which any worker on any machine writes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { ENDED, type JobAsItStands, jobOf } from './read-jobs.ts';

export interface Watched {
  readonly semesterId: string;
  readonly jobId: string;
  /** What was seen before, when this is a reconnection. */
  readonly seenVersion: number | null;
  readonly everyMilliseconds: number;
}

/** Each change as it is seen, and the end; then it ends. Null from time to time where nothing changes. */
export async function* watchJob(
  store: Store,
  { semesterId, jobId, seenVersion, everyMilliseconds }: Watched,
  signal: AbortSignal,
): AsyncGenerator<JobAsItStands | null> {
  let seen = seenVersion;
  let quiet = 0;
  while (!signal.aborted) {
    const found = await jobOf(store.db, semesterId, jobId);
    if (found === undefined) return;
    quiet = found.job.version === seen ? quiet + everyMilliseconds : 0;
    if (found.job.version !== seen) yield found;
    else if (quiet >= HEARTBEAT_MILLISECONDS) {
      quiet = 0;
      yield null;
    }
    seen = found.job.version;
    if (ENDED.has(found.job.state)) return;
    await pause(everyMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

/** Shorter than what proxies wait for. */
const HEARTBEAT_MILLISECONDS = 15_000;
