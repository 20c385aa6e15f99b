import { expect, it } from 'vitest';
import { LEUVEN, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { northOf } from '../../../solver/testing/north-of.ts';
import { journeyMinutes, longJourneysShare } from './journeys.ts';
import { outcome } from './testing/outcomes.ts';

/** By bike at 15 km/h, no detour and no parking: 250 metres a minute. */
function cycling(minutesByTrainee: readonly number[]) {
  const world = semester({
    rules: { detourFactor: 1, bikeParkMinutes: 0 },
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...LEUVEN }],
    trainees: minutesByTrainee.map((minutes, i) =>
      trainee({
        id: `t${i}`,
        home: northOf(LEUVEN, 250 * minutes),
        modes: [{ mode: 'bike', maxMinutes: 120 }],
      }),
    ),
  });
  return outcome(
    world,
    minutesByTrainee.map((_, i) => placement(world, { trainee: `t${i}` }, [{ date: '2027-03-01' }])),
  );
}

it('the mean is over journeys, out and back', () => {
  expect(journeyMinutes.of(cycling([20, 35]))).toBe(27.5);
});

it('a journey of sixty minutes is not over sixty', () => {
  expect(longJourneysShare.of(cycling([60, 60, 60, 61]))).toBe(25);
  expect(longJourneysShare.of(cycling([60]))).toBe(0);
});

it('without journeys there is nothing to tell', () => {
  expect(journeyMinutes.of(outcome(semester(), []))).toBeNull();
  expect(longJourneysShare.of(outcome(semester(), []))).toBeNull();
});
