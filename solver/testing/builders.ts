/**
 * Tiny builders for tests: a world in which everything is possible, to be narrowed by the one thing that a
 * test is about. `semester({ trainees: [trainee({ finishes: true })] })`.
 *
 * The world: spring 2027 (Monday 1 February to Sunday 27 June), one nursing home in Leuven with one unit that
 * offers five shifts on every day with places to spare, a mentor who is always there, one module of 15 hours
 * (two early shifts of 7 hours and one more day), one trainee by bike at 2 km.
 */
import { addMinutes, dayNumber, type Moment, momentAt, wallTimeOf } from '../domain/calendar.ts';
import { PLAN_FORMAT } from '../domain/lists.ts';
import {
  daySchema,
  type Journey,
  type Placement,
  type PlacementDay,
  type Plan,
  placementSchema,
  planSchema,
} from '../domain/plan-schema.ts';
import {
  SEMESTER_FORMAT,
  type Semester,
  type SemesterInput,
  semesterSchema,
  type Trainee,
} from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import type { Point } from '../domain/values.ts';
import { type StreetMode, streetMinutes } from '../travel/street.ts';

type Item<K extends keyof SemesterInput> =
  NonNullable<SemesterInput[K]> extends readonly (infer E)[] ? E : never;
export type TraineeInput = Item<'trainees'>;
export type UnitInput = Item<'units'>;
export type ModuleInput = Item<'modules'>;
export type MentorInput = Item<'mentors'>;

export const LEUVEN: Point = { lat: 50.88, lon: 4.7 };
export const HEVERLEE: Point = { lat: 50.865, lon: 4.71 };
export const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];

export const SHIFTS = [
  { id: 'early', kind: 'early', start: '07:00', end: '14:30', breakMinutes: 30 },
  { id: 'day', kind: 'day', start: '08:30', end: '16:36', breakMinutes: 30 },
  { id: 'late', kind: 'late', start: '14:00', end: '21:30', breakMinutes: 30 },
  {
    id: 'split',
    kind: 'split',
    start: '07:30',
    end: '12:30',
    breakMinutes: 30,
    secondStart: '17:00',
    secondEnd: '20:00',
  },
  { id: 'night', kind: 'night', start: '21:00', end: '07:00', breakMinutes: 60 },
] satisfies UnitInput['shifts'];

export function unit(over: Partial<UnitInput> = {}): UnitInput {
  return {
    id: 'u1',
    site: 's1',
    name: 'Afdeling 1',
    setting: 'wzc',
    accepts: ['basis'],
    shifts: SHIFTS,
    offers: SHIFTS.map((shift) => ({ weekdays: ALL_WEEK, shift: shift.id, places: 9 })),
    weekendStaffing: SHIFTS.map((shift) => ({
      shift: shift.id,
      weekdays: [6, 7, 8],
      planned: 12,
      minimum: 3,
    })),
    ...over,
  };
}

export function mentor(over: Partial<MentorInput> = {}): MentorInput {
  return {
    id: 'mentor1',
    unit: 'u1',
    level: 'advanced',
    capacity: 9,
    roster: SHIFTS.map((shift) => ({ weekdays: ALL_WEEK, shift: shift.id })),
    ...over,
  };
}

export function moduleInput(over: Partial<ModuleInput> = {}): ModuleInput {
  return { id: 'basis', programme: 'zorg', name: 'Basis', minutes: 900, settings: ['wzc'], ...over };
}

export function trainee(over: Partial<TraineeInput> = {}): TraineeInput {
  return {
    id: 't1',
    programme: 'zorg',
    track: 'day',
    status: 'regular',
    home: LEUVEN,
    modes: [{ mode: 'bike', maxMinutes: 60 }],
    busy: [],
    modules: [{ module: 'basis' }],
    ...over,
  };
}

export function semesterInput(over: Partial<SemesterInput> = {}): SemesterInput {
  return {
    format: SEMESTER_FORMAT,
    id: 'test-2027',
    name: 'Voorjaar 2027',
    start: '2027-02-01',
    end: '2027-06-27',
    closures: [],
    programmes: [{ id: 'zorg', name: 'Zorg' }],
    modules: [moduleInput()],
    employers: [{ id: 'e1', name: 'Werkgever 1' }],
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...HEVERLEE }],
    units: [unit()],
    mentors: [mentor()],
    trainees: [trainee()],
    ...over,
  };
}

export function semester(over: Partial<SemesterInput> = {}): Semester {
  return semesterSchema.parse(semesterInput(over));
}

/** A day with journeys by one street mode, as late out and as early back as the rules allow. */
export interface DayOptions {
  readonly date: string;
  readonly shift?: string;
  readonly mentor?: string;
  readonly mode?: StreetMode;
  /** Whether both journeys call at the trainee's childcare address, for how long. */
  readonly callMinutes?: number;
}

/** The day of trainee `traineeId` at unit `unitId`, both of that semester. */
export function placementDay(
  world: Semester,
  who: { readonly trainee?: string; readonly unit?: string },
  options: DayOptions,
): PlacementDay {
  const person = find(world.trainees, who.trainee ?? 't1');
  const place = find(world.units, who.unit ?? 'u1');
  const site = find(world.sites, place.site);
  const shift = find(place.shifts, options.shift ?? 'early');
  const times = shiftTimes(shift);
  const midnight = dayNumber(options.date);
  const route = { person, site, mode: options.mode ?? ('bike' as const), call: options.callMinutes };
  return daySchema.parse({
    date: options.date,
    shift: shift.id,
    mentor: options.mentor ?? 'mentor1',
    minutes: times.stageMinutes,
    out: journeyOut(world, route, momentAt(midnight, times.startMinute - world.rules.arrivalMarginMinutes)),
    back: journeyBack(world, route, momentAt(midnight, times.endMinute)),
  });
}

interface Route {
  readonly person: Trainee;
  readonly site: Point;
  readonly mode: StreetMode;
  readonly call: number | undefined;
}

function stopsOf(route: Route): Point[] {
  const { person, site, call } = route;
  return call !== undefined && person.childcare !== undefined
    ? [person.home, person.childcare, site]
    : [person.home, site];
}

function journeyOut(world: Semester, route: Route, arriveBy: Moment): Journey {
  const stops = stopsOf(route);
  const minutes = legMinutes(world, route, stops);
  const total = minutes.reduce((sum, m) => sum + m, 0) + (route.call ?? 0) * (stops.length - 2);
  return travel(route, stops, minutes, addMinutes(arriveBy, -total));
}

function journeyBack(world: Semester, route: Route, leave: Moment): Journey {
  const stops = stopsOf(route).reverse();
  return travel(route, stops, legMinutes(world, route, stops), leave);
}

function legMinutes(world: Semester, route: Route, stops: readonly Point[]): number[] {
  return stops.slice(1).map((to, i) => streetMinutes(route.mode, stops[i] ?? to, to, world.rules));
}

function travel(route: Route, stops: readonly Point[], minutes: readonly number[], leave: Moment): Journey {
  let at = leave;
  const legs = minutes.map((duration, i) => {
    const depart = i === 0 ? at : addMinutes(at, route.call ?? 0);
    at = addMinutes(depart, duration);
    return {
      mode: route.mode,
      from: bare(stops[i]),
      to: bare(stops[i + 1]),
      depart: wallTimeOf(depart),
      arrive: wallTimeOf(at),
    };
  });
  return { mode: route.mode, leave: wallTimeOf(leave), arrive: wallTimeOf(at), minutes: at - leave, legs };
}

function bare(point: Point | undefined): Point {
  if (point === undefined) throw new Error('a leg needs two ends');
  return { lat: point.lat, lon: point.lon };
}

export function placement(
  world: Semester,
  who: {
    readonly trainee?: string;
    readonly module?: string;
    readonly unit?: string;
    readonly mentor?: string;
  },
  days: readonly DayOptions[],
): Placement {
  const mentor = who.mentor ?? 'mentor1';
  const made = days.map((day) => placementDay(world, who, { mentor, ...day }));
  return placementSchema.parse({
    trainee: who.trainee ?? 't1',
    module: who.module ?? 'basis',
    unit: who.unit ?? 'u1',
    mentor,
    minutes: made.reduce((sum, day) => sum + day.minutes, 0),
    days: made,
  });
}

/** A plan around placements; what is asked and not placed is `unplaced`. Its score is left at zero. */
export function plan(world: Semester, placements: readonly Placement[], over: Partial<Plan> = {}): Plan {
  const placed = new Set(placements.map((p) => `${p.trainee}/${p.module}`));
  const unplaced = world.trainees.flatMap((t) =>
    t.modules
      .filter((asked) => !asked.done && !placed.has(`${t.id}/${asked.module}`))
      .map((asked) => ({ trainee: t.id, module: asked.module, blockers: [], remedies: [] })),
  );
  return planSchema.parse({
    format: PLAN_FORMAT,
    semester: world.id,
    semesterDigest: '0'.repeat(64),
    seed: 1,
    solver: { name: 'by hand', version: '1', seconds: 0, steps: 0, stoppedBy: 'steps' },
    score: {
      priorityPlaced: 0,
      placed: 0,
      asked: 0,
      cost: 0,
      terms: { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 },
    },
    bound: { priorityPlaced: 0, cost: null },
    gap: { kind: 'cost', value: null },
    placements,
    unplaced,
    ...over,
  });
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`the test's world has no ${id}`);
  return found;
}
