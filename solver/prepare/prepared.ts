/** Everything search needs to know about a semester, laid out once. */
import { closureCalendar } from '../domain/closures.ts';
import type { Plan } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Rides } from '../travel/rides.ts';
import { type Travel, travelIn } from '../travel/travel.ts';
import { type Demand, demandsOf } from './demands.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import { type Slots, slotsIn } from './slots.ts';
import { type Supply, supplyOf } from './supply.ts';
import { type TraineeDays, traineeDays } from './trainee-days.ts';
import { item } from './typed-arrays.ts';
import { unitHurdle } from './unit-hurdles.ts';

export interface Prepared {
  readonly semester: Semester;
  readonly published: Plan | null;
  readonly horizon: Horizon;
  readonly supply: Supply;
  readonly rides: Rides;
  readonly travel: Travel;
  readonly demands: readonly Demand[];
  /** The trainee's own calendar, made when first asked for. */
  daysOf(traineeIndex: number): TraineeDays;
  /** Why the unit as a whole is out for the demand, or null. */
  hurdleAt(demand: Demand, unit: number): RuleId | null;
  /** The dated shifts of the demand at the unit; made anew at every call, so that the caller decides what to keep. */
  slotsAt(demand: Demand, unit: number): Slots;
}

/** @param rides of this semester, or of the one that it is a part or a changed copy of. */
export function prepareSemester(semester: Semester, published: Plan | null, rides: Rides): Prepared {
  const closures = closureCalendar(semester.closures);
  const horizon = horizonOf(semester, closures);
  const supply = supplyOf(semester, horizon);
  const travel = travelIn(semester, closures, rides);
  const slotsOf = slotsIn({ semester, horizon, supply, travel });
  const days = new Map<number, TraineeDays>();
  const daysOf = (traineeIndex: number) => {
    const known = days.get(traineeIndex);
    if (known !== undefined) return known;
    const made = traineeDays(item(semester.trainees, traineeIndex), horizon);
    days.set(traineeIndex, made);
    return made;
  };
  return {
    semester,
    published,
    horizon,
    supply,
    rides,
    travel,
    demands: demandsOf(semester, published, horizon),
    daysOf,
    hurdleAt: (demand, unit) => unitHurdle(demand, item(supply.units, unit), travel),
    slotsAt: (demand, unit) => slotsOf(demand, item(supply.units, unit), daysOf(demand.traineeIndex)),
  };
}
