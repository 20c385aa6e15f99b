import { type CostTerm, measuredOnPlacements } from './cost-term.ts';

export const s02LongJourneys: CostTerm<'S2'> = {
  id: 'S2',
  unit: 'minutes',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Lange verplaatsingen', en: 'Long journeys' },
  measure: measuredOnPlacements('S2', ({ days }, { rules }) =>
    days
      .flatMap((day) => [day.out, day.back])
      .reduce((sum, journey) => sum + Math.max(0, journey.minutes - rules.longJourneyMinutes), 0),
  ),
};
