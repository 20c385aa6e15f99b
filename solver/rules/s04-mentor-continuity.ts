import { type CostTerm, measuredOnPlacements } from './cost-term.ts';

export const s04MentorContinuity: CostTerm<'S4'> = {
  id: 'S4',
  unit: 'days',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Dezelfde mentor', en: 'Mentor continuity' },
  measure: measuredOnPlacements(
    'S4',
    ({ placement, days }) => days.filter((day) => day.mentor.id !== placement.mentor).length,
  ),
};
