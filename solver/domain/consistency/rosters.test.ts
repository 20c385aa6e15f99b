import { expect, it } from 'vitest';
import { mentor } from '../../testing/builders.ts';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const inCycle = (weeks: number, index: number) =>
  errorsWith({ mentors: [mentor({ roster: [{ weekdays: [1], shift: 'early', cycle: { weeks, index } }] })] });

it('a roster line is in one of the weeks of its cycle', () => {
  expect(inCycle(3, 2)).toEqual(NO_PROBLEMS);
  expect(inCycle(1, 0)).toEqual(NO_PROBLEMS);
  expect(inCycle(3, 3)).toEqual({
    nl: [
      'mentors[0] (mentor1).roster[0].cycle.index: 3 is geen getal onder 3, de lengte van de cyclus (weeks). De eerste week van de cyclus is 0.',
    ],
    en: [
      'mentors[0] (mentor1).roster[0].cycle.index: 3 is not a number below 3, the length of the cycle (weeks). The first week of the cycle is 0.',
    ],
  });
});

it('a cycle has at least one week', () => {
  expect(inCycle(0, 0).nl).toEqual([
    'mentors[0] (mentor1).roster[0].cycle.weeks: 0 is geen getal van minstens 1. Schrijf 1 of meer.',
  ]);
});
