/**
 * Small semesters of every sort, for property tests: a fixed cast of ids, everything about them arbitrary. Around New
 * Year in a year of 53 weeks, the clock change of 28 March 2027, and 1 May 2027, a public holiday on a Saturday.
 */
import fc from 'fast-check';
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import { SETTINGS } from '../domain/lists.ts';
import { SEMESTER_FORMAT, type SemesterInput } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import {
  ALL_WEEK,
  type MentorInput,
  type ModuleInput,
  SHIFTS,
  type TraineeInput,
  type UnitInput,
} from './builders.ts';

export const FIRST_DATES = ['2026-12-14', '2027-03-08', '2027-04-12'] as const;
export const WEEKS = 7;
export const TRAINEES = ['t1', 't2', 't3', 't4'] as const;
export const MODULES = ['m1', 'm2', 'm3', 'm4'] as const;
export const UNITS = ['u1', 'u2', 'u3'] as const;
export const MENTORS = ['k1', 'k2', 'k3', 'k4'] as const;
const SITES = ['s1', 's2'] as const;
const EMPLOYERS = ['e1', 'e2'] as const;

const ALL_SHIFTS: UnitInput['shifts'] = [
  ...SHIFTS,
  { id: 'half', kind: 'half', start: '13:00', end: '17:00', breakMinutes: 0 },
  { id: 'evening', kind: 'evening', start: '16:00', end: '00:00', breakMinutes: 15 },
  {
    id: 'split night',
    kind: 'split',
    start: '22:00',
    end: '02:00',
    breakMinutes: 0,
    secondStart: '05:00',
    secondEnd: '09:00',
  },
];
export const SHIFT_IDS = ALL_SHIFTS.map((shift) => shift.id);

/** Homes, sites and childcare lie within a bike ride of one another, and one home is a site. */
const POINTS: readonly Point[] = [
  { lat: 50.88, lon: 4.7 },
  { lat: 50.871, lon: 4.7 },
  { lat: 50.8795, lon: 4.7012 },
  { lat: 50.82, lon: 4.75 },
];

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);
/** Left out more often than not, so that one rule does not drown the others. */
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const some = <const T>(values: readonly T[]) => fc.subarray([...values]);
const atLeastOne = <const T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const weekdays = fc.oneof(some(ALL_WEEK), fc.constant(ALL_WEEK));

/** A date in the semester or shortly before or after it. */
export function dateNear(first: string): fc.Arbitrary<string> {
  return fc.integer({ min: -5, max: WEEKS * 7 + 3 }).map((offset) => dateAt(first, offset));
}

export function dateAt(first: string, offset: number): string {
  return isoDateOf(addDays(dayNumber(first), offset));
}

function range(first: string): fc.Arbitrary<{ from: string; to: string }> {
  return fc
    .tuple(fc.integer({ min: -5, max: WEEKS * 7 }), fc.integer({ min: 0, max: 8 }))
    .map(([from, days]) => ({ from: dateAt(first, from), to: dateAt(first, from + days) }));
}

const rules = fc.record({
  minRestMinutes: oneOf(660, 0, 720, 1500, 5000),
  minWeeklyRestMinutes: oneOf(2100, 0, 2880, 9000, 20000),
  maxStageMinutesPerDay: oneOf(540, 420, 419),
  maxStageMinutesPerWeek: oneOf(2400, 1260, 840),
  maxStageAndWorkMinutesPerWeek: oneOf(3000, 1500),
  maxSundaysPerFourWeeks: oneOf(2, 1, 0),
  maxGapWeeks: oneOf(2, 1, 0),
  arrivalMarginMinutes: oneOf(5, 0, 15),
  longJourneyMinutes: oneOf(45, 12, 5),
  maxWalkToStopMinutes: oneOf(20, 0, 60),
  detourFactor: oneOf(1.3, 1, 2),
  weights: fc.record({ S1: oneOf(1, 3), S5: oneOf(60, 7), S9day: oneOf(30, 11), S9unit: oneOf(500, 13) }),
});

const childcareHours = fc.record({
  opens: oneOf('07:00', '06:00', '08:00'),
  closes: oneOf('20:00', '17:00', '00:00'),
  weekdays,
});

function moduleOf(first: string, id: string): fc.Arbitrary<ModuleInput> {
  return fc.record({
    id: fc.constant(id),
    programme: fc.constant(id === 'm4' ? 'kind' : 'zorg'),
    name: fc.constant(id),
    minutes: oneOf(420, 840, 841, 1260, 2000),
    settings: atLeastOne(SETTINGS),
    from: seldom(dateNear(first)),
    to: seldom(dateNear(first)),
    after: fc.constant(id === 'm2' ? ['m1'] : id === 'm3' ? ['m1', 'm2'] : []),
    minDaysPerWeek: oneOf(1, 2, 3),
    maxDaysPerWeek: oneOf(5, 3, 1),
    minDaysBy: fc.record({ late: oneOf(0, 0, 2), weekend: oneOf(0, 0, 2) }),
    inSchoolHolidays: fc.boolean(),
    nightAllowed: fc.boolean(),
    ownWorkplace: oneOf('allowed', 'forbidden', 'required'),
  });
}

const staffing = fc.uniqueArray(
  fc.record({
    shift: oneOf(...SHIFT_IDS),
    weekdays: some([6, 7, 8] as const),
    planned: fc.integer({ min: 0, max: 5 }),
    minimum: fc.integer({ min: 0, max: 3 }),
    traineesPerSpareStaff: oneOf(1, 0, 0.5, 0.333333333333),
  }),
  { selector: (figure) => figure.shift, maxLength: SHIFT_IDS.length },
);

function unitOf(first: string, id: string, site: string): fc.Arbitrary<UnitInput> {
  const shift = oneOf(...SHIFT_IDS);
  const places = oneOf(0, 1, 2, 3);
  const offer = fc.record({
    weekdays,
    shift,
    places,
    reserved: oneOf(0, 0, 1, 2),
    from: seldom(dateNear(first)),
    to: seldom(dateNear(first)),
  });
  const everything = SHIFT_IDS.map((s) => ({ weekdays: ALL_WEEK, shift: s, places: 2 }));
  return fc.record({
    id: fc.constant(id),
    site: fc.constant(site),
    name: fc.constant(id),
    setting: oneOf(...SETTINGS),
    accepts: fc.oneof(some(MODULES), fc.constant<string[]>([...MODULES])),
    shifts: fc.constant(ALL_SHIFTS),
    offers: fc.oneof(fc.constant(everything), fc.array(offer, { maxLength: 12 })),
    exceptions: fc.uniqueArray(fc.record({ date: dateNear(first), shift: seldom(shift), places }), {
      selector: (exception) => `${exception.date} ${exception.shift}`,
      maxLength: 8,
    }),
    from: seldom(dateNear(first)),
    to: seldom(dateNear(first)),
    minDaysPerWeek: oneOf(1, 2),
    preferredDaysPerWeek: seldom(oneOf(0, 1, 2, 3)),
    mobility: oneOf('none', 'none', 'bike', 'car'),
    firstDayShifts: seldom(some(SHIFT_IDS)),
    buddy: fc.boolean(),
    weekendStaffing: staffing,
  });
}

function mentorOf(first: string, id: string, unit: string): fc.Arbitrary<MentorInput> {
  const cycle = oneOf(
    { weeks: 1, index: 0 },
    { weeks: 2, index: 1 },
    { weeks: 3, index: 0 },
    { weeks: 2, index: 5 },
  );
  const line = fc.record({ weekdays, shift: oneOf(...SHIFT_IDS), cycle: seldom(cycle) });
  const always = SHIFT_IDS.map((shift) => ({ weekdays: ALL_WEEK, shift }));
  return fc.record({
    id: fc.constant(id),
    unit: fc.constant(unit),
    level: oneOf('basic', 'advanced'),
    capacity: oneOf(0, 1, 2, 3),
    roster: fc.oneof(fc.constant(always), fc.array(line, { maxLength: 12 })),
    absences: fc.array(range(first), { maxLength: 2 }),
  });
}

function busyBlock(first: string): fc.Arbitrary<TraineeInput['busy'][number]> {
  const hours = oneOf(
    { start: '08:00', end: '12:00' },
    { start: '18:00', end: '21:30' },
    { start: '22:00', end: '06:00' },
    { start: '05:00', end: '05:00' },
    { start: '23:59', end: '00:00' },
  );
  const when = fc.oneof(
    some(ALL_WEEK).map((days) => ({ weekdays: days })),
    dateNear(first).map((date) => ({ date })),
  );
  const rest = fc.record({
    kind: oneOf('class', 'work', 'work', 'family', 'other'),
    from: seldom(dateNear(first)),
    to: seldom(dateNear(first)),
    when: oneOf('always', 'term', 'closures'),
  });
  return fc.tuple(hours, when, rest).map(([h, w, r]) => ({ ...h, ...w, ...r }));
}

function traineeOf(first: string, id: string): fc.Arbitrary<TraineeInput> {
  const mode = fc.record({
    mode: oneOf('walk', 'bike', 'ebike', 'car', 'transit'),
    maxMinutes: oneOf(60, 25, 10, 0),
  });
  const childcare = fc.record({
    weekdays,
    weekendCare: fc.boolean(),
    dropOffMinutes: oneOf(5, 0, 10),
    opens: seldom(oneOf('06:00', '07:30')),
    closes: seldom(oneOf('16:00', '00:00')),
  });
  const asked = (module: string) =>
    fc.record({
      module: fc.constant(module),
      minutes: seldom(oneOf(400, 1260)),
      done: oneOf(false, false, false, true),
      priority: oneOf(1, 0, 4),
      minDaysPerWeek: seldom(oneOf(1, 2, 4)),
      maxDaysPerWeek: seldom(oneOf(1, 2, 4)),
    });
  const wishes = fc.record({ settings: some(SETTINGS), sites: some(SITES), units: some(UNITS) });
  return fc.record({
    id: fc.constant(id),
    programme: fc.constant(id === 't4' ? 'kind' : 'zorg'),
    track: fc.constant('day' as const),
    status: fc.constant('regular' as const),
    home: oneOf(...POINTS),
    modes: fc.uniqueArray(mode, { selector: (m) => m.mode, maxLength: 4 }),
    childcare: seldom(fc.tuple(oneOf(...POINTS), childcare).map(([point, care]) => ({ ...point, ...care }))),
    busy: fc.array(busyBlock(first), { maxLength: 3 }),
    ownEmployer: seldom(oneOf(...EMPLOYERS)),
    excludes: seldom(some([...UNITS, ...SITES, ...EMPLOYERS])),
    guidance: oneOf('standard', 'intensive'),
    availableFrom: seldom(dateNear(first)),
    availableUntil: seldom(dateNear(first)),
    maxStageMinutesPerWeek: seldom(oneOf(420, 1260, 9000)),
    wishes: seldom(wishes),
    doneMinutesBySetting: seldom(fc.record({ wzc: oneOf(0, 500), dagcentrum: oneOf(200, 6000) })),
    finishes: fc.boolean(),
    modules: (id === 't4' ? some(['m4']) : some(['m1', 'm2', 'm3'])).chain((ids) =>
      fc.tuple(...ids.map(asked)),
    ),
  });
}

/** Without pins: those come with the plan that they are about. */
export function semesterFrom(first: string): fc.Arbitrary<SemesterInput> {
  const closure = fc
    .tuple(range(first), oneOf('school-holiday' as const, 'public-holiday' as const, 'other' as const))
    .map(([dates, kind]) => ({ ...dates, name: 'Vrij', kind }));
  const labourDay = { from: '2027-05-01', to: '2027-05-01', name: 'Feest', kind: 'public-holiday' as const };
  const ofEach = <T>(ids: readonly string[], make: (id: string, i: number) => fc.Arbitrary<T>) =>
    fc.tuple(...ids.map(make));
  return fc.record({
    format: fc.constant(SEMESTER_FORMAT),
    id: fc.constant('arbitrary'),
    name: fc.constant('Arbitrary'),
    start: oneOf(first, dateAt(first, 2)),
    end: oneOf(dateAt(first, WEEKS * 7 - 1), dateAt(first, WEEKS * 7 - 10)),
    rules,
    childcare: childcareHours,
    closures: fc.array(closure, { maxLength: 3 }).map((closures) => [...closures, labourDay]),
    programmes: ofEach(['zorg', 'kind'], (id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        minSettings: oneOf(0, 1, 2, 3),
        minMinutesPerSetting: oneOf(0, 400, 900),
      }),
    ),
    modules: ofEach(MODULES, (id) => moduleOf(first, id)),
    employers: ofEach(EMPLOYERS, (id) =>
      fc.record({ id: fc.constant(id), name: fc.constant(id), maxTraineesPerDay: seldom(oneOf(0, 1, 2)) }),
    ),
    sites: fc.constant([
      { id: 's1', employer: 'e1', name: 's1', lat: 50.88, lon: 4.7 },
      { id: 's2', employer: 'e2', name: 's2', lat: 50.862, lon: 4.7 },
    ]),
    units: ofEach(UNITS, (id, i) => unitOf(first, id, SITES[i % SITES.length] ?? 's1')),
    mentors: ofEach(MENTORS, (id, i) => mentorOf(first, id, UNITS[i % UNITS.length] ?? 'u1')),
    trainees: fc
      .integer({ min: 2, max: TRAINEES.length })
      .chain((count) => ofEach(TRAINEES.slice(0, count), (id) => traineeOf(first, id))),
  });
}
