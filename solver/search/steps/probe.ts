/** Questions about the plan found, for whoever explains it. */
import { hasLevelFor } from '../../domain/mentor-roster.ts';
import type { Demand } from '../../prepare/demands.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Fitter } from '../fit/fit.ts';
import type { FitTerms } from '../fit/open-slots.ts';
import type { OptionBook } from '../fit/option-book.ts';
import { type WaivableRule, Waivers } from '../fit/waivers.ts';
import type { SearchState } from '../state/search-state.ts';
import type { Inserter } from './insertion.ts';

export interface Probe {
  /** Whether the demand could be placed at the unit if nobody else were placed anywhere. */
  fitsAlone(demand: Demand, unit: number): boolean;
  /** The same, if that rule did not hold. */
  fitsAloneWithout(rule: WaivableRule, demand: Demand, unit: number): boolean;
  /** What the trainee's other modules leave too little of: time before or after them (H4) or rest (H13). */
  ruleOfOwnModules(demand: Demand, unit: number): 'H4' | 'H13' | null;
  /** Whether it could be placed there with the others where they are. */
  fitsBesideOthers(demand: Demand, unit: number): boolean;
  /** Whether the settings of all the trainee's modules would then be a good mix (H19). */
  mixesSettings(demand: Demand, unit: number): boolean;
  /** What others have taken of a dated shift so that the demand cannot have it; null when it can. */
  takenBy(demand: Demand, unit: number, slot: number): 'H10' | 'H11' | 'H12' | null;
}

export function probeOf(state: SearchState, book: OptionBook, inserter: Inserter, fitter: Fitter): Probe {
  const { supply, horizon } = state.prepared;
  const waivers = new Waivers(state.prepared, fitter);
  const placementAt = (demand: Demand, unit: number, over: Partial<FitTerms>) => {
    const terms = inserter.terms(demand, { placePrices: null, thorough: true });
    return terms === null ? null : fitter.fit(book.optionAt(demand, unit), { ...terms, ...over });
  };
  return {
    fitsAlone: (demand, unit) => book.aloneCost(demand, unit) !== null,
    fitsAloneWithout: (rule, demand, unit) => {
      const { firstDay, lastDay } = demand;
      const terms = inserter.terms(demand, { placePrices: null, thorough: true });
      if (terms === null) return false;
      const alone = { ...terms, firstDay, lastDay, otherDays: [], occupancy: null };
      return waivers.fitsWithout(rule, book.optionAt(demand, unit), alone);
    },
    ruleOfOwnModules: (demand, unit) => {
      if (placementAt(demand, unit, { occupancy: null }) !== null) return null;
      return placementAt(demand, unit, { occupancy: null, otherDays: [] }) === null ? 'H4' : 'H13';
    },
    fitsBesideOthers: (demand, unit) => placementAt(demand, unit, {}) !== null,
    mixesSettings: (demand, unit) => {
      const placed = placementAt(demand, unit, {});
      return placed !== null && inserter.mixesSettings(demand, placed);
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
      const free = shift.guides.some(
        (guide) =>
          state.occupancy.guideHasRoom(guide, d, option.load) &&
          hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), demand.trainee),
      );
      return free ? null : 'H11';
    },
  };
}
