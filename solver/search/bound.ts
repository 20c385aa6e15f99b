/**
 * What is certain about the best plan without searching: a module with no unit at all, or with fewer minutes on
 * offer than it asks, cannot be placed; and a placement costs at least its cheapest journeys.
 */
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import { type OptionBook, stabilityCost } from './option-book.ts';
import type { Option } from './placed.ts';

export interface Bound {
  /** No plan places more priority than this. */
  readonly priorityPlaced: number;
  /** Per demand: no placement of it costs less; null where it cannot be placed at all. */
  readonly leastCost: readonly (number | null)[];
}

export function trivialBound(prepared: Prepared, book: OptionBook): Bound {
  const leastCost = prepared.demands.map((demand) => leastCostOf(book, demand));
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
  return Math.max(0, Math.ceil(cost - 1e-6));
}

function leastCostOf(book: OptionBook, demand: Demand): number | null {
  let least: number | null = null;
  for (const { unit, lowerBound } of book.candidatesOf(demand)) {
    if (least !== null && lowerBound >= least) break;
    const option = book.optionAt(demand, unit);
    if (mostMinutes(option) < demand.askedMinutes) continue;
    const cost = Math.max(lowerBound, travelBound(option));
    least = least === null ? cost : Math.min(least, cost);
  }
  return least;
}

/** The longest open shift of every date, added up: more cannot be worked there. */
function mostMinutes(option: Option): number {
  let sum = 0;
  let day = -1;
  let longest = 0;
  for (let i = 0; i < option.slots.count; i++) {
    if ((option.slots.day[i] ?? 0) !== day) {
      sum += longest;
      longest = 0;
      day = option.slots.day[i] ?? 0;
    }
    longest = Math.max(longest, stageMinutes(option, i));
  }
  return sum + longest;
}

/** S1 and S2 of the minutes asked at the best price per minute of any slot; only without history or a replan. */
function travelBound(option: Option): number {
  const { demand, slots, fixedCost } = option;
  if (demand.published !== null) return 0;
  let perMinute = Number.POSITIVE_INFINITY;
  for (let i = 0; i < slots.count; i++) {
    if ((slots.flags[i] ?? 0) & SLOT_FROZEN) return 0;
    perMinute = Math.min(perMinute, (slots.wayCost[slots.way[i] ?? 0] ?? 0) / stageMinutes(option, i));
  }
  return fixedCost + (slots.count === 0 ? 0 : Math.ceil(perMinute * demand.askedMinutes - 1e-6));
}

function stageMinutes(option: Option, slot: number): number {
  return item(option.unit.shifts, option.slots.shift[slot] ?? 0).times.stageMinutes;
}
