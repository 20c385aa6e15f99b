/** The days of a plan, each with the things that its ids stand for. */
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Placement, PlacementDay } from '../../solver/domain/plan-schema.ts';
import type { Shift, Site, Trainee, Unit } from '../../solver/domain/semester-schema.ts';

export interface PlacedDay {
  readonly placement: Placement;
  readonly day: PlacementDay;
  readonly trainee: Trainee;
  readonly unit: Unit;
  readonly site: Site;
  readonly shift: Shift;
}

/** In the order of the plan. @throws RangeError for an id the semester does not have (a checked plan has none). */
export function placementDays({ semester, plan }: CheckedPlan): readonly PlacedDay[] {
  const traineeOf = lookUp(semester.trainees);
  const unitOf = lookUp(semester.units);
  const siteOf = lookUp(semester.sites);
  return plan.placements.flatMap((placement) => {
    const unit = unitOf(placement.unit);
    const shiftOf = lookUp(unit.shifts);
    const context = { placement, unit, trainee: traineeOf(placement.trainee), site: siteOf(unit.site) };
    return placement.days.map((day) => ({ ...context, day, shift: shiftOf(day.shift) }));
  });
}

function lookUp<T extends { readonly id: string }>(list: readonly T[]): (id: string) => T {
  const byId = new Map(list.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`the semester has no "${id}"`);
    return found;
  };
}
