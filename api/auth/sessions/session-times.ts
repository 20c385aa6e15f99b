/** A session that is not used for so long has ended. */
export const IDLE_SECONDS = 60 * 60;
/** So long after signing in it has ended, used or not. */
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
/** How exactly its last use is kept: not every request writes to the database. */
export const SEEN_EVERY_SECONDS = 60;

export function secondsAfter(moment: Date, seconds: number): string {
  return new Date(moment.getTime() + seconds * 1000).toISOString();
}

export function secondsBefore(moment: Date, seconds: number): string {
  return secondsAfter(moment, -seconds);
}
