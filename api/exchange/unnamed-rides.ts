/** Rides for who may not know where people live: a stop or a line near a home would say it. */
import type { RideNames } from '../../solver/domain/names.ts';

/** Stands for what is left out. */
const LEFT_OUT = '…';

/** By what one rides stays; which line, where it goes and the stops do not, as in a plan's JSON (`http/coarse-plan.ts`). */
export function unnamedRides(rides: RideNames): RideNames {
  return {
    line: (feed, trip) => ({ kind: rides.line(feed, trip)?.kind ?? 'other', line: '', towards: '' }),
    stop: () => LEFT_OUT,
  };
}
