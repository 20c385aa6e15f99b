/** The price of one placement, S1 to S9, straight from its days: what search compares and `rules/` confirm. */
import type { Rules } from '../../domain/semester-schema.ts';
import type { Horizon } from '../../prepare/horizon.ts';
import { SLOT_KEEPS_PUBLISHED } from '../../prepare/slots.ts';
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
    const slot = slots[i] ?? 0;
    cost += option.slots.wayCost[option.slots.way[slot] ?? 0] ?? 0;
    if ((option.slots.flags[slot] ?? 0) & SLOT_KEEPS_PUBLISHED) cost -= weights.S9day;
    if ((mentors[i] ?? 0) !== primary) cost += weights.S4;
  }
  return cost + rhythmCost(option, slots, horizon, rules);
}

/** S5 to S8, which look at whole weeks. */
function rhythmCost(option: Option, slots: Int32Array, horizon: Horizon, rules: Rules): number {
  const { weights } = rules;
  const dayOf = (i: number) => option.slots.day[slots[i] ?? 0] ?? 0;
  const firstWeek = horizon.weekOfDay[dayOf(0)] ?? 0;
  const lastWeek = horizon.weekOfDay[dayOf(slots.length - 1)] ?? 0;
  const preferred = option.unit.unit.preferredDaysPerWeek ?? 0;
  let weekends = 0;
  let short = 0;
  let changes = 0;
  let before = -1;
  let i = 0;
  for (let week = firstWeek; week <= lastWeek; week++) {
    let weekdays = 0;
    let count = 0;
    while (i < slots.length && (horizon.weekOfDay[dayOf(i)] ?? 0) === week) {
      weekdays |= 1 << (horizon.weekdayOfDay[dayOf(i)] ?? 0);
      count++;
      i++;
    }
    if (weekdays >= 1 << SATURDAY) weekends++;
    if (week === firstWeek || week === lastWeek || (horizon.weekTouched[week] ?? 0) === 1) continue;
    short += Math.max(0, preferred - count);
    if (before !== -1 && before !== weekdays) changes++;
    before = weekdays;
  }
  const tooManyWeekends = Math.max(0, weekends - Math.ceil((lastWeek - firstWeek + 1) / 2));
  const late = Math.max(0, lastWeek - option.demand.startWeek);
  return weights.S5 * tooManyWeekends + weights.S6 * short + weights.S7 * late + weights.S8 * changes;
}
