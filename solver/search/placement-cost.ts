/** The price of one placement, S1 to S9, straight from its days: what search compares and `rules/` confirm. */
import type { Rules } from '../domain/semester-schema.ts';
import type { Horizon } from '../prepare/horizon.ts';
import { SLOT_KEEPS_PUBLISHED } from '../prepare/slots.ts';
import { at } from '../prepare/typed-arrays.ts';
import type { Option } from './placed.ts';

const SATURDAY = 6;

/** Days in date order, one slot and mentor each; at least one day. */
export function placementCost(
  option: Option,
  slots: Int32Array,
  mentors: Int32Array,
  primary: number,
  horizon: Horizon,
  rules: Rules,
): number {
  const { weights } = rules;
  let cost = option.fixedCost;
  for (let i = 0; i < slots.length; i++) {
    const slot = at(slots, i);
    cost += at(option.slots.wayCost, at(option.slots.way, slot));
    if (at(option.slots.flags, slot) & SLOT_KEEPS_PUBLISHED) cost -= weights.S9day;
    if (at(mentors, i) !== primary) cost += weights.S4;
  }
  return cost + rhythmCost(option, slots, horizon, rules);
}

/** S5 to S8, which look at whole weeks. */
function rhythmCost(option: Option, slots: Int32Array, horizon: Horizon, rules: Rules): number {
  const { weights } = rules;
  const dayOf = (i: number) => at(option.slots.day, at(slots, i));
  const firstWeek = at(horizon.weekOfDay, dayOf(0));
  const lastWeek = at(horizon.weekOfDay, dayOf(slots.length - 1));
  const preferred = option.unit.unit.preferredDaysPerWeek ?? 0;
  let weekends = 0;
  let short = 0;
  let changes = 0;
  let before = -1;
  let i = 0;
  for (let week = firstWeek; week <= lastWeek; week++) {
    let weekdays = 0;
    let count = 0;
    while (i < slots.length && at(horizon.weekOfDay, dayOf(i)) === week) {
      weekdays |= 1 << at(horizon.weekdayOfDay, dayOf(i));
      count++;
      i++;
    }
    if (weekdays >= 1 << SATURDAY) weekends++;
    if (week === firstWeek || week === lastWeek || at(horizon.weekTouched, week) === 1) continue;
    short += Math.max(0, preferred - count);
    if (before !== -1 && before !== weekdays) changes++;
    before = weekdays;
  }
  const tooManyWeekends = Math.max(0, weekends - Math.ceil((lastWeek - firstWeek + 1) / 2));
  const late = Math.max(0, lastWeek - option.demand.startWeek);
  return weights.S5 * tooManyWeekends + weights.S6 * short + weights.S7 * late + weights.S8 * changes;
}
