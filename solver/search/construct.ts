/** First plans, one demand after the other. */
import { item } from '../prepare/typed-arrays.ts';
import type { Inserter, InsertionManner } from './insertion.ts';
import type { OptionBook } from './option-book.ts';
import { scarcityOrder, scarcityPrices } from './scarcity.ts';
import type { SearchState } from './search-state.ts';

/** Asked before every demand, with the number placed so far; false ends the construction. */
type GoOn = (placed: number) => boolean;

/** The hardest to place choose first, and scarce places are dear to those who can go elsewhere. */
export function construct(state: SearchState, book: OptionBook, inserter: Inserter, goOn: GoOn): void {
  const manner = { placePrices: scarcityPrices(state.prepared, book), blink: 0, thorough: true };
  insertAll(state, inserter, scarcityOrder(state.prepared, book), manner, goOn);
}

/** In the order of the semester, pins before everybody else: they were agreed first. */
export function constructInOrder(state: SearchState, inserter: Inserter, goOn: GoOn): void {
  const { demands } = state.prepared;
  const order = [...demands.filter((d) => d.promised), ...demands.filter((d) => !d.promised)];
  const manner = { placePrices: null, blink: 0, thorough: true };
  insertAll(
    state,
    inserter,
    order.map((demand) => demand.index),
    manner,
    goOn,
  );
}

function insertAll(
  state: SearchState,
  inserter: Inserter,
  order: readonly number[],
  manner: InsertionManner,
  goOn: GoOn,
): void {
  const { demands } = state.prepared;
  const isReady = (index: number) => item(demands, index).after.every((earlier) => state.isPlaced(earlier));
  let waiting = order;
  while (waiting.length > 0) {
    const later: number[] = [];
    for (const index of waiting) {
      if (!goOn(state.placedCount)) return;
      if (isReady(index)) inserter.insert(item(demands, index), manner);
      else later.push(index);
    }
    // A module that waits for another comes round again once that one is placed.
    waiting = later.filter(isReady);
  }
}
