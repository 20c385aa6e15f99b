import { expect, it } from 'vitest';
import { placement, semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { childcareGap, trackGap, transportGap } from './group-gaps.ts';
import type { Outcome } from './measure.ts';
import { outcome } from './testing/outcomes.ts';

type Person = TraineeInput & { readonly placed: boolean };

function planned(people: readonly Person[]): Outcome {
  const world = semester({ trainees: people.map(({ placed: _, ...person }) => person) });
  const placed = people.filter((person) => person.placed);
  return outcome(
    world,
    placed.map(({ id }) => placement(world, { trainee: id }, [{ date: '2027-03-01' }])),
  );
}

/** Trainees of both tracks; the first so many of each have their module placed. */
function tracks(sizes: Readonly<Record<'day' | 'evening', readonly [placed: number, all: number]>>): Outcome {
  return planned(
    (['day', 'evening'] as const).flatMap((track) => {
      const [placed, all] = sizes[track];
      return Array.from({ length: all }, (_, i) => ({
        ...trainee({ id: `${track}${i}`, track }),
        placed: i < placed,
      }));
    }),
  );
}

it('the gap is the best share less the worst', () => {
  expect(trackGap.of(tracks({ day: [4, 5], evening: [3, 10] }))).toBe(80 - 30);
  expect(trackGap.of(tracks({ day: [0, 5], evening: [5, 10] }))).toBe(50);
  expect(trackGap.of(tracks({ day: [3, 5], evening: [6, 10] }))).toBe(0);
});

it('of two groups one of which has four trainees there is no gap to tell', () => {
  expect(trackGap.of(tracks({ day: [4, 4], evening: [3, 10] }))).toBeNull();
});

it('a group of four is taken together with the next smallest', () => {
  const modes = (mode: 'car' | 'bike' | 'transit') => [{ mode, maxMinutes: 60 }];
  const people = [
    ...Array.from({ length: 10 }, (_, i) => ({
      ...trainee({ id: `car${i}`, modes: modes('car') }),
      placed: i < 9,
    })),
    ...Array.from({ length: 6 }, (_, i) => ({
      ...trainee({ id: `bike${i}`, modes: modes('bike') }),
      placed: i < 5,
    })),
    ...Array.from({ length: 4 }, (_, i) => ({
      ...trainee({ id: `bus${i}`, modes: modes('transit') }),
      placed: false,
    })),
  ];
  // Nine of ten by car; five of ten of all others.
  expect(transportGap.of(planned(people))).toBe(90 - 50);
});

it('one group alone has no gap', () => {
  expect(childcareGap.of(tracks({ day: [4, 5], evening: [3, 10] }))).toBeNull();
});
