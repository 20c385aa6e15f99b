/** Whether the legs of a journey make one of those of model.md, section 5. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import type { Bike, Ends, MapAndTimetable } from './journey-ends.ts';
import { isStreetLeg } from './street-leg.ts';
import { isTransitJourney } from './transit-parts.ts';

/**
 * Whether the timetable has the rides of a transit journey is another matter (`rides.ts`).
 *
 * @param bikes what may be ridden between home and a stop on that day
 */
export function isRightJourney(
  { mode, legs }: Journey,
  ends: Ends,
  bikes: readonly Bike[],
  given: MapAndTimetable,
): boolean {
  if (mode === 'transit') return isTransitJourney(legs, ends, bikes, given);
  return joinUp(legs, ends) && legs.every((leg) => isStreetLeg(leg, mode, given.rules));
}

/** One leg from end to end, or two that meet at the call. */
function joinUp(legs: readonly Leg[], { from, to, call }: Ends): boolean {
  const [first, second] = legs;
  if (first === undefined || legs.length > 2 || !samePoint(first.from, from)) return false;
  if (second === undefined) return samePoint(first.to, to);
  return (
    call !== undefined &&
    samePoint(first.to, call) &&
    samePoint(second.from, call) &&
    samePoint(second.to, to) &&
    momentOf(second.depart) >= momentOf(first.arrive)
  );
}
