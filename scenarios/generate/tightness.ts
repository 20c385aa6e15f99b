/**
 * How much there is to be had: units are opened where trainees live until the places on offer are a given
 * share of the days that their modules take.
 *
 * A unit-shift-day is usable when the unit has a place and a mentor then, and staff to spare at weekends. Of
 * all those, about `USABLE_SHARE` can be used by anybody at all: the others fall on class days, before the
 * childcare opens or where the rest rules forbid. Tightness 1 means that what remains equals what is asked.
 */
import { type DayNumber, isoDateOf, weekdayOf, weekOf } from '../../solver/domain/calendar.ts';
import { metresBetween } from '../../solver/domain/geography.ts';
import type { Setting } from '../../solver/domain/values.ts';
import { FIRST_WEEK, inRange, OPEN_DAYS } from './calendar-2027.ts';
import type { CatalogueSite } from './employers.ts';
import type { Town } from './places.ts';
import type { Random } from './random.ts';
import type { MentorInput, UnitInput } from './semester-parts.ts';
import { type StaffedUnit, staffedUnit, type UnitHabits } from './units.ts';

/** Measured on generated semesters: see the note above. */
const USABLE_SHARE = 0.5;

/** Days of stage that trainees from a town need in a setting. */
export interface Demand {
  readonly town: Town;
  readonly setting: Setting;
  readonly days: number;
}

/** Units at sites of the catalogue, opened one by one where the shortage is largest. */
export function openUnits(
  demands: readonly Demand[],
  sites: readonly CatalogueSite[],
  tightness: number,
  habits: UnitHabits,
  random: Random,
): StaffedUnit[] {
  const settings = [...new Set(demands.map((demand) => demand.setting))];
  return settings.flatMap((setting) =>
    unitsOfSetting(
      demands.filter((demand) => demand.setting === setting),
      sites.filter((site) => site.setting === setting),
      tightness / USABLE_SHARE,
      habits,
      random.fork(setting),
    ),
  );
}

function unitsOfSetting(
  demands: readonly Demand[],
  sites: readonly CatalogueSite[],
  unitDaysPerDay: number,
  habits: UnitHabits,
  random: Random,
): StaffedUnit[] {
  const short = new Map<Town, number>();
  for (const { town, days } of demands) short.set(town, (short.get(town) ?? 0) + days * unitDaysPerDay);
  let shortage = [...short.values()].reduce((sum, days) => sum + days, 0);
  const opened: StaffedUnit[] = [];
  const unitsAt = new Map<CatalogueSite, number>();
  while (shortage > 0) {
    const town = largest(short);
    const site = siteFor(town, sites, unitsAt, random);
    const number = (unitsAt.get(site) ?? 0) + 1;
    unitsAt.set(site, number);
    const unit = staffedUnit(site, number, habits, random);
    const days = unitDays(unit);
    opened.push(unit);
    short.set(town, (short.get(town) ?? 0) - days);
    shortage -= days;
  }
  return opened;
}

function largest(short: ReadonlyMap<Town, number>): Town {
  let most: [Town, number] | undefined;
  for (const entry of short) if (most === undefined || entry[1] > most[1]) most = entry;
  if (most === undefined) throw new RangeError('no town asks for anything');
  return most[0];
}

const NEAREST = 3;

/** One of the nearest sites, the larger and the less used the likelier. */
function siteFor(
  town: Town,
  sites: readonly CatalogueSite[],
  unitsAt: ReadonlyMap<CatalogueSite, number>,
  random: Random,
): CatalogueSite {
  const near = [...sites].sort((a, b) => metresBetween(town, a) - metresBetween(town, b)).slice(0, NEAREST);
  return random.weighted(near, (site) => site.size / (1 + (unitsAt.get(site) ?? 0)));
}

/** Trainees that a unit can have, summed over the shifts of all open days. */
export function unitDays({ unit, mentors }: StaffedUnit): number {
  return OPEN_DAYS.reduce(
    (sum, day) => sum + unit.shifts.reduce((room, shift) => room + roomOn(unit, mentors, shift.id, day), 0),
    0,
  );
}

/** Trainees that a unit can have on a shift of an open day: places, guidance and weekend staff, the least of them. */
export function roomOn(
  unit: UnitInput,
  mentors: readonly MentorInput[],
  shift: string,
  day: DayNumber,
): number {
  if (!inRange(day, unit)) return 0;
  const weekday = weekdayOf(day);
  const guidance = mentors
    .filter((mentor) => worksOn(mentor, shift, day))
    .reduce((sum, mentor) => sum + (mentor.capacity ?? 1), 0);
  const room = Math.min(placesOn(unit, shift, day), guidance);
  if (weekday <= 5 || room === 0) return room;
  const staff = unit.weekendStaffing?.find(
    (figure) => figure.shift === shift && figure.weekdays.some((d) => d === weekday),
  );
  return staff === undefined ? 0 : Math.min(room, Math.max(0, staff.planned - staff.minimum));
}

export function placesOn(unit: UnitInput, shift: string, day: DayNumber): number {
  const date = isoDateOf(day);
  const exception =
    unit.exceptions?.find((e) => e.date === date && e.shift === shift) ??
    unit.exceptions?.find((e) => e.date === date && e.shift === undefined);
  if (exception !== undefined) return exception.places;
  return unit.offers
    .filter((o) => o.shift === shift && o.weekdays.includes(weekdayOf(day)))
    .filter((o) => inRange(day, o))
    .reduce((sum, o) => sum + Math.max(0, o.places - (o.reserved ?? 0)), 0);
}

export function worksOn(mentor: MentorInput, shift: string, day: DayNumber): boolean {
  const weeks = weekOf(day) - FIRST_WEEK;
  const rostered = mentor.roster.some(
    (line) =>
      line.shift === shift &&
      line.weekdays.includes(weekdayOf(day)) &&
      (line.cycle === undefined || weeks % line.cycle.weeks === line.cycle.index),
  );
  const absent = (mentor.absences ?? []).some((range) => inRange(day, range));
  return rostered && !absent;
}
