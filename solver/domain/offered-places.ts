/** How many trainees a unit takes on a date and shift (docs/rules.md, H10). */
import { type DayNumber, dayNumber, weekdayOf, within } from './calendar.ts';
import type { Unit } from './semester-schema.ts';
import type { ShiftId } from './values.ts';

/**
 * Places for trainees at once: the exception for that date and shift; else the one for that date, where the
 * shift is offered at all; else what the offers add up to, each without what the employer keeps for its own.
 */
export function offeredPlaces(unit: Unit, shift: ShiftId, day: DayNumber): number {
  const thatDate = (unit.exceptions ?? []).filter((exception) => dayNumber(exception.date) === day);
  const ofShift = thatDate.find((exception) => exception.shift === shift);
  if (ofShift !== undefined) return ofShift.places;

  const offers = offersOn(unit, shift, day);
  const ofDate = thatDate.find((exception) => exception.shift === undefined);
  if (ofDate !== undefined) return offers.length > 0 ? ofDate.places : 0;

  return offers.reduce((sum, offer) => sum + Math.max(0, offer.places - offer.reserved), 0);
}

function offersOn(unit: Unit, shift: ShiftId, day: DayNumber): Unit['offers'] {
  return unit.offers.filter(
    (offer) =>
      offer.shift === shift && offer.weekdays.includes(weekdayOf(day)) && within(day, offer.from, offer.to),
  );
}
