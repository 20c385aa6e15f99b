import { describe, expect, it } from 'vitest';
import { mentor, SHIFTS, semester, type UnitInput, unit } from '../../../solver/testing/builders.ts';
import { faultsIn } from './testing/pulled.ts';
import { mentorOf, unitOf } from './testing/units.ts';
import { unitsWithoutWeekend, withWeekendGuidance } from './weekend-guidance.ts';

type Figure = NonNullable<UnitInput['weekendStaffing']>[number];

const WEEKDAYS = [1, 2, 3, 4, 5];
const atMinimum: Figure = { shift: 'day', weekdays: [6, 7], planned: 3, minimum: 3 };
/** A unit that takes one trainee in the day shift, Monday to Friday. */
const onWeekdays = (over: Partial<UnitInput> = {}) =>
  unit({ offers: [{ weekdays: WEEKDAYS, shift: 'day', places: 1 }], weekendStaffing: [], ...over });
const dayMentor = mentor({ roster: [{ weekdays: WEEKDAYS, shift: 'day' }] });
const weekendMentor = mentor({ roster: [{ weekdays: [6, 7], shift: 'day', cycle: { weeks: 3, index: 1 } }] });

const world = (over: Partial<UnitInput>, who = dayMentor) =>
  semester({ units: [onWeekdays(over)], mentors: [who] });
const isWithout = (before: ReturnType<typeof world>) => unitsWithoutWeekend(before).length === 1;
const opened = (before: ReturnType<typeof world>) =>
  withWeekendGuidance(before, new Set(unitsWithoutWeekend(before)));

describe('a unit without weekends', () => {
  const open = [{ weekdays: [6, 7], shift: 'day', places: 1 }];
  const spare = { ...atMinimum, planned: 4 };

  it('is one where a place, a mentor or a colleague is missing', () => {
    expect(isWithout(world({ offers: open, weekendStaffing: [spare] }, weekendMentor))).toBe(false);
    expect(isWithout(world({ weekendStaffing: [spare] }, weekendMentor))).toBe(true);
    expect(isWithout(world({ offers: open, weekendStaffing: [spare] }))).toBe(true);
    expect(isWithout(world({ offers: open, weekendStaffing: [atMinimum] }, weekendMentor))).toBe(true);
    expect(isWithout(world({ offers: open }, weekendMentor))).toBe(true);
    const capacityless = { ...weekendMentor, capacity: 0 };
    expect(isWithout(world({ offers: open, weekendStaffing: [spare] }, capacityless))).toBe(true);
  });

  it('is not a day centre, nor one that takes nobody, nor one that works at night only', () => {
    expect(isWithout(world({}))).toBe(true);
    expect(isWithout(world({ setting: 'dagcentrum' }))).toBe(false);
    expect(isWithout(world({ offers: [] }))).toBe(false);
    const nights = {
      shifts: SHIFTS.filter(({ kind }) => kind === 'night'),
      offers: [{ weekdays: WEEKDAYS, shift: 'night', places: 1 }],
    };
    expect(isWithout(semester({ units: [onWeekdays(nights)], mentors: [] }))).toBe(false);
  });
});

describe('weekend guidance', () => {
  it('is a mentor for one, a place, and one member of staff to spare, every Saturday and Sunday', () => {
    const after = opened(world({}));
    expect(mentorOf(after, 'u1-weekend')).toEqual({
      id: 'u1-weekend',
      unit: 'u1',
      level: 'basic',
      capacity: 1,
      roster: [{ weekdays: [6, 7], shift: 'day' }],
    });
    const { offers, weekendStaffing } = unitOf(after, 'u1');
    expect(offers.slice(1)).toEqual([{ weekdays: [6, 7], shift: 'day', places: 1, reserved: 0 }]);
    expect(weekendStaffing).toEqual([
      { shift: 'day', weekdays: [6, 7], planned: 1, minimum: 0, traineesPerSpareStaff: 1 },
    ]);
    expect(unitsWithoutWeekend(after)).toEqual([]);
  });

  it('adds to the staff what lets one trainee in, and leaves public holidays as they are', () => {
    const half = { ...atMinimum, weekdays: [6, 7, 8] as const, traineesPerSpareStaff: 0.5 };
    const after = opened(world({ weekendStaffing: [{ ...half, weekdays: [...half.weekdays] }] }));
    expect(unitOf(after, 'u1').weekendStaffing).toEqual([
      { ...half, weekdays: [6, 7], planned: 5 },
      { ...half, weekdays: [8], planned: 3 },
    ]);
  });

  it('takes no staff from a unit that has some to spare', () => {
    const after = opened(world({ weekendStaffing: [{ ...atMinimum, planned: 6 }] }));
    expect(unitOf(after, 'u1').weekendStaffing?.[0]?.planned).toBe(6);
  });

  it('adds Sunday where only Saturday is on offer and staffed', () => {
    const saturday = {
      offers: [{ weekdays: [...WEEKDAYS, 6], shift: 'day', places: 1 }],
      weekendStaffing: [{ ...atMinimum, weekdays: [6 as const] }],
    };
    const { offers, weekendStaffing } = unitOf(opened(world(saturday)), 'u1');
    expect(offers.slice(1)).toEqual([{ weekdays: [7], shift: 'day', places: 1, reserved: 0 }]);
    expect(weekendStaffing?.map(({ weekdays, planned, minimum }) => [weekdays, planned - minimum])).toEqual([
      [[6], 1],
      [[7], 1],
    ]);
  });

  it('is in the shift that is worked at weekends, else in the day shift, else in the early one', () => {
    const shiftOf = (over: Partial<UnitInput>) =>
      mentorOf(opened(world(over, mentor({ roster: [] }))), 'u1-weekend').roster[0]?.shift;
    expect(shiftOf({ weekendStaffing: [{ ...atMinimum, shift: 'late' }] })).toBe('late');
    expect(shiftOf({})).toBe('day');
    const noDay = SHIFTS.filter(({ kind }) => kind !== 'day');
    const early = [{ weekdays: WEEKDAYS, shift: 'early', places: 1 }];
    expect(shiftOf({ shifts: noDay, offers: early })).toBe('early');
  });

  it('names its mentor as nobody else is named', () => {
    const taken = semester({
      units: [onWeekdays()],
      mentors: [dayMentor, mentor({ id: 'u1-weekend', roster: [] })],
    });
    const after = opened(taken);
    expect(after.mentors.map(({ id }) => id)).toEqual(['mentor1', 'u1-weekend', 'u1-weekend-2']);
    expect(faultsIn(after)).toEqual([]);
  });
});
