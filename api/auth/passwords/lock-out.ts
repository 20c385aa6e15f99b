import { type SQL, sql } from 'drizzle-orm';
import { accounts } from '../../store/tables/accounts.ts';

/** Wrong passwords one after another before the account waits. */
export const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 60;
/** No longer: who knows an address could otherwise keep its owner out for days. */
export const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * How long an account waits after so many wrong passwords, in seconds: nothing up to the fourth, a minute after the
 * fifth, twice as long after each one more, a quarter of an hour at most.
 */
export function waitSeconds(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(failures - FREE_ATTEMPTS, 10));
}

/** `lockedUntil` for an attempt that is being counted, as SQL over the counter as it was: `waitSeconds` of one more. */
export function lockedUntilAfterOneMore(now: Date): SQL {
  const waits = Array.from({ length: 10 }, (_, index) => FREE_ATTEMPTS + index);
  const cases = waits.map(
    (failures) =>
      sql`when ${accounts.failedSignIns} + 1 = ${failures} then ${later(now, waitSeconds(failures))}::timestamptz`,
  );
  return sql`case ${sql.join(cases, sql` `)} when ${accounts.failedSignIns} + 1 > ${waits.length + FREE_ATTEMPTS - 1}
    then ${later(now, LONGEST_WAIT_SECONDS)}::timestamptz end`;
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
