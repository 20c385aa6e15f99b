/**
 * The best plan of a tiny semester, by trying everything: all sets of days, all shifts, all mentors. The checker
 * alone decides what is valid and what it costs; nothing of `prepare/` or `search/` is used.
 */
import { checkPlan } from '../check/check-plan.ts';
import type { CheckReport } from '../check/checked-plan.ts';
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester, Trainee, Unit } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { type DayOptions, placement, plan } from './builders.ts';

export interface PricedPlacement {
  readonly placement: Placement;
  readonly cost: number;
}

/** A day that breaks one of these alone breaks it in any company. */
export const DAY_RULES: ReadonlySet<RuleId> = new Set([
  'H1',
  'H3',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'H10',
  'H11',
  'H12',
]);
export const STREET_MODES = ['walk', 'bike', 'ebike', 'car'] as const;

interface Where {
  readonly trainee: Trainee;
  readonly module: string;
  readonly unit: Unit;
}

type DayChoice = DayOptions & { readonly minutes: number };

/** Every valid placement of a module at a unit with nobody else placed, cheapest first; for each set of days and mentors. */
export function allPlacements(semester: Semester, where: Where): PricedPlacement[] {
  const dates = datesOf(semester)
    .map((date) => dayChoices(semester, where, date))
    .filter((choices) => choices.length > 0);
  const asked = minutesAsked(semester, where);
  const found: PricedPlacement[] = [];
  const choose = (from: number, days: readonly DayChoice[], minutes: number): void => {
    if (minutes >= asked) {
      found.push(...withEveryPrimary(semester, where, days));
      return;
    }
    dates.slice(from).forEach((choices, i) => {
      for (const day of choices) choose(from + i + 1, [...days, day], minutes + day.minutes);
    });
  };
  choose(0, [], 0);
  return found.sort((a, b) => a.cost - b.cost);
}

/** The best worth of any plan of one module a trainee. */
export function bestWorth(semester: Semester): { readonly priorityPlaced: number; readonly cost: number } {
  const options = semester.trainees.flatMap((trainee) =>
    trainee.modules.map(({ module }) =>
      semester.units
        .flatMap((unit) => allPlacements(semester, { trainee, module, unit }))
        .sort((a, b) => a.cost - b.cost),
    ),
  );
  let best = { priorityPlaced: 0, cost: 0 };
  const combine = (chosen: readonly Placement[], index: number): void => {
    const next = options[index];
    if (next === undefined) {
      const { accepted, score } = judge(semester, chosen);
      const isBetter =
        score.priorityPlaced > best.priorityPlaced ||
        (score.priorityPlaced === best.priorityPlaced && score.cost < best.cost);
      if (accepted && isBetter) best = { priorityPlaced: score.priorityPlaced, cost: score.cost };
      return;
    }
    for (const option of next) combine([...chosen, option.placement], index + 1);
    combine(chosen, index + 1);
  };
  combine([], 0);
  return best;
}

/** What the checker says of the days; its opinion on what the plan states of itself is left out. */
function judge(
  semester: Semester,
  placements: readonly Placement[],
): Pick<CheckReport, 'accepted' | 'score'> {
  const { breaches, score } = checkPlan(semester, plan(semester, placements), null);
  return { accepted: breaches.length === 0, score };
}

function withEveryPrimary(semester: Semester, where: Where, days: readonly DayChoice[]): PricedPlacement[] {
  return [...new Set(days.flatMap(({ mentor }) => mentor ?? []))].flatMap((mentor) => {
    const who = { trainee: where.trainee.id, module: where.module, unit: where.unit.id, mentor };
    const made = placement(semester, who, days);
    const { accepted, score } = judge(semester, [made]);
    return accepted ? [{ placement: made, cost: score.cost }] : [];
  });
}

/** Each shift with each mentor who could guide it, by the cheapest way there. */
function dayChoices(semester: Semester, where: Where, date: string): DayChoice[] {
  const mentors = semester.mentors.filter((mentor) => mentor.unit === where.unit.id);
  return where.unit.shifts.flatMap((shift) =>
    mentors.flatMap((mentor) => {
      const ways = STREET_MODES.flatMap((mode) => {
        const day = { date, shift: shift.id, mentor: mentor.id, mode };
        const cost = costOfDay(semester, where, day);
        return cost === null ? [] : [{ day, cost }];
      }).sort((a, b) => a.cost - b.cost);
      const minutes = shiftTimes(shift).stageMinutes;
      return ways.slice(0, 1).map(({ day }) => ({ ...day, minutes }));
    }),
  );
}

function costOfDay(semester: Semester, { trainee, module, unit }: Where, day: DayOptions): number | null {
  const alone = placement(
    semester,
    { trainee: trainee.id, module, unit: unit.id, mentor: day.mentor ?? '' },
    [day],
  );
  const { breaches, score } = checkPlan(semester, plan(semester, [alone]), null);
  return breaches.some(({ rule }) => DAY_RULES.has(rule)) ? null : score.cost;
}

function datesOf(semester: Semester): string[] {
  const first = dayNumber(semester.start);
  const days = dayNumber(semester.end) - first + 1;
  return Array.from({ length: days }, (_, i) => isoDateOf(addDays(first, i)));
}

function minutesAsked(semester: Semester, { trainee, module }: Where): number {
  const own = trainee.modules.find((asked) => asked.module === module)?.minutes;
  return own ?? semester.modules.find(({ id }) => id === module)?.minutes ?? 0;
}
