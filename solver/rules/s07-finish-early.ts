import { dayNumber, weekOf } from '../domain/calendar.ts';
import { type CostTerm, measuredOnPlacements } from './cost-term.ts';
import type { PlacementReading, PlanReading } from './plan-reading.ts';

export const s07FinishEarly: CostTerm<'S7'> = {
  id: 'S7',
  unit: 'weeks',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Vroeg klaar', en: 'Finish early' },
  measure: measuredOnPlacements('S7', (placement, reading) => {
    const last = placement.days.at(-1);
    return last === undefined ? 0 : Math.max(0, last.week - earliestWeek(placement, reading));
  }),
};

/** The week in which the placement could have begun. */
function earliestWeek({ module, trainee }: PlacementReading, { semester }: PlanReading): number {
  const starts = [semester.start, module.from, trainee.availableFrom].filter((date) => date !== undefined);
  return Math.max(...starts.map((date) => weekOf(dayNumber(date))));
}
