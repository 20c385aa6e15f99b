import { describe, expect, it } from 'vitest';
import { mentor, SHIFTS, semester, type UnitInput, unit } from '../../../solver/testing/builders.ts';
import { halfDays } from './half-days.ts';
import { pulled } from './testing/pulled.ts';
import { mentorOf, unitOf } from './testing/units.ts';

const DAY = SHIFTS.filter(({ kind }) => kind === 'day');
const world = (over: Partial<UnitInput> = {}) =>
  semester({
    units: [
      unit({
        shifts: DAY,
        offers: [{ weekdays: [1, 2, 4, 6], shift: 'day', places: 1 }],
        weekendStaffing: [],
        ...over,
      }),
    ],
    mentors: [mentor({ roster: [{ weekdays: [1, 2, 4, 6], shift: 'day' }] })],
  });

describe('half days opened', () => {
  it('make a morning and an afternoon of the second day shift of a mentor, and leave weekends alone', () => {
    const after = pulled(halfDays, world(), 100);
    const hours = unitOf(after, 'u1').shifts.map(({ id, start, end }) => `${id} ${start}-${end}`);
    expect(hours).toEqual(['day 08:30-16:36', 'voormiddag 08:00-12:00', 'namiddag 13:00-17:00']);
    expect(mentorOf(after, 'mentor1').roster).toEqual([
      { weekdays: [1, 4, 6], shift: 'day' },
      { weekdays: [2], shift: 'voormiddag' },
      { weekdays: [2], shift: 'namiddag' },
    ]);
    expect(unitOf(after, 'u1').offers).toEqual([
      { weekdays: [1, 4, 6], shift: 'day', places: 1, reserved: 0 },
      { weekdays: [2], shift: 'voormiddag', places: 1, reserved: 0 },
      { weekdays: [2], shift: 'namiddag', places: 1, reserved: 0 },
    ]);
  });

  it('begin at nine in a day centre', () => {
    const { shifts } = unitOf(pulled(halfDays, world({ setting: 'dagcentrum' }), 100), 'u1');
    expect(shifts.slice(1).map(({ start, end }) => `${start}-${end}`)).toEqual([
      '09:00-12:30',
      '13:00-16:30',
    ]);
  });

  it('are not for a unit that has them', () => {
    const half = { id: 'half', kind: 'half', start: '13:00', end: '17:00', breakMinutes: 0 } as const;
    const before = world({ shifts: [...DAY, half] });
    expect(pulled(halfDays, before, 100)).toEqual(before);
  });

  it('are not for a unit with one day shift a week', () => {
    const before = world({ offers: [{ weekdays: [2], shift: 'day', places: 1 }] });
    expect(pulled(halfDays, before, 100)).toEqual(before);
  });

  it('are not for a unit with an agreement', () => {
    const before = {
      ...world(),
      pins: semester({ pins: [{ trainee: 't1', module: 'basis', unit: 'u1' }] }).pins,
    };
    expect(pulled(halfDays, before, 100)).toEqual(before);
  });
});
