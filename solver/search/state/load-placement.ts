/** From the plan format to search's indexes: what `unload.ts` does, the other way. */
import { addDays, isoDateOf } from '../../domain/calendar.ts';
import type { Placement } from '../../domain/plan-schema.ts';
import type { MentorId } from '../../domain/values.ts';
import { datedShift } from '../../prepare/company.ts';
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { at, item } from '../../prepare/typed-arrays.ts';
import { optionOf } from '../fit/option-book.ts';
import { guideOn, type Placed } from '../fit/placed.ts';
import { placementCost } from '../fit/placement-cost.ts';

/** The placement as search holds it; null where one of its days is not possible in this semester. */
export function loadPlacement(prepared: Prepared, demand: Demand, placement: Placement): Placed | null {
  const { supply, horizon, semester } = prepared;
  const unit = supply.units.find(({ unit: { id } }) => id === placement.unit);
  if (unit === undefined) return null;
  const option = optionOf(prepared, demand, unit);
  const slotOf = new Map<string, number>();
  for (let slot = 0; slot < option.slots.count; slot++) {
    const { shift } = item(unit.shifts, option.slots.shift[slot] ?? 0);
    const date = isoDateOf(addDays(horizon.firstDay, option.slots.day[slot] ?? 0));
    slotOf.set(datedShift(date, shift.id), slot);
  }
  const mentorOf = (id: MentorId) => supply.mentors.findIndex((mentor) => mentor.id === id);
  const slots = placement.days.map((day) => slotOf.get(datedShift(day.date, day.shift)) ?? -1);
  if (slots.length === 0 || slots.includes(-1)) return null;
  const mentors = Int32Array.from(placement.days, (day) => mentorOf(day.mentor));
  const guides = slots.map((slot, i) => {
    return guideOn(supply, item(unit.shifts, option.slots.shift[slot] ?? 0), at(mentors, i));
  });
  const primary = mentorOf(placement.mentor);
  const indexes = Int32Array.from(slots);
  return {
    option,
    slots: indexes,
    guides: Int32Array.from(guides),
    mentors,
    primary,
    minutes: placement.minutes,
    cost: placementCost(option, indexes, mentors, primary, horizon, semester.rules),
  };
}
