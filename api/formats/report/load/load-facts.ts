/** How busy units and mentors are, week by week. */
import { type DayNumber, dayNumber, type WeekNumber, weekOf } from '../../../../solver/domain/calendar.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import { SETTINGS } from '../../../../solver/domain/lists.ts';
import { guidanceLoad } from '../../../../solver/domain/mentor-roster.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { Mentor, Semester, Unit } from '../../../../solver/domain/semester-schema.ts';
import type { Setting } from '../../../../solver/domain/values.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { byName } from '../by-name.ts';
import { datesBetween, weeksBetween } from '../roster/week-grid.ts';
import { possibleLoad } from './possible-load.ts';

export interface LoadFacts {
  /** Every week of the semester. */
  readonly weeks: readonly WeekNumber[];
  /** Units with trainees, by name. */
  readonly units: readonly UnitLoad[];
  /** Units without, by name, with what they could have taken. */
  readonly unusedUnits: readonly UnitLoad[];
  /** Mentors with trainees, by the name of their unit and their own. */
  readonly mentors: readonly MentorLoad[];
  readonly unusedMentors: number;
  /** Days of stage by week, in the order of `weeks`, in each kind of care. */
  readonly settings: readonly { readonly setting: Setting; readonly days: readonly number[] }[];
}

/** One figure per week of the semester, used of possible, and both together. */
export interface WeeklyLoad {
  readonly weeks: readonly Share[];
  readonly total: Share;
}

export interface Share {
  readonly used: number;
  readonly possible: number;
}

/** Days of trainees, of the places that the unit has. */
export interface UnitLoad extends WeeklyLoad {
  readonly unit: Unit;
}

/** Days guided, an intensive trainee without buddy counting double, of what the mentor's roster and capacity allow. */
export interface MentorLoad extends WeeklyLoad {
  readonly mentor: Mentor;
  readonly unit: Unit;
}

export function loadFacts(semester: Semester, days: readonly PlacedDay[], names: Names): LoadFacts {
  const weeks = weeksBetween(semester.start, semester.end);
  const dates = datesBetween(semester.start, semester.end);
  const possible = possibleLoad(semester);
  const weekly = (used: ReadonlyMap<WeekNumber, number>, possibleOn: (day: DayNumber) => number) =>
    weeklyLoad(weeks, used, sumByWeek(dates.map((day) => [weekOf(day), possibleOn(day)])));

  const daysOf = groupBy(days, ({ unit }) => unit.id);
  const units = semester.units.map((unit) => ({
    unit,
    ...weekly(
      usedByWeek(daysOf.get(unit.id) ?? [], () => 1),
      (day) => possible.places(unit, day),
    ),
  }));
  const unitOf = new Map(semester.units.map((unit) => [unit.id, unit]));
  const guided = groupBy(days, ({ day }) => day.mentor);
  const mentors = semester.mentors.flatMap((mentor) => {
    const own = guided.get(mentor.id);
    const unit = unitOf.get(mentor.unit);
    if (own === undefined || unit === undefined) return [];
    const used = usedByWeek(own, ({ trainee }) => guidanceLoad(trainee, unit));
    return [{ mentor, unit, ...weekly(used, (day) => possible.guidance(mentor, unit, day)) }];
  });

  const sorted = byName(
    units,
    ({ unit }) => names.unit(unit.id),
    ({ unit }) => unit.id,
  );
  return {
    weeks,
    units: sorted.filter(({ total }) => total.used > 0),
    unusedUnits: sorted.filter(({ total }) => total.used === 0),
    mentors: byName(
      mentors,
      ({ mentor, unit }) => `${names.unit(unit.id)} ${names.mentor(mentor.id)}`,
      ({ mentor }) => mentor.id,
    ),
    unusedMentors: semester.mentors.length - mentors.length,
    settings: settingsByWeek(days, weeks),
  };
}

function usedByWeek(
  days: readonly PlacedDay[],
  amountOf: (placed: PlacedDay) => number,
): ReadonlyMap<WeekNumber, number> {
  return sumByWeek(days.map((placed) => [weekOf(dayNumber(placed.day.date)), amountOf(placed)]));
}

function sumByWeek(amounts: readonly (readonly [WeekNumber, number])[]): ReadonlyMap<WeekNumber, number> {
  const sums = new Map<WeekNumber, number>();
  for (const [week, amount] of amounts) sums.set(week, (sums.get(week) ?? 0) + amount);
  return sums;
}

function weeklyLoad(
  weeks: readonly WeekNumber[],
  used: ReadonlyMap<WeekNumber, number>,
  possible: ReadonlyMap<WeekNumber, number>,
): WeeklyLoad {
  const shares = weeks.map((week) => ({ used: used.get(week) ?? 0, possible: possible.get(week) ?? 0 }));
  const sum = (key: keyof Share) => shares.reduce((total, share) => total + share[key], 0);
  return { weeks: shares, total: { used: sum('used'), possible: sum('possible') } };
}

function settingsByWeek(days: readonly PlacedDay[], weeks: readonly WeekNumber[]): LoadFacts['settings'] {
  return SETTINGS.map((setting) => {
    const used = usedByWeek(
      days.filter(({ unit }) => unit.setting === setting),
      () => 1,
    );
    return { setting, days: weeks.map((week) => used.get(week) ?? 0) };
  }).filter((one) => one.days.some((count) => count > 0));
}
