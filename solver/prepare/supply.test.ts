import { describe, expect, it } from 'vitest';
import { closureCalendar } from '../domain/closures.ts';
import { ALL_WEEK, mentor, semester, unit } from '../testing/builders.ts';
import { dayIndex, horizonOf } from './horizon.ts';
import { supplyOf } from './supply.ts';
import { at, item, type NumberArray } from './typed-arrays.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;

const EVERY_DAY = (places: number) => [{ weekdays: ALL_WEEK, shift: 'early', places }];
const EASTER_MONDAY = '2027-03-29';
const EASTER = [
  { from: EASTER_MONDAY, to: EASTER_MONDAY, name: 'Paasmaandag', kind: 'public-holiday' as const },
];

function supplied(over: World) {
  const world = semester(over);
  const horizon = horizonOf(world, closureCalendar(world.closures));
  const supply = supplyOf(world, horizon);
  const cell = (table: NumberArray, row: number, date: string) =>
    at(table, row * horizon.days + dayIndex(horizon, date));
  /** The early shift is the first of the first unit. */
  const early = (date: string) => [cell(supply.offered, 0, date), cell(supply.places, 0, date)];
  return { supply, cell, early };
}

describe('the places of a shift', () => {
  it('are what the offers add up to, each without what is reserved, on their weekdays and dates', () => {
    const { early } = supplied({
      units: [
        unit({
          offers: [
            { weekdays: [1, 2], shift: 'early', places: 3, reserved: 1 },
            { weekdays: [2], shift: 'early', places: 1, reserved: 2 },
            { weekdays: [2, 3], shift: 'early', places: 4, from: '2027-03-02', to: '2027-03-03' },
            { weekdays: [4], shift: 'late', places: 5 },
          ],
        }),
      ],
    });
    const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-09', '2027-03-10'];
    expect(days.map((date) => early(date)[0])).toEqual([2, 6, 4, 0, 2, 0]);
    expect(days.map((date) => early(date)[1])).toEqual([2, 6, 4, 0, 2, 0]);
  });

  it('are those of the exception on its date', () => {
    const { early } = supplied({
      units: [
        unit({
          offers: EVERY_DAY(2),
          exceptions: [
            { date: '2027-03-01', places: 0 },
            { date: '2027-03-02', places: 7 },
            { date: '2027-03-03', shift: 'early', places: 5 },
            { date: '2027-03-04', shift: 'late', places: 5 },
          ],
        }),
      ],
    });
    const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'];
    expect(days.map((date) => early(date)[1])).toEqual([0, 7, 5, 2, 2]);
  });

  it('are no more than weekend staffing allows, and what is offered is kept apart', () => {
    const staffing = (weekdays: (6 | 7 | 8)[], planned: number) => ({
      shift: 'early',
      weekdays,
      planned,
      minimum: 3,
    });
    const { early } = supplied({
      closures: EASTER,
      units: [
        unit({
          offers: EVERY_DAY(4),
          weekendStaffing: [staffing([6], 5), staffing([7], 9), staffing([8], 4)],
        }),
      ],
    });
    expect(early('2027-03-26')).toEqual([4, 4]);
    expect(early('2027-03-27')).toEqual([4, 2]);
    expect(early('2027-03-28')).toEqual([4, 4]);
    // A Monday, and a public holiday.
    expect(early(EASTER_MONDAY)).toEqual([4, 1]);
    const without = supplied({
      closures: EASTER,
      units: [unit({ offers: EVERY_DAY(4), weekendStaffing: [] })],
    });
    expect(without.early('2027-03-27')).toEqual([4, 0]);
    expect(without.early(EASTER_MONDAY)).toEqual([4, 0]);
  });

  it('are never fewer for being written as a very large number', () => {
    const { early, supply } = supplied({
      employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 5_000_000_000 }],
      units: [unit({ offers: EVERY_DAY(1_000_000) })],
      mentors: [mentor({ capacity: 40_000 })],
    });
    expect(early('2027-03-01').every((places) => places > 10_000)).toBe(true);
    expect(at(supply.guidance, 0)).toBeGreaterThan(20_000);
    expect(at(supply.employerLimit, 0)).toBeGreaterThan(10_000);
  });
});

describe('the guidance of a mentor', () => {
  it('is the capacity on the days of the roster, in the weeks of its cycle, and 0 when absent', () => {
    const { supply, cell } = supplied({
      mentors: [
        mentor({
          capacity: 3,
          roster: [
            { weekdays: [1], shift: 'early', cycle: { weeks: 2, index: 1 } },
            { weekdays: [3], shift: 'early' },
          ],
          absences: [{ from: '2027-02-17', to: '2027-02-23' }],
        }),
      ],
    });
    expect(supply.guides).toHaveLength(1);
    const on = (date: string) => cell(supply.guidance, 0, date);
    // The semester starts on Monday 1 February: that is week 0 of the cycle.
    expect(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22', '2027-03-08'].map(on)).toEqual([
      0, 3, 0, 0, 3,
    ]);
    expect(['2027-02-03', '2027-02-10', '2027-02-17', '2027-02-24'].map(on)).toEqual([3, 3, 0, 3]);
    expect(on('2027-02-02')).toBe(0);
  });

  it('has a row for every mentor of the unit and shift of the roster, and for no other', () => {
    const { supply } = supplied({
      units: [unit(), unit({ id: 'u2' })],
      mentors: [
        mentor({ id: 'm1', unit: 'u2', roster: [{ weekdays: [1], shift: 'late' }] }),
        mentor({
          id: 'm2',
          roster: [
            { weekdays: [1], shift: 'early' },
            { weekdays: [2], shift: 'early' },
          ],
        }),
        mentor({ id: 'm3', roster: [] }),
      ],
    });
    const rows = supply.guides.map(({ mentor: who, unitShift }) => {
      const { unit: where, shift } = item(supply.unitShifts, unitShift);
      return [item(supply.mentors, who).id, item(supply.units, where).unit.id, shift.id];
    });
    expect(rows).toEqual([
      ['m2', 'u1', 'early'],
      ['m1', 'u2', 'late'],
    ]);
    expect(supply.units.map(({ mentors }) => mentors)).toEqual([[1, 2], [0]]);
    supply.unitShifts.forEach((shift, index) => {
      expect(shift.index).toBe(index);
      for (const guide of shift.guides) expect(item(supply.guides, guide).unitShift).toBe(index);
    });
  });
});

describe('the units', () => {
  it('know their site, their employer and the limit of that employer', () => {
    const { supply } = supplied({
      employers: [
        { id: 'e1', name: 'Werkgever 1' },
        { id: 'e2', name: 'Werkgever 2', maxTraineesPerDay: 0 },
        { id: 'e3', name: 'Werkgever 3', maxTraineesPerDay: 4 },
      ],
      sites: [
        { id: 's1', employer: 'e3', name: 'Huis 1', lat: 50.88, lon: 4.7 },
        { id: 's2', employer: 'e1', name: 'Huis 2', lat: 50.88, lon: 4.7 },
      ],
      units: [unit(), unit({ id: 'u2', site: 's2' })],
    });
    expect(supply.units.map(({ site, employer }) => [site.id, employer])).toEqual([
      ['s1', 2],
      ['s2', 0],
    ]);
    expect([...supply.employerLimit]).toEqual([-1, 0, 4]);
  });

  it('know which of their shifts are late and which are nights', () => {
    const { supply } = supplied({});
    const kinds = supply.unitShifts.map(({ shift, isLate, isNight }) => [shift.id, isLate, isNight]);
    expect(kinds).toEqual([
      ['early', false, false],
      ['day', false, false],
      ['late', true, false],
      ['split', false, false],
      ['night', false, true],
    ]);
    const evening = { id: 'avond', kind: 'evening' as const, start: '16:00', end: '22:00', breakMinutes: 0 };
    const other = supplied({
      units: [unit({ shifts: [evening], offers: [], weekendStaffing: [] })],
      mentors: [],
    });
    expect(other.supply.unitShifts.map(({ isLate }) => isLate)).toEqual([true]);
  });
});
