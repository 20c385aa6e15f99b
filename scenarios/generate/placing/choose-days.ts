/**
 * Picks the days of one placement among the possible ones, week by week, as a coordinator with a pencil would:
 * the same weekdays and the same shift wherever possible, as many days a week as the trainee can have.
 * What it proposes still has to be judged: weekly rest, for one, is not looked at here.
 */
import {
  addDays,
  addWeeks,
  type DayNumber,
  isSunday,
  isWeekend,
  type WeekNumber,
  weekdayOf,
  weekOf,
} from '../../../solver/domain/calendar.ts';
import type { AskedModule } from '../../../solver/domain/semester-schema.ts';
import type { Frame } from './frame.ts';
import type { PossibleShift, Search } from './possible-days.ts';
import type { Workplace } from './workplace.ts';

export interface Wanted {
  readonly asked: AskedModule;
  readonly search: Search;
  readonly place: Workplace;
  /** At most this many days a week, whatever the module allows. */
  readonly pace: number;
}

/** The chosen shifts in date order, or null when they do not add up to the hours. */
export function chooseDays(
  frame: Frame,
  possible: ReadonlyMap<DayNumber, readonly PossibleShift[]>,
  wanted: Wanted,
): PossibleShift[] | null {
  const minutes = wanted.asked.minutes ?? wanted.search.module.minutes;
  const habit = habits(possible);
  const weeks = byWeek(possible);
  let chosen: PossibleShift[] = [];
  for (let week = weekOf(wanted.search.notBefore); week <= weekOf(frame.lastDay); week = next(week)) {
    if (isBroken(frame, chosen, week)) chosen = [];
    const short = minutes - total(chosen);
    if (short <= 0) break;
    chosen = [...chosen, ...pickWeek(frame, chosen, weeks.get(week) ?? [], short, habit, wanted)];
  }
  return total(chosen) >= minutes ? withoutSurplus(chosen, minutes) : null;
}

/** Dates of a week with their possible shifts. */
type Week = readonly (readonly PossibleShift[])[];

/** How usual a weekday and a shift are among what is possible: the steadier ones come first. */
interface Habit {
  weekday(day: DayNumber): number;
  shift(shift: string): number;
}

function habits(possible: ReadonlyMap<DayNumber, readonly PossibleShift[]>): Habit {
  const days = new Map<number, number>();
  const shifts = new Map<string, number>();
  for (const [day, options] of possible) {
    days.set(weekdayOf(day), (days.get(weekdayOf(day)) ?? 0) + 1);
    for (const { shift } of options) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  const WEEKEND_LAST = 100;
  return {
    weekday: (day) => (days.get(weekdayOf(day)) ?? 0) - (isWeekend(day) ? WEEKEND_LAST : 0),
    shift: (shift) => shifts.get(shift) ?? 0,
  };
}

function byWeek(possible: ReadonlyMap<DayNumber, readonly PossibleShift[]>): Map<WeekNumber, Week> {
  const weeks = new Map<WeekNumber, (readonly PossibleShift[])[]>();
  for (const [day, options] of possible) {
    const week = weeks.get(weekOf(day)) ?? [];
    weeks.set(weekOf(day), [...week, options]);
  }
  return weeks;
}

function pickWeek(
  frame: Frame,
  before: readonly PossibleShift[],
  week: Week,
  short: number,
  habit: Habit,
  wanted: Wanted,
): PossibleShift[] {
  const dates = [...week].sort((a, b) => habit.weekday(dateOf(b)) - habit.weekday(dateOf(a)));
  const picked: PossibleShift[] = [];
  for (const options of dates) {
    if (total(picked) >= short || picked.length >= mostDays(wanted)) break;
    const best = options
      .filter((option) => fitsIn(frame, option, [...before, ...picked], wanted))
      .sort((a, b) => habit.shift(b.shift) - habit.shift(a.shift))[0];
    if (best !== undefined) picked.push(best);
  }
  picked.sort((a, b) => a.day - b.day);
  return total(picked) >= short || picked.length >= fewestDays(wanted)
    ? startingRight(before, picked, wanted)
    : [];
}

function dateOf(options: readonly PossibleShift[]): DayNumber {
  const [first] = options;
  if (first === undefined) throw new RangeError('a possible date has shifts');
  return first.day;
}

function mostDays({ asked, search, pace }: Wanted): number {
  return Math.min(pace, asked.maxDaysPerWeek ?? search.module.maxDaysPerWeek);
}

function fewestDays({ asked, search, place }: Wanted): number {
  return Math.max(place.unit.minDaysPerWeek, asked.minDaysPerWeek ?? search.module.minDaysPerWeek, 1);
}

/** A hospital wants the first day on certain shifts: what comes before such a day is dropped. */
function startingRight(
  before: readonly PossibleShift[],
  picked: readonly PossibleShift[],
  { place }: Wanted,
): PossibleShift[] {
  const starts = place.unit.firstDayShifts ?? [];
  if (before.length > 0 || starts.length === 0) return [...picked];
  const first = picked.findIndex((option) => starts.includes(option.shift));
  return first < 0 ? [] : picked.slice(first);
}

function fitsIn(
  frame: Frame,
  option: PossibleShift,
  others: readonly PossibleShift[],
  { search }: Wanted,
): boolean {
  const { rules } = frame.semester;
  const thisWeek = others.filter((other) => weekOf(other.day) === weekOf(option.day));
  const weekMinutes = total(thisWeek) + option.minutes;
  const most = Math.min(
    rules.maxStageMinutesPerWeek,
    search.trainee.maxStageMinutesPerWeek ?? rules.maxStageMinutesPerWeek,
  );
  if (weekMinutes > most) return false;
  if (isWeekend(option.day) && thisWeek.some((other) => isWeekend(other.day))) return false;
  if (isSunday(option.day) && sundaysBefore(option.day, others) >= rules.maxSundaysPerFourWeeks) return false;
  return restsBetween(frame, option, others, search);
}

const DAYS_IN_FOUR_WEEKS = 28;

function sundaysBefore(day: DayNumber, others: readonly PossibleShift[]): number {
  return others.filter((other) => isSunday(other.day) && day - other.day < DAYS_IN_FOUR_WEEKS).length;
}

function restsBetween(
  frame: Frame,
  option: PossibleShift,
  others: readonly PossibleShift[],
  { time }: Search,
): boolean {
  const { minRestMinutes } = frame.semester.rules;
  const ends = worked(addDays(option.day, -1)).map(({ endsAt }) => endsAt);
  const starts = worked(addDays(option.day, 1)).map(({ startsAt }) => startsAt);
  return (
    ends.every((endsAt) => option.startsAt - endsAt >= minRestMinutes) &&
    starts.every((startsAt) => startsAt - option.endsAt >= minRestMinutes)
  );

  function worked(day: DayNumber) {
    return [...others.filter((other) => other.day === day), ...time.workOn(day)];
  }
}

/** More weeks without a day than may be, not counting those that a closure touches: then it starts again. */
function isBroken(frame: Frame, chosen: readonly PossibleShift[], week: WeekNumber): boolean {
  const last = chosen.at(-1);
  if (last === undefined) return false;
  let empty = 0;
  for (let w = next(weekOf(last.day)); w < week; w = next(w)) if (!frame.closures.touches(w)) empty++;
  return empty > frame.semester.rules.maxGapWeeks;
}

/** Without its shortest day the placement would fall short (H2); shorter days go first. */
function withoutSurplus(chosen: readonly PossibleShift[], minutes: number): PossibleShift[] {
  const kept = [...chosen];
  for (;;) {
    const shortest = Math.min(...kept.map((option) => option.minutes));
    if (total(kept) - shortest < minutes) return kept;
    kept.splice(
      kept.findLastIndex((option) => option.minutes === shortest),
      1,
    );
  }
}

function total(options: readonly PossibleShift[]): number {
  return options.reduce((sum, option) => sum + option.minutes, 0);
}

function next(week: WeekNumber): WeekNumber {
  return addWeeks(week, 1);
}
