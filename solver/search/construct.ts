/** A first plan: the hardest to place choose first, and scarce places are dear to those who can go elsewhere. */
import { item } from '../prepare/typed-arrays.ts';
import type { Inserter } from './insertion.ts';
import type { OptionBook } from './option-book.ts';
import { scarcityOrder, scarcityPrices } from './scarcity.ts';
import type { SearchState } from './search-state.ts';

export function construct(
  state: SearchState,
  book: OptionBook,
  inserter: Inserter,
  goOn: (placed: number) => boolean,
): void {
  const { prepared } = state;
  const manner = { placePrices: scarcityPrices(prepared, book), blink: 0, thorough: true };
  // A module that waits for another comes round again once that one is placed.
  let waiting = scarcityOrder(prepared, book);
  while (waiting.length > 0) {
    const later: number[] = [];
    for (const index of waiting) {
      if (!goOn(state.placedCount)) return;
      const demand = item(prepared.demands, index);
      const ready = demand.after.every((earlier) => state.isPlaced(earlier));
      if (ready) inserter.insert(demand, manner);
      else later.push(index);
    }
    const progress = later.filter((index) =>
      item(prepared.demands, index).after.every((earlier) => state.isPlaced(earlier)),
    );
    waiting = progress;
  }
}
