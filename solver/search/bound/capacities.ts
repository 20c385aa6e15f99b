/**
 * What trainees compete for, as numbered resources, each with what there is of it: places of a unit shift on a date
 * (H10 and H12 together), the guidance of all its mentors (H11), and the limits of employers.
 *
 * Dates on which anybody's history lies are left out: history is not judged, and may hold more than there is.
 */
import type { Prepared } from '../../prepare/prepared.ts';

const NO_LIMIT = -1;

export interface Capacities {
  readonly count: number;
  /** By resource. */
  readonly capacity: Float64Array;
  /** Places of a unit shift on a day; −1 where nothing is counted. */
  placesAt(unitShift: number, day: number): number;
  guidanceAt(unitShift: number, day: number): number;
  employerOn(employer: number, day: number): number;
}

export function capacitiesOf({ supply, horizon, demands }: Prepared): Capacities {
  const { days } = horizon;
  const firstOpenDay = demands.reduce((latest, { frozenUntil }) => Math.max(latest, frozenUntil + 1), 0);
  const ofShifts = supply.unitShifts.length * days;
  const count = 2 * ofShifts + supply.employerLimit.length * days;
  const capacity = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let d = firstOpenDay; d < days; d++) {
    for (const { index, guides } of supply.unitShifts) {
      const cell = index * days + d;
      capacity[cell] = supply.places[cell] ?? 0;
      capacity[ofShifts + cell] = guides.reduce((sum, g) => sum + (supply.guidance[g * days + d] ?? 0), 0);
    }
    supply.employerLimit.forEach((limit, employer) => {
      if (limit !== NO_LIMIT) capacity[2 * ofShifts + employer * days + d] = limit;
    });
  }
  const at = (resource: number) => (Number.isFinite(capacity[resource]) ? resource : -1);
  return {
    count,
    capacity,
    placesAt: (unitShift, day) => at(unitShift * days + day),
    guidanceAt: (unitShift, day) => at(ofShifts + unitShift * days + day),
    employerOn: (employer, day) => at(2 * ofShifts + employer * days + day),
  };
}
