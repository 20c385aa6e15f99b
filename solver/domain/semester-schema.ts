/**
 * The semester format `stageplan-semester/1`, as zod schemas: the one source of the types, of the published
 * JSON Schema and of what an input file is judged by. What spans several fields (references, pins, ranges)
 * is judged in `semester-consistency.ts`.
 */
import { z } from 'zod';
import {
  clockTime,
  count,
  employerId,
  isoDate,
  mentorId,
  minutes,
  mode,
  moduleId,
  point,
  positiveMinutes,
  programmeId,
  semesterId,
  setting,
  shiftId,
  siteId,
  traineeId,
  unitId,
  weekdays,
} from './values.ts';

export const SEMESTER_FORMAT = 'stageplan-semester/1';

const name = z.string().min(1);

const closure = z.strictObject({
  from: isoDate,
  to: isoDate,
  name,
  kind: z.enum(['school-holiday', 'public-holiday', 'other']),
});

const childcareHours = z.strictObject({
  opens: clockTime.prefault('07:00'),
  closes: clockTime.prefault('20:00'),
  weekdays: weekdays.prefault([1, 2, 3, 4, 5]),
});

/** The terms whose weight an input may override; S9 has two. */
export const WEIGHT_KEYS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9day', 'S9unit'] as const;
const weights = z.strictObject({
  S1: count.default(1),
  S2: count.default(2),
  S3: count.default(60),
  S4: count.default(20),
  S5: count.default(60),
  S6: count.default(15),
  S7: count.default(10),
  S8: count.default(10),
  S9day: count.default(30),
  S9unit: count.default(500),
});

const speedKmh = z.number().min(1);
const rules = z.strictObject({
  minRestMinutes: minutes.prefault(660),
  minWeeklyRestMinutes: minutes.prefault(2100),
  maxStageMinutesPerDay: minutes.prefault(540),
  maxStageMinutesPerWeek: minutes.prefault(2400),
  maxStageAndWorkMinutesPerWeek: minutes.prefault(3000),
  maxSundaysPerFourWeeks: count.default(2),
  maxGapWeeks: count.default(2),
  arrivalMarginMinutes: minutes.prefault(5),
  longJourneyMinutes: minutes.prefault(45),
  walkKmh: speedKmh.default(4.5),
  bikeKmh: speedKmh.default(15),
  ebikeKmh: speedKmh.default(20),
  carKmh: speedKmh.default(45),
  carParkMinutes: minutes.prefault(5),
  bikeParkMinutes: minutes.prefault(2),
  detourFactor: z.number().positive().default(1.3),
  maxWalkToStopMinutes: minutes.prefault(20),
  maxBikeToStopMinutes: minutes.prefault(15),
  minTransferMinutes: minutes.prefault(2),
  weights: weights.prefault({}),
});

const programme = z.strictObject({
  id: programmeId,
  name,
  minSettings: count.default(2),
  minMinutesPerSetting: minutes.prefault(6000),
});

const moduleSchema = z.strictObject({
  id: moduleId,
  programme: programmeId,
  name,
  minutes: positiveMinutes,
  settings: z.array(setting),
  from: isoDate.optional(),
  to: isoDate.optional(),
  after: z.array(moduleId).optional(),
  minDaysPerWeek: count.default(1),
  maxDaysPerWeek: count.default(5),
  minDaysBy: z.strictObject({ late: count.default(0), weekend: count.default(0) }).prefault({}),
  inSchoolHolidays: z.boolean().default(false),
  nightAllowed: z.boolean().default(false),
  ownWorkplace: z.enum(['allowed', 'forbidden', 'required']).default('allowed'),
});

const employer = z.strictObject({ id: employerId, name, maxTraineesPerDay: count.optional() });

const site = z.strictObject({
  id: siteId,
  employer: employerId,
  name,
  address: z.string().optional(),
  municipality: z.string().optional(),
  lat: point.shape.lat,
  lon: point.shape.lon,
});

const shift = z.strictObject({
  id: shiftId,
  kind: z.enum(['early', 'day', 'late', 'split', 'half', 'evening', 'night']),
  start: clockTime,
  end: clockTime,
  breakMinutes: minutes,
  secondStart: clockTime.optional(),
  secondEnd: clockTime.optional(),
});

const offer = z.strictObject({
  weekdays,
  shift: shiftId,
  places: count,
  reserved: count.default(0),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

const exception = z.strictObject({ date: isoDate, shift: shiftId.optional(), places: count });

/** 8 stands for a public holiday, which then alone counts. */
const staffingDay = z.union([z.literal(6), z.literal(7), z.literal(8)]);
const weekendStaffing = z.strictObject({
  shift: shiftId,
  weekdays: z.array(staffingDay),
  planned: count,
  minimum: count,
  traineesPerSpareStaff: z.number().min(0).default(1),
});

const unit = z.strictObject({
  id: unitId,
  site: siteId,
  name,
  setting,
  accepts: z.array(moduleId),
  shifts: z.array(shift),
  offers: z.array(offer),
  exceptions: z.array(exception).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  minDaysPerWeek: count.default(1),
  preferredDaysPerWeek: count.optional(),
  mobility: z.enum(['none', 'bike', 'car']).default('none'),
  firstDayShifts: z.array(shiftId).optional(),
  buddy: z.boolean().default(false),
  weekendStaffing: z.array(weekendStaffing).optional(),
});

const mentor = z.strictObject({
  id: mentorId,
  unit: unitId,
  level: z.enum(['basic', 'advanced']),
  capacity: count.default(1),
  roster: z.array(
    z.strictObject({
      weekdays,
      shift: shiftId,
      cycle: z.strictObject({ weeks: z.int().min(1), index: count }).optional(),
    }),
  ),
  absences: z.array(z.strictObject({ from: isoDate, to: isoDate })).optional(),
});

const busy = z.strictObject({
  weekdays: weekdays.optional(),
  date: isoDate.optional(),
  start: clockTime,
  end: clockTime,
  kind: z.enum(['class', 'work', 'family', 'other']),
  from: isoDate.optional(),
  to: isoDate.optional(),
  when: z.enum(['always', 'term', 'closures']).default('always'),
});

const trainee = z.strictObject({
  id: traineeId,
  programme: programmeId,
  track: z.enum(['day', 'evening']),
  status: z.enum(['regular', 'art60', 'lde', 'maatwerk', 'vdab', 'employed']),
  cohort: z.string().optional(),
  home: point,
  modes: z.array(z.strictObject({ mode, maxMinutes: minutes })),
  childcare: z
    .strictObject({
      lat: point.shape.lat,
      lon: point.shape.lon,
      weekdays,
      weekendCare: z.boolean().default(false),
      dropOffMinutes: minutes.prefault(5),
      opens: clockTime.optional(),
      closes: clockTime.optional(),
    })
    .optional(),
  busy: z.array(busy),
  ownEmployer: employerId.optional(),
  excludes: z.array(z.union([unitId, siteId, employerId])).optional(),
  guidance: z.enum(['standard', 'intensive']).default('standard'),
  availableFrom: isoDate.optional(),
  availableUntil: isoDate.optional(),
  maxStageMinutesPerWeek: minutes.optional(),
  wishes: z
    .strictObject({
      settings: z.array(setting).optional(),
      sites: z.array(siteId).optional(),
      units: z.array(unitId).optional(),
    })
    .optional(),
  doneMinutesBySetting: z.partialRecord(setting, minutes).optional(),
  finishes: z.boolean().default(false),
  modules: z.array(
    z.strictObject({
      module: moduleId,
      minutes: positiveMinutes.optional(),
      done: z.boolean().default(false),
      priority: count.default(1),
      minDaysPerWeek: count.optional(),
      maxDaysPerWeek: count.optional(),
    }),
  ),
});

const pin = z.strictObject({
  trainee: traineeId,
  module: moduleId,
  unit: unitId.optional(),
  mentor: mentorId.optional(),
  days: z.array(z.strictObject({ date: isoDate, shift: shiftId })).optional(),
  frozenUntil: isoDate.optional(),
});

const transit = z.strictObject({
  gtfs: z.array(
    z.strictObject({
      path: z.string().min(1),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
  ),
  referenceWeek: isoDate.optional(),
  noService: z
    .array(z.strictObject({ dates: z.array(isoDate), feed: z.string().min(1).optional() }))
    .optional(),
});

export const semesterSchema = z.strictObject({
  format: z.literal(SEMESTER_FORMAT),
  id: semesterId,
  name,
  start: isoDate,
  end: isoDate,
  timezone: z.string().default('Europe/Brussels'),
  rules: rules.prefault({}),
  childcare: childcareHours.prefault({}),
  closures: z.array(closure),
  programmes: z.array(programme),
  modules: z.array(moduleSchema),
  employers: z.array(employer),
  sites: z.array(site),
  units: z.array(unit),
  mentors: z.array(mentor),
  trainees: z.array(trainee),
  pins: z.array(pin).optional(),
  transit: transit.optional(),
  people: z.record(z.string(), z.strictObject({ name, email: z.email().optional() })).optional(),
});

/** A semester as a file holds it: what has a default may be left out. */
export type SemesterInput = z.input<typeof semesterSchema>;

type DeepReadonly<T> = T extends z.core.$brand
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

/** A semester with every default filled in; what the whole planner reads. */
export type Semester = DeepReadonly<z.output<typeof semesterSchema>>;
export type Rules = Semester['rules'];
export type WeightKey = (typeof WEIGHT_KEYS)[number];
export type Closure = Semester['closures'][number];
export type Programme = Semester['programmes'][number];
export type Module = Semester['modules'][number];
export type Employer = Semester['employers'][number];
export type Site = Semester['sites'][number];
export type Unit = Semester['units'][number];
export type Shift = Unit['shifts'][number];
export type Mentor = Semester['mentors'][number];
export type Trainee = Semester['trainees'][number];
export type BusyBlock = Trainee['busy'][number];
export type AskedModule = Trainee['modules'][number];
export type Pin = NonNullable<Semester['pins']>[number];
export type { DeepReadonly };
