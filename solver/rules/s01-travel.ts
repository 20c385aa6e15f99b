import { type CostTerm, measuredOnPlacements } from './cost-term.ts';

export const s01Travel: CostTerm<'S1'> = {
  id: 'S1',
  unit: 'minutes',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Verplaatsing', en: 'Travel' },
  measure: measuredOnPlacements('S1', ({ days }) =>
    days
      .flatMap((day) => [day.out, day.back])
      .reduce((sum, journey) => sum + Math.max(0, journey.minutes), 0),
  ),
};
