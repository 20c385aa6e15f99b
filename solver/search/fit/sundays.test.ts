import { describe, expect, it } from 'vitest';
import { sundayFits } from './sundays.ts';

const NONE = new Uint8Array(8);

describe('one more Sunday', () => {
  it('fits while four weeks in a row have no more than the limit, before it and after it', () => {
    expect(sundayFits(0b001, 4, NONE, 2)).toBe(true);
    expect(sundayFits(0b101, 4, NONE, 2)).toBe(false);
    expect(sundayFits(0b101, 4, NONE, 3)).toBe(true);
    expect(sundayFits(0, 4, NONE, 1)).toBe(true);
    expect(sundayFits(0, 4, NONE, 0)).toBe(false);
  });

  it('counts those of other modules on both sides, up to three weeks away', () => {
    const others = (...weeks: number[]) => Uint8Array.from(NONE, (_, week) => (weeks.includes(week) ? 1 : 0));
    expect(sundayFits(0, 3, others(6), 1)).toBe(false);
    expect(sundayFits(0, 3, others(7), 1)).toBe(true);
    expect(sundayFits(0, 3, others(1, 6), 2)).toBe(true);
    expect(sundayFits(0, 3, others(2, 5), 2)).toBe(false);
  });
});
