import { type DayNumber, weekdayOf } from '../domain/calendar.ts';
import { type CostTerm, measuredOnPlacements } from './cost-term.ts';
import { innerOpenWeeks } from './placement-weeks.ts';

export const s08SteadyRhythm: CostTerm<'S8'> = {
  id: 'S8',
  unit: 'weeks',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Vaste dagen', en: 'Steady rhythm' },
  measure: measuredOnPlacements('S8', (placement, { closures }) => {
    const patterns = innerOpenWeeks(placement, closures).map(weekdayPattern);
    return patterns.slice(1).filter((pattern, i) => pattern !== patterns[i]).length;
  }),
};

/** Equal for two weeks exactly when they have the same weekdays. */
function weekdayPattern(datesInOrder: readonly DayNumber[]): string {
  return datesInOrder.map(weekdayOf).join();
}
