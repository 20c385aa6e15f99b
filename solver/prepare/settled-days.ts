/** The dates of a demand about which something is settled before planning: by its pin, or by the plan in force. */
import type { PlacementDay } from '../domain/plan-schema.ts';
import type { UnitId } from '../domain/values.ts';
import type { Demand } from './demands.ts';
import { dayIndex, type Horizon } from './horizon.ts';

/** All by day index. */
export interface SettledDays {
  /** The shifts pinned on a date; more than one cannot be kept (H5). */
  readonly pinned: ReadonlyMap<number, ReadonlySet<string>>;
  /** Days that have happened, as the plan in force has them; at whichever unit that was. */
  readonly history: ReadonlyMap<number, PlacementDay>;
  /** Shifts that the plan in force has at this unit (S9). */
  readonly published: ReadonlyMap<number, string>;
}

export function settledDays(demand: Demand, unit: UnitId, horizon: Horizon): SettledDays {
  const pinned = new Map<number, Set<string>>();
  for (const { date, shift } of demand.pin?.days ?? []) {
    const d = dayIndex(horizon, date);
    pinned.set(d, (pinned.get(d) ?? new Set()).add(shift));
  }
  const inForce = (demand.published?.days ?? []).map((day) => [dayIndex(horizon, day.date), day] as const);
  const isHere = demand.published?.unit === unit;
  return {
    pinned,
    history: new Map(inForce.filter(([d]) => d <= demand.frozenUntil)),
    published: new Map(isHere ? inForce.map(([d, day]) => [d, day.shift]) : []),
  };
}
