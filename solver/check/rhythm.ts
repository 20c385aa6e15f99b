/** H14 rhythm and H15 continuity: so many days a week, without long gaps, from the right first shift. */
import { addWeeks, isoDateOf, mondayOf, type WeekNumber, weekOf } from '../domain/calendar.ts';
import {
  type Check,
  excess,
  type Finding,
  keysOfDay,
  keysOfModule,
  SIMPLY_BROKEN,
  shortage,
} from './check.ts';
import type { ClosureDates } from './closure-dates.ts';
import { groupedBy } from './grouping.ts';
import { anyOpen, type PlacedModule, type StageDay } from './plan-under-check.ts';

export const checkRhythm: Check = ({ placements, closures }) =>
  placements.flatMap((placed) => {
    const byWeek = groupedBy(placed.days, (day) => day.week);
    const first = Math.min(...byWeek.keys());
    const last = Math.max(...byWeek.keys());
    return [...byWeek]
      .filter(([, days]) => anyOpen(days))
      .flatMap(([week, days]) => {
        const whole = first < week && week < last && !closures.touches(week);
        return daysInWeek(placed, week, days, whole);
      });
  });

function daysInWeek(
  placed: PlacedModule,
  week: WeekNumber,
  days: readonly StageDay[],
  minimumAsked: boolean,
): Finding[] {
  const { asked, module, unit } = placed;
  const most = asked.maxDaysPerWeek ?? module.maxDaysPerWeek;
  const least = Math.max(unit.minDaysPerWeek, asked.minDaysPerWeek ?? module.minDaysPerWeek);
  const dates = new Set(days.map((day) => day.date)).size;
  const keys = { ...keysOfModule(placed), week: isoDateOf(mondayOf(week)) };
  const findings: Finding[] = [];
  if (dates > most) findings.push({ cause: 'too-many', ...keys, ...excess(dates, most) });
  if (minimumAsked && dates < least) findings.push({ cause: 'too-few', ...keys, ...shortage(dates, least) });
  return findings;
}

export const checkContinuity: Check = ({ placements, closures, semester }) =>
  placements.flatMap((placed) => [
    ...gaps(placed, closures, semester.rules.maxGapWeeks),
    ...firstShift(placed),
  ]);

function gaps(placed: PlacedModule, closures: ClosureDates, maxGapWeeks: number): Finding[] {
  return placed.dates.slice(1).flatMap((date, i) => {
    const before = placed.dates[i];
    if (before === undefined) return [];
    const weeks = weeksWithoutClosureBetween(weekOf(before), weekOf(date), closures);
    const around = placed.days.filter((day) => day.date === before || day.date === date);
    if (weeks <= maxGapWeeks || !anyOpen(around)) return [];
    const keys = { ...keysOfModule(placed), date: isoDateOf(date) };
    return [{ cause: 'gap', ...keys, ...excess(weeks, maxGapWeeks) }];
  });
}

function weeksWithoutClosureBetween(from: WeekNumber, to: WeekNumber, closures: ClosureDates): number {
  let weeks = 0;
  for (let week = addWeeks(from, 1); week < to; week = addWeeks(week, 1)) {
    if (!closures.touches(week)) weeks++;
  }
  return weeks;
}

/** Two shifts on the first date are both the first day: days are told apart by their date. */
function firstShift(placed: PlacedModule): Finding[] {
  const wanted = placed.unit.firstDayShifts ?? [];
  if (wanted.length === 0) return [];
  return placed.days
    .filter((day) => day.date === placed.dates[0] && !day.frozen && !wanted.includes(day.shift.id))
    .map((day) => ({
      cause: 'first-day',
      ...keysOfDay(day),
      unit: placed.unit.id,
      shift: day.shift.id,
      ...SIMPLY_BROKEN,
    }));
}
