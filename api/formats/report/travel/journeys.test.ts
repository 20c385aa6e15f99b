import { describe, expect, it } from 'vitest';
import { placementDays } from '../../placement-days.ts';
import { clockChangePlan } from '../../testing/clock-change.ts';
import { travelFacts } from './journeys.ts';

/** By bike: 1.8 km in 12 minutes; the parent with the call at childcare in 9 + 5 + 6. */
const days = placementDays(clockChangePlan());

describe('the journeys of a plan', () => {
  it('counts both ways of every day', () => {
    expect(travelFacts(days, 45).journeys).toBe(2 * 7);
  });

  it('are put together by ten minutes, from nothing on and without gaps', () => {
    expect(travelFacts(days, 45).buckets).toEqual([
      { from: 0, to: 10, count: 0 },
      { from: 10, to: 20, count: 10 },
      { from: 20, to: 30, count: 4 },
    ]);
  });

  it('tells by what people travel', () => {
    expect(travelFacts(days, 45).modes).toEqual([
      { mode: 'bike', trainees: 3, journeys: 14, medianMinutes: 12, longestMinutes: 20 },
    ]);
  });

  it('names the placements with the longest journey first, with how many are beyond the limit', () => {
    const { longest } = travelFacts(days, 12);
    expect(longest.map(({ placed }) => placed.trainee.id)).toEqual(['T2/ouder', 't1', 't3']);
    expect(longest.map(({ long, journeys }) => [long, journeys])).toEqual([
      [4, 4],
      [0, 6],
      [0, 4],
    ]);
  });

  it('has nothing to tell of no days', () => {
    expect(travelFacts([], 45)).toEqual({ journeys: 0, buckets: [], modes: [], longest: [] });
  });
});
