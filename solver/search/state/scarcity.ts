/**
 * Prices of places before anything is placed: what many want and few offer costs more, so that those who can go
 * elsewhere do.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { OptionBook } from '../fit/option-book.ts';

/** Candidates looked at per demand, nearest first. */
const CANDIDATES = 12;
/** Price of a place that is asked exactly as often as it is offered; rises with the square of the pressure. */
const FULL_PRICE = 25;
const MAX_PRICE = 150;

/** By unit shift and day, in cost units. */
export function scarcityPrices(prepared: Prepared, book: OptionBook): Float64Array {
  const { horizon, supply, demands } = prepared;
  const wanted = new Float64Array(supply.places.length);
  for (const demand of demands) {
    const candidates = book.candidatesOf(demand).slice(0, CANDIDATES);
    const possible = candidates.filter(({ unit }) => book.aloneCost(demand, unit) !== null);
    for (const { unit } of possible) {
      const { slots, unit: supplyUnit } = book.optionAt(demand, unit);
      let minutes = 0;
      for (let i = 0; i < slots.count; i++) {
        minutes += item(supplyUnit.shifts, slots.shift[i] ?? 0).times.stageMinutes;
      }
      const share = demand.askedMinutes / Math.max(minutes, demand.askedMinutes) / possible.length;
      for (let i = 0; i < slots.count; i++) {
        const cell = item(supplyUnit.shifts, slots.shift[i] ?? 0).index * horizon.days + (slots.day[i] ?? 0);
        wanted[cell] = (wanted[cell] ?? 0) + share;
      }
    }
  }
  return wanted.map((share, cell) => {
    const pressure = share / Math.max(1, supply.places[cell] ?? 0);
    return Math.min(MAX_PRICE, FULL_PRICE * pressure * pressure);
  });
}

/** Demands in the order in which they should choose: what is promised first, then those with the fewest places to go to. */
export function scarcityOrder(prepared: Prepared, book: OptionBook): number[] {
  const choices = prepared.demands.map((demand) => {
    const candidates = book.candidatesOf(demand).slice(0, CANDIDATES);
    return candidates.filter(({ unit }) => book.aloneCost(demand, unit) !== null).length;
  });
  const rank = (index: number) => {
    const demand = item(prepared.demands, index);
    return demand.promised ? 0 : 1;
  };
  return prepared.demands
    .map((demand) => demand.index)
    .sort((a, b) => {
      const [first, second] = [item(prepared.demands, a), item(prepared.demands, b)];
      return (
        rank(a) - rank(b) ||
        second.priority - first.priority ||
        item(choices, a) - item(choices, b) ||
        second.askedMinutes - first.askedMinutes ||
        a - b
      );
    });
}
