import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** After a bound of 149, then so many rounds, each of which brings it down by so much, ending at `end`. */
function tooSlowAfter(rounds: number, step: number, end: number): boolean {
  const pace = new Pace();
  pace.note(149);
  for (let round = rounds; round >= 0; round--) pace.note(end + round * step);
  return pace.isTooSlow;
}

describe('the pace of a bound', () => {
  it('is not judged before thirty rounds', () => {
    expect(tooSlowAfter(28, 0, 148.5)).toBe(false);
    expect(tooSlowAfter(30, 0, 148.5)).toBe(true);
  });

  it('is enough where four times as many rounds would do for the next whole number, and not one less', () => {
    // 0.5 above 148 and thirty rounds that brought 0.126 or 0.124: four times that is 0.504 or 0.496.
    expect(tooSlowAfter(30, 0.0042, 148.5)).toBe(false);
    expect(tooSlowAfter(30, 0.00413, 148.5)).toBe(true);
  });

  it('is not judged before the bound has fallen by a quarter', () => {
    expect(tooSlowAfter(30, 0, 148.76)).toBe(false);
    expect(tooSlowAfter(30, 0, 148.75)).toBe(true);
  });

  it('is judged by the last thirty rounds only', () => {
    const pace = new Pace();
    for (let round = 0; round < 20; round++) pace.note(200 - round);
    for (let round = 0; round <= 30; round++) pace.note(150.5);
    expect(pace.isTooSlow).toBe(true);
  });
});
