/** Keeps a held case alive while it is planned. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HeldCase } from './held-case.ts';

export interface Holding {
  /** Aborted when somebody else may have the case: write nothing any more. */
  readonly lost: AbortSignal;
  close(): Promise<void>;
}

/** A few signs of life may fail before the lease runs out. */
const BEATS_A_LEASE = 4;

/** @param onError a sign of life that could not be given; it is tried again as long as the lease holds */
export function hold(
  held: Pick<HeldCase, 'beat'>,
  leaseSeconds: number,
  onError: (error: unknown) => void,
): Holding {
  const lost = new AbortController();
  const closed = new AbortController();
  let heldAt = performance.now();
  const beat = async () => {
    try {
      if (!(await held.beat())) lost.abort();
      heldAt = performance.now();
    } catch (error) {
      onError(error);
      if (performance.now() - heldAt > leaseSeconds * 1000) lost.abort();
    }
  };
  const ended = (async () => {
    while (!lost.signal.aborted) {
      await pause((leaseSeconds * 1000) / BEATS_A_LEASE, undefined, { signal: closed.signal }).catch(
        () => undefined,
      );
      if (closed.signal.aborted) return;
      await beat();
    }
  })();
  return {
    lost: lost.signal,
    close: () => {
      closed.abort();
      return ended;
    },
  };
}
