import { describe, expect, it } from 'vitest';
import { mentor, SHIFTS, semester, type UnitInput, unit } from '../../../solver/testing/builders.ts';
import { dayShifts } from './day-shifts.ts';
import { pulled } from './testing/pulled.ts';
import { mentorOf, unitOf, unitsWith } from './testing/units.ts';

const WEEK = [1, 2, 3, 4, 5];
const SHIFTS_WITHOUT_DAY = SHIFTS.filter(({ kind }) => kind === 'early' || kind === 'late');
const earlyAndLate = (over: Partial<UnitInput> = {}) =>
  unit({
    shifts: SHIFTS_WITHOUT_DAY,
    offers: [
      { weekdays: [1, 2, 3, 4], shift: 'early', places: 1 },
      { weekdays: [5], shift: 'late', places: 1 },
    ],
    weekendStaffing: [],
    ...over,
  });
const MENTOR = mentor({
  roster: [
    { weekdays: [1, 2, 3, 4], shift: 'early' },
    { weekdays: [5], shift: 'late' },
  ],
});
const world = (over: Partial<UnitInput> = {}, ...more: ReturnType<typeof mentor>[]) =>
  semester({ units: [earlyAndLate(over)], mentors: [MENTOR, ...more] });
const opened = (before: ReturnType<typeof world>) => pulled(dayShifts, before, 100);

describe('day shifts opened', () => {
  it('turn the second and the fourth early shift of a mentor into a day shift, with its places', () => {
    const after = opened(world());
    expect(unitOf(after, 'u1').shifts.at(-1)).toEqual({
      id: 'dag',
      kind: 'day',
      start: '08:30',
      end: '16:36',
      breakMinutes: 30,
    });
    expect(mentorOf(after, 'mentor1').roster).toEqual([
      { weekdays: [1, 3], shift: 'early' },
      { weekdays: [2, 4], shift: 'dag' },
      { weekdays: [5], shift: 'late' },
    ]);
    expect(unitOf(after, 'u1').offers).toEqual([
      { weekdays: [1, 3], shift: 'early', places: 1, reserved: 0 },
      { weekdays: [2, 4], shift: 'dag', places: 1, reserved: 0 },
      { weekdays: [5], shift: 'late', places: 1, reserved: 0 },
    ]);
  });

  it('leave early places on offer on a weekday on which another mentor works early', () => {
    const after = opened(
      world({}, mentor({ id: 'mentor2', roster: [{ weekdays: [2, 5], shift: 'early' }] })),
    );
    expect(unitOf(after, 'u1').offers.slice(0, 2)).toEqual([
      { weekdays: [1, 2, 3], shift: 'early', places: 1, reserved: 0 },
      { weekdays: [2, 4], shift: 'dag', places: 1, reserved: 0 },
    ]);
  });

  it('count only days on offer', () => {
    const after = opened(world({ offers: [{ weekdays: [2, 4], shift: 'early', places: 1 }] }));
    expect(mentorOf(after, 'mentor1').roster).toEqual([
      { weekdays: [1, 2, 3], shift: 'early' },
      { weekdays: [4], shift: 'dag' },
      { weekdays: [5], shift: 'late' },
    ]);
  });

  it('are at the hours of a hospital in a hospital, and may be a first day there', () => {
    const after = unitOf(opened(world({ setting: 'ziekenhuis', firstDayShifts: ['late'] })), 'u1');
    expect(after.shifts.at(-1)).toMatchObject({ start: '08:00', end: '16:30' });
    expect(after.firstDayShifts).toEqual(['late', 'dag']);
  });

  it('are at the hours that the unit has for them', () => {
    const own = { id: 'D', kind: 'day', start: '09:00', end: '17:00', breakMinutes: 30 } as const;
    const after = unitOf(opened(world({ shifts: [...SHIFTS_WITHOUT_DAY, own] })), 'u1');
    expect(after.shifts).toHaveLength(3);
    expect(after.offers[1]).toMatchObject({ weekdays: [2, 4], shift: 'D' });
  });

  it('are not the weekend shift from half past seven', () => {
    const weekend = { id: 'dag', kind: 'day', start: '07:30', end: '16:00', breakMinutes: 30 } as const;
    const after = unitOf(opened(world({ shifts: [...SHIFTS_WITHOUT_DAY, weekend] })), 'u1');
    expect(after.shifts.map(({ id }) => id)).toEqual(['early', 'late', 'dag', 'dag-2']);
    expect(after.offers[1]?.shift).toBe('dag-2');
  });

  it.each<[string, Partial<UnitInput>]>([
    ['offers day shifts', { shifts: SHIFTS, offers: [{ weekdays: WEEK, shift: 'day', places: 1 }] }],
    ['offers late shifts only', { offers: [{ weekdays: WEEK, shift: 'late', places: 1 }] }],
    [
      'keeps its early places for trainees of its own',
      {
        offers: [{ weekdays: WEEK, shift: 'early', places: 1, reserved: 1 }],
      },
    ],
    ['offers early shifts on Mondays only', { offers: [{ weekdays: [1], shift: 'early', places: 1 }] }],
  ])('are not for a unit that %s', (_what, over) => {
    const before = world(over);
    expect(opened(before)).toEqual(before);
  });

  it.each([
    [0, 0],
    [25, 1],
    [50, 2],
    [100, 4],
  ])('at %i %% are at %i of four units, never at one with an agreement', (percent, many) => {
    const ids = ['u1', 'u2', 'u3', 'u4', 'agreed'];
    const five = semester({
      units: ids.map((id) => earlyAndLate({ id })),
      mentors: ids.map((id) => mentor({ ...MENTOR, id: `of ${id}`, unit: id })),
      pins: [{ trainee: 't1', module: 'basis', unit: 'agreed' }],
    });
    const after = unitsWith(pulled(dayShifts, five, percent), ({ shifts }) => shifts.length === 3);
    expect(after).toHaveLength(many);
    expect(after).not.toContain('agreed');
  });
});
