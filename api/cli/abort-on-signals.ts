/** A Ctrl-C that breaks off at the next moment that leaves nothing half done. */
import { onStopSignals, type SignalSource } from './planning/stop-signals.ts';

/** @returns what `work` gave; signals do again what they do by default once it has ended. */
export async function abortedBySignals<T>(
  source: SignalSource,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const breaking = new AbortController();
  const abort = () => breaking.abort();
  const restore = onStopSignals(source, () => performance.now(), { first: abort, second: abort });
  try {
    return await work(breaking.signal);
  } finally {
    restore();
  }
}
