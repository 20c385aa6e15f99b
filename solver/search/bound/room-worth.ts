/** What more room would be worth, by the prices that the room there is has. */
import type { Prepared } from '../../prepare/prepared.ts';
import { Fitter } from '../fit/fit.ts';
import { OptionBook } from '../fit/option-book.ts';
import { type Capacities, capacitiesOf } from './capacities.ts';
import { Market } from './market.ts';
import { trivialBound } from './trivial-bound.ts';

/**
 * By unit of `opened`: priority that could be placed for the room it has there beyond what it has `now`, as far as
 * prices on today's room tell: a first estimate, too high where one unit's new room makes another's worth less.
 *
 * @param opened the same semester with more places, guidance or weekend staff, so that the dated shifts it adds are
 *   among the choices; it is priced with the room there is now
 * @param priorityPlaced what some plan of `now` places
 */
export function roomWorth(
  now: Prepared,
  opened: Prepared,
  priorityPlaced: number,
  shouldStop: () => boolean,
): Float64Array {
  const wide = capacitiesOf(opened);
  const today = capacityToday(now, opened, wide);
  const book = new OptionBook(opened, new Fitter(opened));
  const market = new Market(opened, book, trivialBound(opened, book), { ...wide, capacity: today });
  const prices = market.placingPrices(priorityPlaced, shouldStop);
  const worth = new Float64Array(opened.supply.units.length);
  forRoomOfShifts(opened, wide, (resource, unit) => {
    const more = (wide.capacity[resource] ?? 0) - (today[resource] ?? 0);
    worth[unit] = (worth[unit] ?? 0) + more * (prices[resource] ?? 0);
  });
  return worth;
}

/** The room of `now`, numbered as in `opened`; none for shifts that only `opened` has. */
function capacityToday(now: Prepared, opened: Prepared, wide: Capacities): Float64Array {
  const narrow = capacitiesOf(now);
  const rowOf = new Map(now.supply.unitShifts.map((row) => [keyOf(now, row.index), row.index]));
  const today = Float64Array.from(wide.capacity);
  for (const { index } of opened.supply.unitShifts) {
    const row = rowOf.get(keyOf(opened, index));
    for (let day = 0; day < opened.horizon.days; day++) {
      const pairs = [
        [wide.placesAt(index, day), row === undefined ? -1 : narrow.placesAt(row, day)],
        [wide.guidanceAt(index, day), row === undefined ? -1 : narrow.guidanceAt(row, day)],
      ] as const;
      for (const [there, here] of pairs) {
        if (there >= 0) today[there] = Math.min(today[there] ?? 0, narrow.capacity[here] ?? 0);
      }
    }
  }
  return today;
}

function keyOf({ supply }: Prepared, unitShift: number): string {
  const row = supply.unitShifts[unitShift];
  return row === undefined ? '' : `${supply.units[row.unit]?.unit.id} ${row.shift.id}`;
}

function forRoomOfShifts(
  { supply, horizon }: Prepared,
  capacities: Capacities,
  visit: (resource: number, unit: number) => void,
): void {
  for (const { index, unit } of supply.unitShifts) {
    for (let day = 0; day < horizon.days; day++) {
      for (const resource of [capacities.placesAt(index, day), capacities.guidanceAt(index, day)]) {
        if (resource >= 0) visit(resource, unit);
      }
    }
  }
}
