/**
 * What is certain about the best plan without searching: a module with no unit at all, or with fewer minutes on
 * offer than it asks, cannot be placed; and a placement costs at least its cheapest journeys and the weeks it takes.
 */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type OptionBook, stabilityCost, wishCost } from '../fit/option-book.ts';
import type { Option } from '../fit/placed.ts';

/** Sums of fractions may end a hair above the whole number they are. */
const ROUNDING_SLACK = 1e-6;

export interface Bound {
  /** No plan places more priority than this. */
  readonly priorityPlaced: number;
  /** Per demand: no placement of it costs less; null where it cannot be placed at all. */
  readonly leastCost: readonly (number | null)[];
}

export function trivialBound(prepared: Prepared, book: OptionBook): Bound {
  const leastCost = prepared.demands.map((demand) => leastCostOf(prepared, book, demand));
  // H4: what waits for a module that cannot be placed cannot be placed either.
  let changed = true;
  while (changed) {
    changed = false;
    for (const demand of prepared.demands) {
      const blocked = demand.after.some((earlier) => item(leastCost, earlier) === null);
      if (!blocked || item(leastCost, demand.index) === null) continue;
      leastCost[demand.index] = null;
      changed = true;
    }
  }
  const possible = prepared.demands.filter((demand) => item(leastCost, demand.index) !== null);
  return { priorityPlaced: possible.reduce((sum, demand) => sum + demand.priority, 0), leastCost };
}

/**
 * No plan that places at least `priorityPlaced` costs less. Up to the priority that may be left out, the dearest
 * modules are taken as left out, per unit of priority and the last one in part, at the price of leaving them out.
 */
export function costBound(prepared: Prepared, bound: Bound, priorityPlaced: number): number {
  let spare = bound.priorityPlaced - priorityPlaced;
  let cost = 0;
  const gains: { priority: number; gain: number }[] = [];
  for (const demand of prepared.demands) {
    const out = stabilityCost(prepared, demand, null);
    const least = item(bound.leastCost, demand.index);
    if (least === null) cost += out;
    else if (demand.priority === 0) cost += Math.min(least, out);
    else {
      cost += least;
      gains.push({ priority: demand.priority, gain: Math.max(0, least - out) });
    }
  }
  gains.sort((a, b) => b.gain / b.priority - a.gain / a.priority);
  for (const { priority, gain } of gains) {
    if (spare <= 0) break;
    cost -= gain * Math.min(1, spare / priority);
    spare -= priority;
  }
  return Math.max(0, Math.ceil(cost - ROUNDING_SLACK));
}

function leastCostOf(prepared: Prepared, book: OptionBook, demand: Demand): number | null {
  const { weights } = prepared.semester.rules;
  let least: number | null = null;
  for (const { unit, lowerBound } of book.candidatesOf(demand)) {
    if (least !== null && lowerBound >= least) break;
    const option = book.optionAt(demand, unit);
    const end = earliestEnd(option, prepared);
    if (end === null) continue;
    const late = weights.S7 * Math.max(0, end - demand.startWeek);
    const cost = Math.max(lowerBound, leastTravelAndWishes(prepared, option)) + late;
    least = least === null ? cost : Math.min(least, cost);
  }
  return least;
}

/**
 * The week index before which the minutes asked cannot be reached, working the longest open shift of as many dates
 * a week as the module allows; null when the whole semester does not reach them.
 */
export function earliestEnd(option: Option, { horizon, semester }: Prepared): number | null {
  const { slots, demand } = option;
  const weekLimit = Math.min(
    semester.rules.maxStageMinutesPerWeek,
    demand.trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
  );
  let sum = 0;
  for (let week = 0; week < horizon.weeks; week++) {
    const longest = new Map<number, number>();
    let frozen = false;
    for (let i = slots.firstOfWeek[week] ?? 0; i < (slots.firstOfWeek[week + 1] ?? 0); i++) {
      const day = slots.day[i] ?? 0;
      longest.set(day, Math.max(longest.get(day) ?? 0, stageMinutes(option, i)));
      frozen ||= ((slots.flags[i] ?? 0) & SLOT_FROZEN) !== 0;
    }
    const days = [...longest.values()].sort((a, b) => b - a);
    // History may hold more days and hours than the rules would allow now.
    const most = frozen ? days : days.slice(0, demand.maxDaysPerWeek);
    const minutes = most.reduce((total, day) => total + day, 0);
    sum += frozen ? minutes : Math.min(minutes, weekLimit);
    if (sum >= demand.askedMinutes) return week;
  }
  return null;
}

/** S3, and S1 and S2 of the minutes asked at the best price per minute of any slot. S9 is taken as nothing. */
function leastTravelAndWishes(prepared: Prepared, { demand, unit, slots }: Option): number {
  let perMinute = Number.POSITIVE_INFINITY;
  for (let i = 0; i < slots.count; i++) {
    const { stageMinutes } = item(unit.shifts, slots.shift[i] ?? 0).times;
    perMinute = Math.min(perMinute, (slots.wayCost[slots.way[i] ?? 0] ?? 0) / stageMinutes);
  }
  const travel = slots.count === 0 ? 0 : Math.ceil(perMinute * demand.askedMinutes - ROUNDING_SLACK);
  return wishCost(prepared, demand, unit) + travel;
}

function stageMinutes(option: Option, slot: number): number {
  return item(option.unit.shifts, option.slots.shift[slot] ?? 0).times.stageMinutes;
}
