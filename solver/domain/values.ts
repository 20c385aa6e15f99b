/**
 * The small values that every format shares, each a zod schema that is also the source of its type.
 *
 * Ids and quantities carry a brand, so that a unit's id cannot stand where a trainee's is asked and minutes
 * cannot be mistaken for a count. Brands cost nothing at run time: a branded number is a number.
 */
import { z } from 'zod';
import { EXPECTED, expectations } from './expectation.ts';
import { MODES, SETTINGS } from './lists.ts';
import { CLOCK_TIME, ID } from './patterns.ts';

const id = z.string().regex(ID).register(expectations, EXPECTED.id);

export const semesterId = id.brand<'SemesterId'>();
export const programmeId = id.brand<'ProgrammeId'>();
export const moduleId = id.brand<'ModuleId'>();
export const employerId = id.brand<'EmployerId'>();
export const siteId = id.brand<'SiteId'>();
export const unitId = id.brand<'UnitId'>();
export const shiftId = id.brand<'ShiftId'>();
export const mentorId = id.brand<'MentorId'>();
export const traineeId = id.brand<'TraineeId'>();

export type ModuleId = z.infer<typeof moduleId>;
export type EmployerId = z.infer<typeof employerId>;
export type SiteId = z.infer<typeof siteId>;
export type UnitId = z.infer<typeof unitId>;
export type ShiftId = z.infer<typeof shiftId>;
export type MentorId = z.infer<typeof mentorId>;
export type TraineeId = z.infer<typeof traineeId>;

/** A real calendar date, `YYYY-MM-DD`, in the semester's time zone. */
export const isoDate = z.iso.date().register(expectations, EXPECTED.date).brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDate>;

/** A time of day, `HH:MM`; midnight at the end of a day is written `00:00`. */
export const clockTime = z
  .string()
  .regex(CLOCK_TIME)
  .register(expectations, EXPECTED.time)
  .brand<'ClockTime'>();
export type ClockTime = z.infer<typeof clockTime>;

/** A wall-clock moment to the minute, `YYYY-MM-DDTHH:MM`, in the semester's time zone. */
export const wallTime = z.iso
  .datetime({ local: true, precision: -1 })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .register(expectations, EXPECTED.moment)
  .brand<'WallTime'>();
export type WallTime = z.infer<typeof wallTime>;

/** A whole number, zero or more. */
export const count = z.int().min(0).register(expectations, EXPECTED.count);
/** Whole minutes, zero or more. */
export const minutes = z.int().min(0).register(expectations, EXPECTED.minutes).brand<'Minutes'>();
/** Whole minutes, one or more: a module asks for something. */
export const positiveMinutes = z.int().min(1).register(expectations, EXPECTED.minutes).brand<'Minutes'>();

/** 1 = Monday … 7 = Sunday. */
export const weekday = z.int().min(1).max(7).register(expectations, EXPECTED.weekday).brand<'Weekday'>();
export type Weekday = z.infer<typeof weekday>;
export const weekdays = z.array(weekday);

const latitude = z.number().min(-90).max(90).register(expectations, EXPECTED.latitude);
const longitude = z.number().min(-180).max(180).register(expectations, EXPECTED.longitude);
/** A point on the WGS84 globe, decimal degrees. */
export const point = z.strictObject({ lat: latitude, lon: longitude });
export type Point = Readonly<z.infer<typeof point>>;

/** A name or another text that must say something. */
export const text = z.string().min(1).register(expectations, EXPECTED.text);
/** SHA-256 in lower-case hex. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .register(expectations, EXPECTED.sha256);

export const setting = z.enum(SETTINGS);
export type Setting = z.infer<typeof setting>;

export const mode = z.enum(MODES);
export type Mode = z.infer<typeof mode>;
