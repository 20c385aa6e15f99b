/** Weeks of seven days, Monday first, as the rosters show them. */
import {
  addDays,
  addWeeks,
  type DayNumber,
  dayNumber,
  isoDateOf,
  mondayOf,
  type WeekNumber,
  weekdayOf,
  weekOf,
} from '../../../../solver/domain/calendar.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { IsoDate } from '../../../../solver/domain/values.ts';
import type { PlacedDay } from '../../placement-days.ts';

const OFFSETS = [0, 1, 2, 3, 4, 5, 6];

/** Monday to Sunday; `null` on a day without stage. */
export type WeekRow = readonly (PlacedDay | null)[];

export interface Week<Row> {
  readonly week: WeekNumber;
  readonly monday: IsoDate;
  readonly rows: Row;
}

/** The weeks with a day in them, in order, each with what `rowsOf` makes of its days. */
export function weeksOf<Row>(
  days: readonly PlacedDay[],
  rowsOf: (daysOfWeek: readonly PlacedDay[]) => Row,
): readonly Week<Row>[] {
  return [...groupBy(days, ({ day }) => weekOf(dayNumber(day.date)))]
    .sort(([a], [b]) => a - b)
    .map(([week, own]) => ({ week, monday: isoDateOf(mondayOf(week)), rows: rowsOf(own) }));
}

/** @param days of one week, no two on one date. */
export function weekRow(days: readonly PlacedDay[]): WeekRow {
  const byWeekday = new Map(days.map((placed) => [weekdayOf(dayNumber(placed.day.date)) - 1, placed]));
  return OFFSETS.map((offset) => byWeekday.get(offset) ?? null);
}

/** The seven dates of the week that starts on that Monday. */
export function datesOfWeek(monday: IsoDate): readonly IsoDate[] {
  return OFFSETS.map((offset) => isoDateOf(addDays(dayNumber(monday), offset)));
}

/** Every week that the dates from the first to the last touch. */
export function weeksBetween(first: IsoDate, last: IsoDate): readonly WeekNumber[] {
  const weeks: WeekNumber[] = [];
  for (let week = weekOf(dayNumber(first)); week <= weekOf(dayNumber(last)); week = addWeeks(week, 1)) {
    weeks.push(week);
  }
  return weeks;
}

/** The dates from the first to the last, both included. */
export function datesBetween(first: IsoDate, last: IsoDate): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = dayNumber(first); day <= dayNumber(last); day = addDays(day, 1)) days.push(day);
  return days;
}

/** `1/3`: short enough for a cell, the year goes without saying. */
export function dayMonth(date: IsoDate): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
}
