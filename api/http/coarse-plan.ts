/** A plan for who may not know where people live: on the way, places to about a kilometre and no stops. */
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import { twoDecimals } from './two-decimals.ts';

type Day = Placement['days'][number];
type Leg = Day['out']['legs'][number];

/** Minutes and hours stay as they are: those are what is studied. */
export function coarsePlan(plan: Plan): Plan {
  return {
    ...plan,
    placements: plan.placements.map((placement) => ({
      ...placement,
      days: placement.days.map((day) => ({ ...day, out: coarse(day.out), back: coarse(day.back) })),
    })),
  };
}

function coarse(journey: Day['out']): Day['out'] {
  return {
    ...journey,
    legs: journey.legs.map(({ mode, from, to, depart, arrive }) => ({
      mode,
      from: coarseEnd(from),
      to: coarseEnd(to),
      depart,
      arrive,
    })),
  };
}

function coarseEnd({ lat, lon }: Leg['from']): Leg['from'] {
  return { lat: twoDecimals(lat), lon: twoDecimals(lon) };
}
