/** When a journey happens, by its legs: what it says of itself is compared elsewhere (`statements.ts`). */
import { type Moment, momentOf } from '../domain/calendar.ts';
import type { Journey } from '../domain/plan-schema.ts';
import type { WallTime } from '../domain/values.ts';

export interface JourneyTimes {
  readonly leave: Moment;
  readonly arrive: Moment;
  /** Arrival less departure; below 0 for a journey that arrives before it leaves. */
  readonly minutes: number;
  readonly leaveText: WallTime;
  readonly arriveText: WallTime;
}

export function journeyTimes(journey: Journey): JourneyTimes {
  const first = journey.legs[0];
  const last = journey.legs.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a journey has at least one leg');
  const leave = momentOf(first.depart);
  const arrive = momentOf(last.arrive);
  return { leave, arrive, minutes: arrive - leave, leaveText: first.depart, arriveText: last.arrive };
}
