/** Questions about the plan found, for whoever explains it. */
import type { Demand } from '../prepare/demands.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { Fitter } from './fit.ts';
import type { Inserter } from './insertion.ts';
import type { OptionBook } from './option-book.ts';
import type { SearchState } from './search-state.ts';

export interface Probe {
  /** Whether the demand could be placed at the unit if nobody else were placed anywhere. */
  fitsAlone(demand: Demand, unit: number): boolean;
  /** Whether it could be placed there with the others where they are. */
  fitsBesideOthers(demand: Demand, unit: number): boolean;
  /** What others have taken of a dated shift so that the demand cannot have it; null when it can. */
  takenBy(demand: Demand, unit: number, slot: number): 'H10' | 'H11' | 'H12' | null;
}

export function probeOf(state: SearchState, book: OptionBook, inserter: Inserter, fitter: Fitter): Probe {
  const { supply, horizon } = state.prepared;
  return {
    fitsAlone: (demand, unit) => book.aloneCost(demand, unit) !== null,
    fitsBesideOthers: (demand, unit) => {
      const terms = inserter.terms(demand, { placePrices: null, thorough: true });
      return terms !== null && fitter.fit(book.optionAt(demand, unit), terms) !== null;
    },
    takenBy: (demand, unit, slot) => {
      const option = book.optionAt(demand, unit);
      const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
      const d = option.slots.day[slot] ?? 0;
      if (!state.occupancy.hasPlace(shift.index, d)) {
        const cell = shift.index * horizon.days + d;
        return (supply.places[cell] ?? 0) < (supply.offered[cell] ?? 0) ? 'H12' : 'H10';
      }
      if (!state.occupancy.employerHasRoom(option.unit.employer, d)) return 'H10';
      const free = shift.guides.some((guide) => state.occupancy.guideHasRoom(guide, d, option.load));
      return free ? null : 'H11';
    },
  };
}
