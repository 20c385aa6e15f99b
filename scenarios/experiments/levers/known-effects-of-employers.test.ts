/**
 * From lever to plan, for what employers can do: semesters so small that what a lever does to them follows by
 * reasoning, planned, and found to be exactly that.
 */
import { describe, expect, it } from 'vitest';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import {
  LEUVEN,
  mentor,
  moduleInput,
  SHIFTS,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { planned } from '../../../solver/testing/planning.ts';
import { blockWeeks } from './block-weeks.ts';
import { blockedCapacity } from './blocked-capacity.ts';
import { buddies } from './buddies.ts';
import { dayShifts } from './day-shifts.ts';
import { employersLeaving } from './employers-leaving.ts';
import { halfDays } from './half-days.ts';
import { laterEarlyShifts } from './later-early-shifts.ts';
import type { Lever, LeverValue } from './lever.ts';
import { mentorTraining } from './mentor-training.ts';
import { mentorsAbsent } from './mentors-absent.ts';
import { oneDayAWeek } from './one-day-a-week.ts';
import { oneDaySameMentor } from './one-day-same-mentor.ts';
import { reservedHomeCare } from './reserved-home-care.ts';
import { pulled } from './testing/pulled.ts';
import { weekendMentorAtRandom } from './weekend-mentor-at-random.ts';
import { weekendMentorByPrice } from './weekend-mentor-by-price.ts';

/** Six weeks from Monday 1 February. */
const END = '2027-03-14';
const WEEKDAYS = [1, 2, 3, 4, 5];
const EARLY_AND_LATE = SHIFTS.filter(({ kind }) => kind === 'early' || kind === 'late');

type Busy = TraineeInput['busy'][number];
const busyOn = (weekdays: number[], start = '06:00', end = '23:00'): Busy => ({
  weekdays,
  start,
  end,
  kind: 'other',
});
/** Free on those weekdays only. */
const freeOn = (id: string, ...free: number[]) =>
  trainee({ id, busy: [busyOn([1, 2, 3, 4, 5, 6, 7].filter((day) => !free.includes(day)))] });

function placedAt(lever: Lever, world: Semester, value: LeverValue): number {
  return planned(pulled(lever, world, value), undefined, { remedies: false }).placements.length;
}

describe('rhythm', () => {
  /** Somebody who is free on Tuesdays only, at a unit that asks for two days a week. */
  const tuesdays = (minutes: number, mentors = [mentor()]) =>
    semester({
      end: END,
      modules: [moduleInput({ minutes })],
      units: [unit({ minDaysPerWeek: 2 })],
      mentors,
      trainees: [freeOn('t1', 2)],
    });
  const takingTurns = ['even', 'odd'].map((id, index) =>
    mentor({ id, roster: [{ weekdays: [2], shift: 'early', cycle: { weeks: 2, index } }] }),
  );

  it('of one day a week places who is free on Tuesdays only', () => {
    const world = tuesdays(1680);
    expect([placedAt(oneDayAWeek, world, 0), placedAt(oneDayAWeek, world, 100)]).toEqual([0, 1]);
    expect([placedAt(oneDaySameMentor, world, 0), placedAt(oneDaySameMentor, world, 100)]).toEqual([0, 1]);
  });

  it('of one day a week with one mentor leaves every other Tuesday where two mentors take turns', () => {
    // Six Tuesdays are six days of 7 hours with both mentors, three with one of them.
    expect(placedAt(oneDayAWeek, tuesdays(2520, takingTurns), 100)).toBe(1);
    expect(placedAt(oneDaySameMentor, tuesdays(1261, takingTurns), 100)).toBe(0);
    expect(placedAt(oneDaySameMentor, tuesdays(1260, takingTurns), 100)).toBe(1);
  });

  it('of block weeks leaves two weeks of five days where classes take three of five weeks', () => {
    // Ten days of 7 hours are 4200 minutes.
    const world = (minutes: number) =>
      semester({
        end: '2027-03-07',
        modules: [moduleInput({ minutes })],
        units: [
          unit({
            shifts: EARLY_AND_LATE.slice(0, 1),
            offers: [{ weekdays: WEEKDAYS, shift: 'early', places: 1 }],
            weekendStaffing: [],
          }),
        ],
        mentors: [mentor({ roster: [{ weekdays: WEEKDAYS, shift: 'early' }] })],
        trainees: [
          trainee({ busy: [{ ...busyOn([1, 2, 3], '08:30', '16:30'), kind: 'class', when: 'term' }] }),
        ],
      });
    expect(placedAt(blockWeeks, world(4200), 5)).toBe(1);
    expect(placedAt(blockWeeks, world(4201), 5)).toBe(0);
  });
});

describe('hours', () => {
  /** By bike 2 km in some minutes: at work at 06:55 is not possible from childcare that opens at seven. */
  const parent = trainee({ childcare: { ...LEUVEN, weekdays: WEEKDAYS } });
  const house = semester({
    end: END,
    units: [
      unit({
        shifts: EARLY_AND_LATE,
        offers: [{ weekdays: WEEKDAYS, shift: 'early', places: 1 }],
        weekendStaffing: [],
      }),
    ],
    mentors: [mentor({ roster: [{ weekdays: WEEKDAYS, shift: 'early' }] })],
    trainees: [parent],
  });

  it('of early shifts let a parent in an hour later, not a quarter', () => {
    expect(placedAt(laterEarlyShifts, house, 0)).toBe(0);
    expect(placedAt(laterEarlyShifts, house, 15)).toBe(0);
    expect(placedAt(laterEarlyShifts, house, 60)).toBe(1);
  });

  it('by day let a parent in', () => {
    expect([placedAt(dayShifts, house, 0), placedAt(dayShifts, house, 100)]).toEqual([0, 1]);
  });

  it('of half days let in who is free in the afternoon', () => {
    const world = semester({
      end: END,
      units: [
        unit({
          shifts: SHIFTS.filter(({ kind }) => kind === 'day'),
          offers: [{ weekdays: WEEKDAYS, shift: 'day', places: 1 }],
          weekendStaffing: [],
        }),
      ],
      mentors: [mentor({ roster: [{ weekdays: WEEKDAYS, shift: 'day' }] })],
      trainees: [trainee({ busy: [busyOn(WEEKDAYS, '06:00', '12:30')] })],
    });
    expect([placedAt(halfDays, world, 0), placedAt(halfDays, world, 100)]).toEqual([0, 1]);
  });
});

describe('weekends', () => {
  /** Three units, and three trainees who are free on Saturdays only and may go to one unit each. */
  const ids = ['u1', 'u2', 'u3'];
  const world = semester({
    end: END,
    modules: ids.map((id) => moduleInput({ id: `for ${id}` })),
    units: ids.map((id) =>
      unit({
        id,
        accepts: [`for ${id}`],
        offers: [{ weekdays: WEEKDAYS, shift: 'day', places: 1 }],
        weekendStaffing: [],
      }),
    ),
    mentors: ids.map((id) =>
      mentor({ id: `of ${id}`, unit: id, roster: [{ weekdays: WEEKDAYS, shift: 'day' }] }),
    ),
    trainees: ids.map((id) => ({ ...freeOn(`t of ${id}`, 6), modules: [{ module: `for ${id}` }] })),
  });

  it.each([0, 1, 2, 3])('with a mentor at %i units place as many who are free on Saturdays only', (many) => {
    expect(placedAt(weekendMentorAtRandom, world, many)).toBe(many);
    expect(placedAt(weekendMentorByPrice, world, many)).toBe(many);
  });
});

describe('guidance', () => {
  /** One day a week, on Monday; so one trainee takes the mentor of that day. */
  const mondays = (guidance: 'standard' | 'intensive', over: Parameters<typeof mentor>[0]) =>
    semester({
      end: '2027-02-14',
      modules: [moduleInput({ minutes: 840 })],
      units: [unit({ offers: [{ weekdays: [1], shift: 'early', places: 2 }] })],
      mentors: [mentor({ roster: [{ weekdays: [1], shift: 'early' }], ...over })],
      trainees: ['t1', 't2'].map((id) => trainee({ id, guidance })),
    });

  it('of a mentor with the deeper training is for two, or for one intensively', () => {
    const basic = { level: 'basic', capacity: 1 } as const;
    expect(placedAt(mentorTraining, mondays('standard', basic), 0)).toBe(1);
    expect(placedAt(mentorTraining, mondays('standard', basic), 100)).toBe(2);
    expect(placedAt(mentorTraining, mondays('intensive', basic), 0)).toBe(0);
    expect(placedAt(mentorTraining, mondays('intensive', basic), 100)).toBe(1);
  });

  it('with a buddy is for two intensively', () => {
    const trained = { level: 'advanced', capacity: 2 } as const;
    expect(placedAt(buddies, mondays('intensive', trained), 0)).toBe(1);
    expect(placedAt(buddies, mondays('intensive', trained), 100)).toBe(2);
  });

  it('without mentors is for nobody', () => {
    const world = mondays('standard', { capacity: 2 });
    expect([placedAt(mentorsAbsent, world, 0), placedAt(mentorsAbsent, world, 100)]).toEqual([2, 0]);
  });
});

describe('places', () => {
  /** Four teams with two places each, one of them reserved, on the two Mondays that a module of 14 hours takes. */
  const ids = ['u1', 'u2', 'u3', 'u4'];
  const teams = semester({
    end: '2027-02-14',
    modules: [moduleInput({ minutes: 840, settings: ['gezinszorg'] })],
    units: ids.map((id) =>
      unit({
        id,
        setting: 'gezinszorg',
        offers: [{ weekdays: [1], shift: 'early', places: 2, reserved: 1 }],
      }),
    ),
    mentors: ids.map((id) => mentor({ id: `of ${id}`, unit: id })),
    trainees: ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'].map((id) => trainee({ id })),
  });

  it.each([
    [100, 4],
    [50, 6],
    [0, 8],
  ])('of which %i %% stay reserved in home care are enough for %i of eight', (kept, many) => {
    expect(placedAt(reservedHomeCare, teams, kept)).toBe(many);
  });

  it.each([
    [0, 4],
    [25, 3],
    [100, 0],
  ])('blocked at %i %% of four teams are enough for %i', (percent, many) => {
    expect(placedAt(blockedCapacity, teams, percent)).toBe(many);
  });

  it('of one employer that leaves are all gone', () => {
    expect([placedAt(employersLeaving, teams, 0), placedAt(employersLeaving, teams, 1)]).toEqual([4, 0]);
  });
});
