/** H10 places and H12 weekend staffing: how many trainees there may be on a shift. */
import { type DayNumber, dayNumber, isoDateOf, weekdayOf, within } from '../domain/calendar.ts';
import type { Unit } from '../domain/semester-schema.ts';
import type { ShiftId } from '../domain/values.ts';
import { type Check, excess, type Finding } from './check.ts';
import { groupedBy, jointKey } from './grouping.ts';
import { anyOpen, type PlanUnderCheck, type StageDay } from './plan-under-check.ts';

export const checkPlaces: Check = (plan) => [...shiftsTooFull(plan), ...employersTooFull(plan)];

/** Days of one unit, shift and date, frozen ones too: those trainees are there. */
interface DatedShift {
  readonly unit: Unit;
  readonly shift: ShiftId;
  readonly date: DayNumber;
  readonly days: readonly StageDay[];
}

function datedShifts(days: readonly StageDay[]): DatedShift[] {
  const groups = groupedBy(days, (day) => jointKey(day.placed.unit.id, day.shift.id, day.date));
  return [...groups.values()].flatMap((group) => {
    const one = group[0];
    return one === undefined
      ? []
      : [{ unit: one.placed.unit, shift: one.shift.id, date: one.date, days: group }];
  });
}

function traineesIn(days: readonly StageDay[]): number {
  return new Set(days.map((day) => day.placed.trainee.id)).size;
}

function shiftsTooFull({ days }: PlanUnderCheck): Finding[] {
  return datedShifts(days).flatMap((at) => tooMany('places', at, placesOn(at)));
}

function tooMany(cause: string, { unit, shift, date, days }: DatedShift, limit: number): Finding[] {
  const present = traineesIn(days);
  if (present <= limit || !anyOpen(days)) return [];
  return [{ cause, unit: unit.id, shift, date: isoDateOf(date), ...excess(present, limit) }];
}

function placesOn({ unit, shift, date }: DatedShift): number {
  const exceptions = (unit.exceptions ?? []).filter((exception) => dayNumber(exception.date) === date);
  const ofShift = exceptions.find((exception) => exception.shift === shift);
  if (ofShift !== undefined) return ofShift.places;
  const offers = unit.offers.filter(
    (offer) =>
      offer.shift === shift && offer.weekdays.includes(weekdayOf(date)) && within(date, offer.from, offer.to),
  );
  const ofDate = exceptions.find((exception) => exception.shift === undefined);
  if (ofDate !== undefined) return offers.length > 0 ? ofDate.places : 0;
  return offers.reduce((sum, offer) => sum + Math.max(0, offer.places - offer.reserved), 0);
}

function employersTooFull({ days, semester }: PlanUnderCheck): Finding[] {
  const limits = new Map(semester.employers.map((employer) => [employer.id, employer.maxTraineesPerDay]));
  const byEmployer = groupedBy(days, (day) => day.placed.site.employer);
  return [...byEmployer].flatMap(([employer, there]) => {
    const limit = limits.get(employer);
    if (limit === undefined) return [];
    return [...groupedBy(there, (day) => day.date)].flatMap(([date, sameDate]) => {
      const present = traineesIn(sameDate);
      if (present <= limit || !anyOpen(sameDate)) return [];
      return [{ cause: 'employer', employer, date: isoDateOf(date), ...excess(present, limit) }];
    });
  });
}

export const checkWeekendStaffing: Check = ({ days, closures }) =>
  datedShifts(days).flatMap((at) => {
    const staffingDay = closures.isPublicHoliday(at.date) ? 8 : weekdayOf(at.date);
    return staffingDay < 6 ? [] : tooMany('staffing', at, traineesStaffedFor(at, staffingDay));
  });

const ROUNDING_SLACK = 1e-9;

function traineesStaffedFor({ unit, shift }: DatedShift, staffingDay: number): number {
  const figure = (unit.weekendStaffing ?? []).find(
    (candidate) => candidate.shift === shift && candidate.weekdays.some((weekday) => weekday === staffingDay),
  );
  if (figure === undefined) return 0;
  const spare = (figure.planned - figure.minimum) * figure.traineesPerSpareStaff;
  return Math.max(0, Math.floor(spare + ROUNDING_SLACK));
}
