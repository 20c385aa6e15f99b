/** Keeps a held job alive while it runs: a sign of life, its progress and its best plan, written one after the other. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Progress } from '../../solver/index.ts';
import { isBetter } from '../planning/best-answer.ts';
import type { HeldJob } from './held-job.ts';
import type { Patience } from './job-limits.ts';

export interface Tending {
  /** Aborted when the job is asked to stop. */
  readonly stopAsked: AbortSignal;
  /** Aborted when somebody else may have the job: write nothing any more. */
  readonly lost: AbortSignal;
  /** The latest is written with the next sign of life. */
  tell(progress: Progress): void;
  /** The best is written with the next sign of life. */
  keep(plan: Plan): void;
  /** Writes what was told last, and ends. */
  close(): Promise<void>;
}

/** @param onError a sign of life that could not be given; it is tried again as long as the lease holds */
export function tend(
  held: HeldJob,
  { beatMilliseconds, leaseSeconds }: Patience,
  onError: (error: unknown) => void,
): Tending {
  const stop = new AbortController();
  const lost = new AbortController();
  const closed = new AbortController();
  let progress: Progress | null = null;
  let better: Plan | null = null;
  let heldAt = performance.now();

  const beat = async () => {
    const [plan, telling] = [better, progress];
    better = null;
    progress = null;
    const standing = plan !== null && !(await held.keep(plan)) ? 'lost' : await held.beat(telling);
    heldAt = performance.now();
    if (standing === 'lost') lost.abort();
    if (standing === 'stop-asked') stop.abort();
  };
  const tryBeat = async () => {
    try {
      await beat();
    } catch (error) {
      onError(error);
      if (performance.now() - heldAt > leaseSeconds * 1000) lost.abort();
    }
  };
  const ended = (async () => {
    while (!closed.signal.aborted && !lost.signal.aborted) {
      await tryBeat();
      await pause(beatMilliseconds, undefined, { signal: closed.signal }).catch(() => undefined);
    }
    if (!lost.signal.aborted) await tryBeat();
  })();
  return {
    stopAsked: stop.signal,
    lost: lost.signal,
    tell: (latest) => {
      progress = latest;
    },
    keep: (plan) => {
      if (better === null || isBetter(plan.score, better.score)) better = plan;
    },
    close: () => {
      closed.abort();
      return ended;
    },
  };
}
