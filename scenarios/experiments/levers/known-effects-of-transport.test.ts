/** From lever to plan, for buses that do not run: the bus of `week-of-buses.ts`, and one trainee who goes by it. */
import { describe, expect, it } from 'vitest';
import { type SemesterInput, semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { moduleInput, unit } from '../../../solver/testing/builders.ts';
import { planned } from '../../../solver/testing/planning.ts';
import { busSemester, busTimetables } from '../../../solver/testing/week-of-buses.ts';
import type { Lever, LeverValue } from './lever.ts';
import { strikeDays } from './strike-days.ts';
import { sundayBuses } from './sunday-buses.ts';
import { pulled } from './testing/pulled.ts';

const timetables = await busTimetables();

function placedAt(lever: Lever, input: Partial<SemesterInput>, value: LeverValue): number {
  const world = semesterSchema.parse(busSemester(input));
  return planned(pulled(lever, world, value), undefined, { timetables, remedies: false }).placements.length;
}

describe('buses that do not run', () => {
  /** Five early shifts of 7 hours, Monday to Friday. */
  const oneWeek = (minutes: number) => ({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [moduleInput({ minutes })],
    units: [unit({ offers: [{ weekdays: [1, 2, 3, 4, 5], shift: 'early', places: 1 }] })],
  });

  it('for a day leave four days of the five', () => {
    expect(placedAt(strikeDays, oneWeek(2100), 0)).toBe(1);
    expect(placedAt(strikeDays, oneWeek(2100), 1)).toBe(0);
    expect(placedAt(strikeDays, oneWeek(1680), 1)).toBe(1);
    expect(placedAt(strikeDays, oneWeek(1680), 2)).toBe(0);
  });

  it('on Sundays leave nobody who is placed on Sundays', () => {
    const sundays = {
      start: '2027-03-01',
      end: '2027-03-28',
      modules: [moduleInput({ minutes: 840 })],
      units: [unit({ offers: [{ weekdays: [7], shift: 'late', places: 1 }] })],
    };
    expect(placedAt(sundayBuses, sundays, 'as-now')).toBe(1);
    expect(placedAt(sundayBuses, sundays, 'cut')).toBe(0);
  });
});
