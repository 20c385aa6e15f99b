/**
 * One demand at one unit, with fewer rules than there are, so that the cheapest placement is found exactly and
 * quickly, and none that keeps all rules costs less.
 *
 * Kept: at most so many days a week and at least so many in the middle (H14), the minutes of a week (H13) and of the
 * whole, as the number of longest shifts they take (H2), S1, S2, S3, S6 and S7. Dropped: rest between days, Sundays, breaks
 * between weeks, mixes, which mentor guides, S4, S5 and S8; of S9 all that a plan could save is taken as saved.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { wishCost } from '../fit/option-book.ts';
import type { Option } from '../fit/placed.ts';
import type { Capacities } from './capacities.ts';

const NO_RESOURCE = -1;
/** Resources that a day of stage uses at most. */
export const USES_PER_SLOT = 3;

export interface RelaxedOption {
  readonly fixedCost: number;
  readonly load: number;
  /** Longest shifts that the module takes. */
  readonly daysNeeded: number;
  /** The first week in which its days can lie, given what has to come before (H4). */
  readonly firstWeek: number;
  /** Fewest days in a week in the middle that no closure touches. */
  readonly minDays: number;
  readonly maxDaysOfWeek: Uint8Array;
  readonly preferredDays: number;
  readonly startWeek: number;
  /** Open slots in date order, and the first one of each week. */
  readonly firstOfWeek: Int32Array;
  readonly day: Int16Array;
  /** S1 and S2. */
  readonly cost: Float64Array;
  /** USES_PER_SLOT resources of each slot; −1 for none. Guidance is used by the load, the others once. */
  readonly uses: Int32Array;
}

export function relaxedOption(
  prepared: Prepared,
  capacities: Capacities,
  { demand, unit, slots, load }: Option,
  firstWeek: number,
): RelaxedOption {
  const { semester } = prepared;
  const { rules } = semester;
  const minutes = Array.from(slots.shift, (shift) => item(unit.shifts, shift).times.stageMinutes);
  const longest = minutes.reduce((most, one) => Math.max(most, one), 1);
  const shortest = minutes.reduce((least, one) => Math.min(least, one), longest);
  const own = prepared.daysOf(demand.traineeIndex);
  const weekLimit = Math.min(
    rules.maxStageMinutesPerWeek,
    demand.trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
  );
  const uses = new Int32Array(slots.count * USES_PER_SLOT).fill(NO_RESOURCE);
  for (let slot = 0; slot < slots.count; slot++) {
    const { index } = item(unit.shifts, slots.shift[slot] ?? 0);
    const d = slots.day[slot] ?? 0;
    uses[slot * USES_PER_SLOT] = capacities.placesAt(index, d);
    uses[slot * USES_PER_SLOT + 1] = capacities.guidanceAt(index, d);
    uses[slot * USES_PER_SLOT + 2] = capacities.employerOn(unit.employer, d);
  }
  const moved = demand.published !== null && demand.published.unit !== unit.unit.id;
  return {
    fixedCost: wishCost(prepared, demand, unit) + (moved ? leastMovingCost(prepared, demand.published) : 0),
    load,
    daysNeeded: Math.ceil(demand.askedMinutes / longest),
    firstWeek,
    minDays: Math.max(1, unit.unit.minDaysPerWeek, demand.minDaysPerWeek),
    maxDaysOfWeek: Uint8Array.from(own.workMinutesOfWeek, (work) => {
      const left = Math.min(weekLimit, rules.maxStageAndWorkMinutesPerWeek - work);
      return Math.max(0, Math.min(demand.maxDaysPerWeek, Math.floor(left / shortest)));
    }),
    preferredDays: unit.unit.preferredDaysPerWeek ?? 0,
    startWeek: demand.startWeek,
    firstOfWeek: slots.firstOfWeek,
    day: slots.day,
    cost: Float64Array.from(slots.way, (way) => slots.wayCost[way] ?? 0),
    uses,
  };
}

function leastMovingCost({ semester }: Prepared, published: Option['demand']['published']): number {
  return published === null || published.days.length === 0 ? 0 : semester.rules.weights.S9unit;
}
