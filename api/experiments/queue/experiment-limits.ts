/** How large an experiment may be that others share workers with, and how long a case may take. */

/** With a minute each, a week on one thread. */
export const MOST_CASES = 10_000;
/** For one plan. */
export const MOST_STEPS = 1_000_000;
export const MOST_SECONDS = 3600;
/** What hangs is ended. The largest semester takes a quarter of an hour beside its search. */
export const CASE_SECONDS = 6 * 3600;
/** Beyond it the queue hands a case out again: it must be longer than a case may take. */
export const CASE_EXPIRY = CASE_SECONDS + 3600;
