/** H13's limit on Sundays, week by week. */

const WINDOW_WEEKS = 4;

/**
 * Whether one more Sunday in `week` keeps every four weeks within the limit, other modules' Sundays included.
 *
 * @param ownBefore the placement's own in the weeks before, the last one in bit 0
 * @param others by week: 1 where the trainee has stage on Sunday in another module
 */
export function sundayFits(ownBefore: number, week: number, others: Uint8Array, limit: number): boolean {
  for (let shift = 0; shift < WINDOW_WEEKS; shift++) {
    let sundays = 1;
    for (let offset = shift - WINDOW_WEEKS + 1; offset <= shift; offset++) {
      if (offset === 0 || week + offset < 0 || week + offset >= others.length) continue;
      const own = offset < 0 ? (ownBefore >> (-offset - 1)) & 1 : 0;
      sundays += own | (others[week + offset] ?? 0);
    }
    if (sundays > limit) return false;
  }
  return true;
}
