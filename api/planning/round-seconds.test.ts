import { describe, expect, it } from 'vitest';
import { secondsOfRound } from './round-seconds.ts';

describe('the seconds of a round', () => {
  it('are shared with the rounds to come, after what the end takes: half as much again as a first plan', () => {
    const atFirst = { maxSeconds: 315, gone: 30, firstPlan: 30 };
    expect(secondsOfRound(atFirst, 2)).toBe(120);
    expect(secondsOfRound({ ...atFirst, gone: 150 }, 1)).toBe(120);
  });

  it('are fewer where the round before took longer than it was given', () => {
    expect(secondsOfRound({ maxSeconds: 315, gone: 170, firstPlan: 30 }, 1)).toBe(100);
  });

  it('are none where the end takes all that is left', () => {
    expect(secondsOfRound({ maxSeconds: 75, gone: 30, firstPlan: 30 }, 2)).toBe(0);
    expect(secondsOfRound({ maxSeconds: 75, gone: 31, firstPlan: 30 }, 2)).toBeLessThan(0);
    expect(secondsOfRound({ maxSeconds: 76, gone: 30, firstPlan: 30 }, 1)).toBe(1);
  });
});
