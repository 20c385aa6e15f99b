import { describe, expect, it } from 'vitest';
import { overtime, PATIENCE, retryDelay } from './job-limits.ts';

describe('the time that a job may take beyond its limit', () => {
  it.each([
    [0, { stop: 20, breakOff: 50 }],
    [120, { stop: 32, breakOff: 74 }],
    [10_000, { stop: 1020, breakOff: 2050 }],
  ])('grows with the semester: %s trainees', (trainees, seconds) => {
    expect(overtime(PATIENCE, trainees)).toEqual(seconds);
  });
});

describe('the wait before a next attempt', () => {
  it('doubles, to five minutes', () => {
    expect([1, 2, 3, 6, 7, 20].map((attempts) => retryDelay(attempts, PATIENCE))).toEqual([
      5, 10, 20, 160, 300, 300,
    ]);
  });
});
