/** First plans, one demand after the other. */
import type { Demand } from '../prepare/demands.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { OptionBook } from './fit/option-book.ts';
import { scarcityOrder, scarcityPrices } from './state/scarcity.ts';
import { isBetter, type SearchState } from './state/search-state.ts';
import type { Inserter } from './steps/insertion.ts';

/** Asked before every demand, with the number placed so far; false ends the construction. */
type GoOn = (placed: number) => boolean;

/** Never worse than what it begins from. Once the promised are placed: what is published stays where it can; then the hardest to place choose first, and scarce places are dear. */
export function construct(state: SearchState, book: OptionBook, inserter: Inserter, goOn: GoOn): void {
  const begun = { worth: state.worth(), placed: state.snapshot() };
  const order = scarcityOrder(state.prepared, book).filter((index) => !state.isPlaced(index));
  const published = order.filter((index) => item(state.prepared.demands, index).published !== null);
  insertAll(state, published, goOn, (demand) => inserter.insertAsPublished(demand));
  const left = order.filter((index) => !state.isPlaced(index));
  const manner = { placePrices: scarcityPrices(state.prepared, book), blink: 0, thorough: true };
  insertAll(state, left, goOn, (demand) => inserter.insert(demand, manner));
  // What counts for nothing and costs something was placed too.
  if (isBetter(begun.worth, state.worth())) state.restore(begun.placed);
}

/** In the order of the semester. */
export function constructInOrder(state: SearchState, inserter: Inserter, goOn: GoOn): void {
  const manner = { placePrices: null, blink: 0, thorough: true };
  insertAll(state, state.unplaced(), goOn, (demand) => inserter.insert(demand, manner));
}

function insertAll(
  state: SearchState,
  order: readonly number[],
  goOn: GoOn,
  insert: (demand: Demand) => void,
): void {
  const { demands } = state.prepared;
  const isReady = (index: number) => item(demands, index).after.every((earlier) => state.isPlaced(earlier));
  let waiting = order;
  while (waiting.length > 0) {
    const later: number[] = [];
    for (const index of waiting) {
      if (!goOn(state.placedCount)) return;
      if (isReady(index)) insert(item(demands, index));
      else later.push(index);
    }
    // A module that waits for another comes round again once that one is placed.
    waiting = later.filter(isReady);
  }
}
