/** How many days a workbook can show: each is a row on four sheets, all laid out at once, and 4 GB do not hold 190 000. */
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';

export const MOST_DAYS_IN_WORKBOOK = 100_000;

export function daysOf({ placements }: Pick<Plan, 'placements'>): number {
  return placements.reduce((sum, { days }) => sum + days.length, 0);
}

/** Why such a workbook is not made; null where it can be. @param days of the plan */
export function workbookFault(days: number, most = MOST_DAYS_IN_WORKBOOK): Problem | null {
  if (days <= most) return null;
  return errorAt(
    '',
    `${days}`,
    say(
      `een aantal dagen dat in één werkboek past (hoogstens ${most})`,
      `a number of days that fits in one workbook (${most} at most)`,
    ),
    say(
      'Neem het rooster als CSV, daarin staan alle dagen, of het werkboek van één werkgever.',
      'Take the rota as CSV, which has all days, or the workbook of one employer.',
    ),
  );
}
