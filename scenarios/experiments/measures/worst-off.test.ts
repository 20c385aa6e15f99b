import { expect, it } from 'vitest';
import { LEUVEN, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { northOf } from '../../../solver/testing/north-of.ts';
import { outcome } from './testing/outcomes.ts';
import { heaviestWeek, traineesWithoutPlacement } from './worst-off.ts';

/** Half an hour by bike. An works two nights a week; Bo has class in term only, and family blocks that count for nothing. */
const HALF_AN_HOUR = northOf(LEUVEN, 30 * 250);
const world = semester({
  rules: { detourFactor: 1, bikeParkMinutes: 0 },
  closures: [{ from: '2027-03-08', to: '2027-03-14', name: 'Vakantie', kind: 'school-holiday' }],
  sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...LEUVEN }],
  trainees: [
    trainee({
      id: 'an',
      home: HALF_AN_HOUR,
      busy: [{ weekdays: [1, 7], start: '22:00', end: '04:00', kind: 'work' }],
    }),
    trainee({
      id: 'bo',
      home: HALF_AN_HOUR,
      busy: [
        { weekdays: [1, 2, 3, 4], start: '09:00', end: '16:00', kind: 'class', when: 'term' },
        { weekdays: [5], start: '09:00', end: '16:00', kind: 'family' },
      ],
    }),
    trainee({ id: 'cis', modules: [] }),
  ],
});
const on = (...dates: readonly string[]) => dates.map((date) => ({ date }));

it('the heaviest week adds placement without breaks, journeys, work and class', () => {
  // One early shift of 7 hours, an hour on the way, two nights of 6 hours: also the one that ends on the next Monday.
  const an = placement(world, { trainee: 'an' }, on('2027-03-04'));
  expect(heaviestWeek.of(outcome(world, [an]))).toBe(7 + 1 + 12);
  // Four days of class are heavier.
  const bo = placement(world, { trainee: 'bo' }, on('2027-03-05'));
  expect(heaviestWeek.of(outcome(world, [an, bo]))).toBe(7 + 1 + 28);
});

it('only weeks with placement days count, each by itself', () => {
  // In the holiday week there is no class: two shifts of 7 hours and two hours on the way.
  const inHoliday = placement(world, { trainee: 'bo' }, on('2027-03-09', '2027-03-10'));
  expect(heaviestWeek.of(outcome(world, [inHoliday]))).toBe(16);
  expect(heaviestWeek.of(outcome(world, []))).toBeNull();
});

it('without any placement is who asks modules and has none placed', () => {
  const an = placement(world, { trainee: 'an' }, on('2027-03-04'));
  expect(traineesWithoutPlacement.of(outcome(world, [an]))).toBe(50);
  expect(traineesWithoutPlacement.of(outcome(world, []))).toBe(100);
  const nobody = semester({ trainees: [trainee({ modules: [] })] });
  expect(traineesWithoutPlacement.of(outcome(nobody, []))).toBeNull();
});
