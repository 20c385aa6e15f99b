/** The score of a plan, worked out anew from its days (docs/rules.md, Cost terms). */
import { addWeeks, dayNumber, type WeekNumber, weekdayOf, weekOf } from '../domain/calendar.ts';
import { TERM_IDS, type TermId } from '../domain/lists.ts';
import type { Score } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { ClosureDates } from './closure-dates.ts';
import { groupedBy } from './grouping.ts';
import type { PlacedModule, PlanUnderCheck } from './plan-under-check.ts';
import { stabilityCost } from './stability.ts';

/** Weighted and per placement; S9 hangs on the published plan and is counted apart. */
type OwnTerms = Record<Exclude<TermId, 'S9'>, number>;

/** @param knownS9 S9 as the plan states it, where the published plan is not at hand to count it. */
export function scoreOf(plan: PlanUnderCheck, knownS9: number | undefined): Score {
  const { semester, placements } = plan;
  const terms: Record<TermId, number> = { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 };
  for (const placed of placements) {
    const own = measuresOf(placed, plan);
    for (const id of OWN_TERM_IDS) terms[id] += own[id] * semester.rules.weights[id];
  }
  terms.S9 = knownS9 ?? stabilityCost(plan);
  return {
    priorityPlaced: placements.reduce((sum, placed) => sum + placed.asked.priority, 0),
    placed: placements.length,
    asked: semester.trainees.flatMap((trainee) => trainee.modules).filter((asked) => !asked.done).length,
    cost: TERM_IDS.reduce((sum, id) => sum + terms[id], 0),
    terms,
  };
}

const OWN_TERM_IDS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;

function measuresOf(placed: PlacedModule, { semester, closures }: PlanUnderCheck): OwnTerms {
  const journeys = placed.days.flatMap(({ times }) => [times.out, times.back]);
  const minutes = journeys.map((journey) => Math.max(0, journey.minutes));
  const weeks = weeksOf(placed, closures);
  return {
    S1: sum(minutes),
    S2: sum(minutes.map((m) => Math.max(0, m - semester.rules.longJourneyMinutes))),
    S3: wishDistance(placed),
    S4: placed.days.filter((day) => day.mentor.id !== placed.placement.mentor).length,
    S5: weekendsBeyondHalf(placed),
    S6: sum(weeks.map((weekdays) => Math.max(0, (placed.unit.preferredDaysPerWeek ?? 0) - weekdays.size))),
    S7: weeksToFinish(placed, semester),
    S8: weeks.slice(1).filter((weekdays, i) => !isSameSet(weekdays, weeks[i])).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function wishDistance({ trainee, unit, site }: PlacedModule): number {
  const { settings = [], sites = [], units = [] } = trainee.wishes ?? {};
  return placeInList(settings, unit.setting) + placeInList(sites, site.id) + placeInList(units, unit.id);
}

/** An empty list is one not given: its length is 0, and so is the distance. */
function placeInList<T>(list: readonly T[], item: T): number {
  const index = list.indexOf(item);
  return index < 0 ? list.length : index;
}

function weekendsBeyondHalf({ dates }: PlacedModule): number {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return 0;
  const weekends = new Set(dates.filter((date) => weekdayOf(date) >= 6).map(weekOf)).size;
  const weeks = weekOf(last) - weekOf(first) + 1;
  return Math.max(0, weekends - Math.ceil(weeks / 2));
}

/** The weekdays of each week strictly between the first and the last that no closure touches. */
function weeksOf({ dates }: PlacedModule, closures: ClosureDates): ReadonlySet<number>[] {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return [];
  const byWeek = groupedBy(dates, weekOf);
  const sets: ReadonlySet<number>[] = [];
  for (let week: WeekNumber = addWeeks(weekOf(first), 1); week < weekOf(last); week = addWeeks(week, 1)) {
    if (!closures.touches(week)) sets.push(new Set((byWeek.get(week) ?? []).map(weekdayOf)));
  }
  return sets;
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every((item) => b.has(item));
}

function weeksToFinish({ dates, module, trainee }: PlacedModule, semester: Semester): number {
  const last = dates.at(-1);
  if (last === undefined) return 0;
  const starts = [semester.start, module.from, trainee.availableFrom].flatMap((date) =>
    date === undefined ? [] : [dayNumber(date)],
  );
  return Math.max(0, weekOf(last) - Math.max(...starts.map(weekOf)));
}
