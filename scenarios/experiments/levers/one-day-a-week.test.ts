import { describe, expect, it } from 'vitest';
import { semester, unit } from '../../../solver/testing/builders.ts';
import { oneDayAWeek } from './one-day-a-week.ts';
import { pulled } from './testing/pulled.ts';
import { unitOf, unitsWith } from './testing/units.ts';

/** Four units that ask for two or three days, and one that is content with one. */
const FIVE = semester({
  units: [
    unit({ id: 'content', minDaysPerWeek: 1, preferredDaysPerWeek: 2 }),
    ...['u1', 'u2', 'u3'].map((id) => unit({ id, minDaysPerWeek: 2, preferredDaysPerWeek: 3 })),
    unit({ id: 'u4', minDaysPerWeek: 3 }),
  ],
  mentors: [],
});

describe('one day a week accepted', () => {
  it.each([
    [0, 1],
    [12, 1],
    [13, 2],
    [25, 2],
    [50, 3],
    [100, 5],
  ])('at %i %% makes %i of five units content with one day', (percent, many) => {
    const after = pulled(oneDayAWeek, FIVE, percent);
    expect(unitsWith(after, ({ minDaysPerWeek }) => minDaysPerWeek === 1)).toHaveLength(many);
  });

  it('leaves what units prefer: to accept is not to prefer', () => {
    const after = pulled(oneDayAWeek, FIVE, 100);
    expect(after.units.map((one) => one.preferredDaysPerWeek)).toEqual([2, 3, 3, 3, undefined]);
  });

  it('leaves a unit that accepted it already as it was', () => {
    expect(unitOf(pulled(oneDayAWeek, FIVE, 100), 'content')).toBe(unitOf(FIVE, 'content'));
  });

  it('says so', () => {
    expect(oneDayAWeek.says(25).nl).toBe(
      'Van de afdelingen die nu meer dagen per week vragen, aanvaardt 25 % een cursist die maar één dag per week komt. Hun voorkeur blijft wat ze is.',
    );
  });
});
