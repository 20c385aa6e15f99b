/** A setting as a cell of a table: `one-day-a-week=50 + e-bike=25`, for programs and for people. */
import type { Pull } from '../../../scenarios/experiments/results.ts';

const UNCHANGED = 'unchanged';

export function settingText(pulls: readonly Pull[]): string {
  if (pulls.length === 0) return UNCHANGED;
  return pulls.map(({ lever, value }) => `${lever}=${value}`).join(' + ');
}
