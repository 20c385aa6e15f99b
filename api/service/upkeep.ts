/** What is too old is deleted: when the service starts, and once a day while it runs. */
import { setTimeout as after } from 'node:timers/promises';
import { deleteOld } from '../store/retention.ts';
import type { Foundation } from './service.ts';

const DAY_MS = 86_400_000;

/** Until the signal; never rejects: another day will do it. */
export async function upkeep(
  { store, clock, log }: Pick<Foundation, 'store' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const deleted = await deleteOld(store, clock());
      log.info({ deleted }, 'what is too old is deleted');
    } catch (err) {
      log.error({ err }, 'what is too old could not be deleted');
    }
    await after(DAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
