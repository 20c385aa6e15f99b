import { expect, it } from 'vitest';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

it('the reference week is named by its Monday', () => {
  expect(errorsWith({ transit: { gtfs: [], referenceWeek: '2027-03-01' } })).toEqual(NO_PROBLEMS);
  expect(errorsWith({ transit: { gtfs: [], referenceWeek: '2027-03-07' } })).toEqual({
    nl: [
      'transit.referenceWeek: "2027-03-07" is geen maandag. Schrijf "2027-03-01", de maandag van die week.',
    ],
    en: ['transit.referenceWeek: "2027-03-07" is not a Monday. Write "2027-03-01", the Monday of that week.'],
  });
});
