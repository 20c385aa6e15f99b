import { isWeekend } from '../domain/calendar.ts';
import { type CostTerm, measuredOnPlacements } from './cost-term.ts';

export const s05Weekends: CostTerm<'S5'> = {
  id: 'S5',
  unit: 'weeks',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Weekends', en: 'Weekends' },
  measure: measuredOnPlacements('S5', ({ days }) => {
    const first = days.at(0);
    const last = days.at(-1);
    if (first === undefined || last === undefined) return 0;
    const weeks = last.week - first.week + 1;
    const weekendWeeks = new Set(days.filter((day) => isWeekend(day.date)).map((day) => day.week));
    return Math.max(0, weekendWeeks.size - Math.ceil(weeks / 2));
  }),
};
