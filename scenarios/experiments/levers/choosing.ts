/** Who a lever falls on, by lot and nested: who is chosen at 25 % is also chosen at 50 %. */
import type { Random } from '../../generate/random.ts';

/**
 * That share of the list, rounded to whole ones (a half goes up).
 * @param percent 0 … 100
 */
export function shareOf<T>(list: readonly T[], percent: number, random: Random): ReadonlySet<T> {
  return someOf(list, Math.round((list.length * percent) / 100), random);
}

/** So many of the list, or all of it where it has fewer. */
export function someOf<T>(list: readonly T[], many: number, random: Random): ReadonlySet<T> {
  return new Set(random.shuffled(list).slice(0, many));
}
