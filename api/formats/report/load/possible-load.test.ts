import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../solver/domain/calendar.ts';
import type { Semester, SemesterInput } from '../../../../solver/domain/semester-schema.ts';
import { mentor, moduleInput, semester, type UnitInput, unit } from '../../../../solver/testing/builders.ts';
import { possibleLoad } from './possible-load.ts';

/** Two places on Monday's early shift and one on Saturday's; staff for one trainee on Saturdays and holidays. */
const NARROW: Partial<UnitInput> = {
  offers: [
    { weekdays: [1], shift: 'early', places: 3, reserved: 1 },
    { weekdays: [1, 6], shift: 'late', places: 2 },
  ],
  weekendStaffing: [{ shift: 'late', weekdays: [6, 8], planned: 3, minimum: 2 }],
};

function world(over: Partial<SemesterInput> = {}, unitOver: Partial<UnitInput> = {}): Semester {
  return semester({ units: [unit({ ...NARROW, ...unitOver })], ...over });
}

function placesOn(date: string, of: Semester): number {
  const [only] = of.units;
  return only === undefined ? 0 : possibleLoad(of).places(only, dayNumber(date));
}

function guidanceOn(date: string, of: Semester): number {
  const [one] = of.units;
  const [who] = of.mentors;
  return one === undefined || who === undefined ? 0 : possibleLoad(of).guidance(who, one, dayNumber(date));
}

const MONDAY = '2027-03-01';
const SATURDAY = '2027-03-06';
const closed = (kind: 'other' | 'school-holiday' | 'public-holiday') => ({
  closures: [{ from: MONDAY, to: MONDAY, name: 'dicht', kind }],
});

describe('the places of a unit on a date', () => {
  it('are those of all its shifts, without what is reserved', () => {
    expect(placesOn(MONDAY, world())).toBe(2 + 2);
    expect(placesOn('2027-03-02', world())).toBe(0);
  });

  it('are never more than the weekend staffing allows', () => {
    expect(placesOn(SATURDAY, world())).toBe(1);
    expect(placesOn(SATURDAY, world({}, { weekendStaffing: [] }))).toBe(0);
  });

  it('are none outside the semester and the dates of the unit', () => {
    expect(placesOn('2027-01-25', world())).toBe(0);
    expect(placesOn(MONDAY, world({}, { from: '2027-03-02' }))).toBe(0);
    expect(placesOn(MONDAY, world({}, { to: MONDAY }))).toBe(4);
  });

  it('are none on a closed day, and on a public holiday only where that is staffed', () => {
    expect(placesOn(MONDAY, world(closed('other')))).toBe(0);
    expect(placesOn(MONDAY, world(closed('public-holiday')))).toBe(1);
  });

  it('are there in school holidays where a module of the unit goes on then', () => {
    const goesOn = { modules: [moduleInput({ inSchoolHolidays: true })] };
    expect(placesOn(MONDAY, world(closed('school-holiday')))).toBe(0);
    expect(placesOn(MONDAY, world({ ...closed('school-holiday'), ...goesOn }))).toBe(4);
  });
});

describe('what a mentor can guide on a date', () => {
  it('is the capacity in each rostered shift that has places', () => {
    const early = mentor({ capacity: 2, roster: [{ weekdays: [1, 2], shift: 'early' }] });
    expect(guidanceOn(MONDAY, world({ mentors: [early] }))).toBe(2);
    expect(guidanceOn('2027-03-02', world({ mentors: [early] }))).toBe(0);
    expect(guidanceOn(MONDAY, world({ mentors: [mentor({ capacity: 2 })] }))).toBe(4);
  });

  it('is nothing while the mentor is absent', () => {
    const away = mentor({ absences: [{ from: MONDAY, to: MONDAY }] });
    expect(guidanceOn(MONDAY, world({ mentors: [away] }))).toBe(0);
    expect(guidanceOn('2027-03-08', world({ mentors: [away] }))).toBe(18);
  });
});
