/** What is on offer, less what frozen days take of it whatever is planned (H17). */
import type { Prepared } from '../../solver/prepare/prepared.ts';
import { type Exchange, type ExchangeDemand, FROZEN } from './format.ts';

type Room = Pick<Exchange, 'places' | 'guidance' | 'employerLimits'>;

export function roomOf({ supply, horizon }: Prepared, demands: readonly ExchangeDemand[]): Room {
  const rows = (count: number, table: Int16Array) =>
    Array.from({ length: count }, (_, row) => [
      ...table.subarray(row * horizon.days, (row + 1) * horizon.days),
    ]);
  const places = rows(supply.unitShifts.length, supply.places);
  const guidance = rows(supply.guides.length, supply.guidance);
  const employerLimits = Array.from(supply.employerLimit, (limit) =>
    limit < 0 ? null : Array.from({ length: horizon.days }, () => limit),
  );
  const take = (row: number[] | null | undefined, day: number, amount: number) => {
    if (row !== null && row !== undefined) row[day] = Math.max(0, (row[day] ?? 0) - amount);
  };
  for (const { options } of demands) {
    for (const { unit, slots, load } of options) {
      slots.flags.forEach((flags, slot) => {
        if ((flags & FROZEN) === 0) return;
        const day = slots.day[slot] ?? 0;
        const unitShift = slots.unitShift[slot] ?? 0;
        const mentor = slots.frozenMentors.find((one) => one.slot === slot)?.mentor;
        const guide = supply.guides.findIndex((one) => one.unitShift === unitShift && one.mentor === mentor);
        take(places[unitShift], day, 1);
        take(guidance[guide], day, load);
        take(employerLimits[supply.units[unit]?.employer ?? -1], day, 1);
      });
    }
  }
  return { places, guidance, employerLimits };
}
