/**
 * The semester format `stageplan-semester/1`, as zod schemas: the one source of the types, of the published
 * JSON Schema and of what an input file is judged by. What spans several fields (references, pins, ranges)
 * is judged in `consistency/`.
 */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { EXPECTED, expectations } from './expectation.ts';
import type { WEIGHT_KEYS } from './lists.ts';
import { rules } from './rules-schema.ts';
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
  sha256,
  shiftId,
  siteId,
  text,
  traineeId,
  unitId,
  weekdays,
} from './values.ts';

export const SEMESTER_FORMAT = 'stageplan-semester/1';

const closure = z.strictObject({
  from: isoDate,
  to: isoDate,
  name: text,
  kind: z.enum(['school-holiday', 'public-holiday', 'other']),
});

export const childcareHours = z.strictObject({
  opens: clockTime.prefault('07:00'),
  closes: clockTime.prefault('20:00'),
  weekdays: weekdays.prefault([1, 2, 3, 4, 5]),
});

const programme = z.strictObject({
  id: programmeId,
  name: text,
  minSettings: count.default(2),
  minMinutesPerSetting: minutes.prefault(6000),
});

const moduleSchema = z.strictObject({
  id: moduleId,
  programme: programmeId,
  name: text,
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

const employer = z.strictObject({ id: employerId, name: text, maxTraineesPerDay: count.optional() });

const site = z.strictObject({
  id: siteId,
  employer: employerId,
  name: text,
  address: z.string().optional(),
  municipality: z.string().optional(),
  lat: point.shape.lat,
  lon: point.shape.lon,
});

export const shiftSchema = z.strictObject({
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
const staffingDay = z.literal([6, 7, 8]).register(expectations, EXPECTED.staffingDay);
const ratio = z.number().min(0).register(expectations, EXPECTED.ratio);
const weekendStaffing = z.strictObject({
  shift: shiftId,
  weekdays: z.array(staffingDay),
  planned: count,
  minimum: count,
  traineesPerSpareStaff: ratio.default(1),
});

const unit = z.strictObject({
  id: unitId,
  site: siteId,
  name: text,
  setting,
  accepts: z.array(moduleId),
  shifts: z.array(shiftSchema),
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

const positiveCount = z.int().min(1).register(expectations, EXPECTED.count);
const mentor = z.strictObject({
  id: mentorId,
  unit: unitId,
  level: z.enum(['basic', 'advanced']),
  capacity: count.default(1),
  roster: z.array(
    z.strictObject({
      weekdays,
      shift: shiftId,
      cycle: z.strictObject({ weeks: positiveCount, index: count }).optional(),
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

const placeId = z.union([unitId, siteId, employerId]).register(expectations, EXPECTED.id);
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
  excludes: z.array(placeId).optional(),
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
  gtfs: z.array(z.strictObject({ path: text, sha256: sha256.optional() })),
  referenceWeek: isoDate.optional(),
  noService: z.array(z.strictObject({ dates: z.array(isoDate), feed: text.optional() })).optional(),
});

const timezone = z
  .string()
  .refine((zone) => IANAZone.isValidZone(zone))
  .register(expectations, EXPECTED.timezone);
const email = z.email().register(expectations, EXPECTED.email);

export const semesterSchema = z.strictObject({
  format: z.literal(SEMESTER_FORMAT),
  id: semesterId,
  name: text,
  start: isoDate,
  end: isoDate,
  timezone: timezone.default('Europe/Brussels'),
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
  people: z.record(z.string(), z.strictObject({ name: text, email: email.optional() })).optional(),
});

/** A semester as a file holds it: what has a default may be left out. */
export type SemesterInput = z.input<typeof semesterSchema>;

/** A sound semester as its file holds it. @throws TypeError for anything that `semesterSchema` refuses. */
export function semesterInput(raw: unknown): SemesterInput {
  if (!isSemesterInput(raw)) throw new TypeError('this is no semester');
  return raw;
}

function isSemesterInput(raw: unknown): raw is SemesterInput {
  return semesterSchema.safeParse(raw).success;
}

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
