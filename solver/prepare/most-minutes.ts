/** How much stage the dated shifts of a demand at a unit give at the most, whatever links one week with another. */
import type { Horizon } from './horizon.ts';
import type { Slots } from './slots.ts';
import type { SupplyUnit } from './supply.ts';
import { at, item } from './typed-arrays.ts';

/**
 * Minutes that the open dates of every week give, with no more days a week than that.
 *
 * @param isOpen whether a slot counts; left out, all do
 */
export function mostMinutes(
  { weeks }: Horizon,
  unit: SupplyUnit,
  slots: Pick<Slots, 'firstOfWeek' | 'shift' | 'day'>,
  daysPerWeek: number,
  isOpen: (slot: number) => boolean = () => true,
): number {
  let sum = 0;
  for (let week = 0; week < weeks; week++) {
    const longest = new Map<number, number>();
    for (let i = at(slots.firstOfWeek, week); i < at(slots.firstOfWeek, week + 1); i++) {
      if (!isOpen(i)) continue;
      const minutes = item(unit.shifts, at(slots.shift, i)).times.stageMinutes;
      longest.set(at(slots.day, i), Math.max(longest.get(at(slots.day, i)) ?? 0, minutes));
    }
    const days = [...longest.values()].sort((a, b) => b - a).slice(0, daysPerWeek);
    sum += days.reduce((total, minutes) => total + minutes, 0);
  }
  return sum;
}
