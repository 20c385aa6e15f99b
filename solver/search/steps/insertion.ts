/** Puts one demand where it costs least, given what is placed. */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Fitter } from '../fit/fit.ts';
import type { FitTerms } from '../fit/open-slots.ts';
import type { OptionBook } from '../fit/option-book.ts';
import type { Placed } from '../fit/placed.ts';
import type { Random } from '../random.ts';
import { firstDayOf, lastDayOf, type SearchState } from '../state/search-state.ts';
import { keepsMixOfPlaced } from './mix-of-placed.ts';

export interface InsertionManner {
  /** Prices of scarce places (see `scarcity.ts`), or null. */
  readonly placePrices: Float64Array | null;
  /** 0: the cheapest unit found. Above: units are passed over by chance, with this probability. */
  readonly blink: number;
  readonly thorough: boolean;
  /** Told of every placement that would do, chosen or not. */
  readonly onFound?: (placed: Placed) => void;
}

/** The cheapest placement found, and what the cheapest one at another unit costs: infinite when there is none. */
export interface Choice {
  readonly placed: Placed;
  readonly price: number;
  readonly secondPrice: number;
}

/** Units tried before the search settles for what it has. */
const MAX_FITS = 12;
/** How much later than its share of the time the first of two modules in a row may end. */
const SHARE_SLACK = 1.25;

export class Inserter {
  constructor(
    private readonly prepared: Prepared,
    private readonly book: OptionBook,
    private readonly fitter: Fitter,
    private readonly state: SearchState,
    private readonly random: Random,
  ) {}

  /** True when it was placed. */
  insert(demand: Demand, manner: InsertionManner): boolean {
    const best = this.best(demand, manner);
    if (best === null) return false;
    this.state.place(demand.index, best);
    return true;
  }

  /** Places it as the plan in force has it, to the day; true when that still goes. */
  insertAsPublished(demand: Demand): boolean {
    const unit = this.prepared.supply.units.find(({ unit: u }) => u.id === demand.published?.unit);
    const terms = this.terms(demand, { placePrices: null, thorough: true });
    if (unit === undefined || terms === null || this.prepared.hurdleAt(demand, unit.index) !== null)
      return false;
    const option = this.book.optionAt(demand, unit.index);
    const placed = this.fitter.fit(option, { ...terms, onlyPublished: true });
    if (placed === null || !this.mixesSettings(demand, placed)) return false;
    this.state.place(demand.index, placed);
    return true;
  }

  best(demand: Demand, manner: InsertionManner): Placed | null {
    return this.choose(demand, manner, false)?.placed ?? null;
  }

  /** The best placement, with what the second best unit would cost. */
  bestAndSecond(demand: Demand, manner: InsertionManner): Choice | null {
    return this.choose(demand, manner, true);
  }

  private choose(demand: Demand, manner: InsertionManner, wantsSecond: boolean): Choice | null {
    const terms = this.terms(demand, manner);
    if (terms === null) return null;
    const early = this.leaveRoomForNext(demand, terms);
    return (
      (early === null ? null : this.cheapest(demand, early, manner, wantsSecond)) ??
      this.cheapest(demand, terms, manner, wantsSecond)
    );
  }

  /** The window and the company that H4 and the trainee's other modules leave; null when H4 leaves none. */
  terms(demand: Demand, manner: Pick<InsertionManner, 'placePrices' | 'thorough'>): FitTerms | null {
    let { firstDay, lastDay } = demand;
    for (const earlier of demand.after) {
      const placed = item(this.state.placed, earlier);
      if (placed === null) return null;
      const last = lastDayOf(placed);
      // History is not judged, but what is still open must not come after what has begun already.
      if (demand.firstFrozenDay <= last && last > placed.option.demand.frozenUntil) return null;
      firstDay = Math.max(firstDay, last + 1);
    }
    for (const later of demand.before) {
      const placed = item(this.state.placed, later);
      const begins = placed === null ? item(this.prepared.demands, later).firstFrozenDay : firstDayOf(placed);
      lastDay = Math.min(lastDay, begins - 1);
    }
    return {
      firstDay,
      lastDay,
      otherDays: this.state.otherDays(demand),
      occupancy: this.state.occupancy,
      takenPenalty: null,
      placePrices: manner.placePrices,
      onlyPublished: false,
      thorough: manner.thorough,
    };
  }

  /** When another module of the trainee waits for this one: a window that ends after its share of the time. */
  leaveRoomForNext(demand: Demand, terms: FitTerms): FitTerms | null {
    const waiting = demand.before.filter((next) => !this.state.isPlaced(next));
    if (waiting.length === 0) return null;
    const later = waiting.reduce((sum, next) => sum + item(this.prepared.demands, next).askedMinutes, 0);
    const share = demand.askedMinutes / (demand.askedMinutes + later);
    const days = (terms.lastDay - terms.firstDay) * share * (1 + this.random.fraction() * (SHARE_SLACK - 1));
    return { ...terms, lastDay: Math.min(terms.lastDay, Math.ceil(terms.firstDay + days)) };
  }

  /** Units are gone through until what is looked for, the cheapest or the two cheapest, cannot be bettered. */
  private cheapest(
    demand: Demand,
    terms: FitTerms,
    manner: InsertionManner,
    wantsSecond: boolean,
  ): Choice | null {
    let best: Placed | null = null;
    let price = Number.POSITIVE_INFINITY;
    let secondPrice = Number.POSITIVE_INFINITY;
    let fits = 0;
    for (const candidate of this.book.candidatesOf(demand)) {
      const limit = wantsSecond ? secondPrice : price;
      if (best !== null && (candidate.lowerBound >= limit || fits >= MAX_FITS)) break;
      if (manner.blink > 0 && this.random.fraction() < manner.blink) continue;
      const alone = this.book.aloneCost(demand, candidate.unit);
      if (alone === null || alone >= limit) continue;
      const option = this.book.optionAt(demand, candidate.unit);
      const placed = this.fitter.fit(option, terms, limit);
      fits++;
      if (placed === null || !this.mixesSettings(demand, placed)) continue;
      manner.onFound?.(placed);
      const found = terms.placePrices === null ? placed.cost : this.fitter.price;
      if (found < price) {
        secondPrice = price;
        price = found;
        best = placed;
      } else if (found < secondPrice) secondPrice = found;
    }
    return best === null ? null : { placed: best, price, secondPrice };
  }

  /** H19: judged when this placement would complete what the trainee is asked. */
  mixesSettings(demand: Demand, placed: Placed): boolean {
    const { trainee, traineeIndex } = demand;
    if (!trainee.finishes) return true;
    const asked = item(this.state.demandsOfTrainee, traineeIndex).length;
    const placedThen = [placed, ...this.state.otherPlacements(demand)];
    return keepsMixOfPlaced(this.prepared.semester, trainee, asked, placedThen);
  }
}
