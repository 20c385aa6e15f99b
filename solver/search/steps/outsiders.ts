/** What others take up whom a search does not place: they stay where they are. */
import { guidanceLoad } from '../../domain/mentor-roster.ts';
import type { Placement } from '../../domain/plan-schema.ts';
import type { Trainee } from '../../domain/semester-schema.ts';
import type { TakenDay } from '../../prepare/company.ts';
import { dayIndex } from '../../prepare/horizon.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { SupplyUnit } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Occupancy } from '../fit/occupancy.ts';

/** Days that others have at one unit. */
export function takeDays(
  occupancy: Occupancy,
  { supply, horizon }: Prepared,
  unit: SupplyUnit,
  days: readonly TakenDay[],
): void {
  const mentors = new Map(unit.mentors.map((mentor) => [item(supply.mentors, mentor).id, mentor]));
  const shifts = new Map(unit.shifts.map((shift) => [shift.shift.id, shift]));
  for (const { shift, date, mentor, load } of days) {
    const unitShift = shifts.get(shift);
    if (unitShift === undefined) continue;
    occupancy.addOutsider(unit, unitShift, dayIndex(horizon, date), mentors.get(mentor) ?? -1, load);
  }
}

/** @param trainees all who have one of the placements, by their id */
export function takePlacements(
  occupancy: Occupancy,
  prepared: Prepared,
  placements: readonly Placement[],
  trainees: ReadonlyMap<string, Trainee>,
): void {
  const units = new Map(prepared.supply.units.map((unit) => [unit.unit.id, unit]));
  for (const { trainee, unit: id, days } of placements) {
    const unit = units.get(id);
    const who = trainees.get(trainee);
    if (unit === undefined || who === undefined) continue;
    const load = guidanceLoad(who, unit.unit);
    takeDays(
      occupancy,
      prepared,
      unit,
      days.map(({ date, shift, mentor }) => ({ date, shift, mentor, load })),
    );
  }
}
