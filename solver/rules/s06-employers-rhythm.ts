import { type CostTerm, measuredOnPlacements } from './cost-term.ts';
import { innerOpenWeeks } from './placement-weeks.ts';

export const s06EmployersRhythm: CostTerm<'S6'> = {
  id: 'S6',
  unit: 'days',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Ritme van de werkgever', en: "Employer's rhythm" },
  measure: measuredOnPlacements('S6', (placement, { closures }) => {
    const preferred = placement.unit.preferredDaysPerWeek ?? 0;
    return innerOpenWeeks(placement, closures).reduce(
      (short, dates) => short + Math.max(0, preferred - dates.length),
      0,
    );
  }),
};
