/**
 * Dates and wall-clock moments as whole numbers, so that differences are subtractions.
 *
 * Everything is wall-clock: the hour that a clock change wins or loses does not exist here, as the contract
 * asks (model.md, section 0). Luxon reads and writes dates; the arithmetic is on integers.
 */
import { DateTime } from 'luxon';
import type { ClockTime, IsoDate, WallTime, Weekday } from './values.ts';

declare const kind: unique symbol;
type Brand<T, K extends string> = T & { readonly [kind]: K };

export const MINUTES_PER_DAY = 1440;
export const DAYS_PER_WEEK = 7;

/** Days since 1970-01-01. */
export type DayNumber = Brand<number, 'DayNumber'>;
/** ISO weeks since the one of 1969-12-29 (a Monday): equal for all seven days of a week, rising by one. */
export type WeekNumber = Brand<number, 'WeekNumber'>;
/** Wall-clock minutes since 1970-01-01T00:00 in the semester's time zone. */
export type Moment = Brand<number, 'Moment'>;

const MS_PER_DAY = 86_400_000;

const asDay = (n: number): DayNumber => n as DayNumber;
const asWeek = (n: number): WeekNumber => n as WeekNumber;
const asMoment = (n: number): Moment => n as Moment;

const dayNumbers = new Map<string, DayNumber>();

/** @throws RangeError when the text is no real date (schemas see to that beforehand). */
export function dayNumber(date: IsoDate | string): DayNumber {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const parsed = DateTime.fromISO(date, { zone: 'utc' });
  if (!parsed.isValid) throw new RangeError(`"${date}" is not a date (YYYY-MM-DD)`);
  const day = asDay(Math.floor(parsed.toMillis() / MS_PER_DAY));
  dayNumbers.set(date, day);
  return day;
}

const isoDates = new Map<number, IsoDate>();

export function isoDateOf(day: DayNumber): IsoDate {
  const known = isoDates.get(day);
  if (known !== undefined) return known;
  const text = DateTime.fromMillis(day * MS_PER_DAY, { zone: 'utc' }).toISODate() as IsoDate;
  isoDates.set(day, text);
  return text;
}

export function addDays(day: DayNumber, days: number): DayNumber {
  return asDay(day + days);
}

/** Every date of a stretch, both ends included. */
export function datesBetween(first: IsoDate, last: IsoDate): readonly DayNumber[] {
  const from = dayNumber(first);
  return Array.from({ length: dayNumber(last) - from + 1 }, (_, i) => addDays(from, i));
}

/** 1970-01-01 was a Thursday (4). */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1) as Weekday;
}

/** Saturday or Sunday; whether the date is a public holiday as well makes no difference. */
export function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) >= 6;
}

export function isSunday(day: DayNumber): boolean {
  return weekdayOf(day) === 7;
}

export function weekOf(day: DayNumber): WeekNumber {
  return asWeek(Math.floor((day + 3) / DAYS_PER_WEEK));
}

export function mondayOf(week: WeekNumber): DayNumber {
  return asDay(week * DAYS_PER_WEEK - 3);
}

export function addWeeks(week: WeekNumber, weeks: number): WeekNumber {
  return asWeek(week + weeks);
}

/** Minutes since midnight, 0 … 1439. */
export function minuteOfDay(time: ClockTime | string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The moment `minuteInDay` minutes after the midnight that `day` starts with; may lie on a later date. */
export function momentAt(day: DayNumber, minuteInDay: number): Moment {
  return asMoment(day * MINUTES_PER_DAY + minuteInDay);
}

export function momentOf(time: WallTime | string): Moment {
  return momentAt(dayNumber(time.slice(0, 10)), minuteOfDay(time.slice(11)));
}

export function wallTimeOf(moment: Moment): WallTime {
  const day = asDay(Math.floor(moment / MINUTES_PER_DAY));
  return `${isoDateOf(day)}T${clockTimeOf(moment - day * MINUTES_PER_DAY)}` as WallTime;
}

/** `HH:MM` of a minute of the day; minutes past midnight wrap around. */
export function clockTimeOf(minuteInDay: number): ClockTime {
  const minute = ((minuteInDay % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}` as ClockTime;
}

export function dayOfMoment(moment: Moment): DayNumber {
  return asDay(Math.floor(moment / MINUTES_PER_DAY));
}

export function addMinutes(moment: Moment, minutes: number): Moment {
  return asMoment(moment + minutes);
}

/** Both ends included; an end left out is open. */
export function within(day: DayNumber, from: IsoDate | undefined, to: IsoDate | undefined): boolean {
  return (from === undefined || day >= dayNumber(from)) && (to === undefined || day <= dayNumber(to));
}
