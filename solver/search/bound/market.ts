/** Everybody chooses alone, at prices for what all compete for: what that proves, and which prices prove most. */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type Candidate, type OptionBook, optionOf, stabilityCost } from '../fit/option-book.ts';
import type { Capacities } from './capacities.ts';
import { type Choices, raisePrices } from './price-ascent.ts';
import { type RelaxedOption, relaxedOption } from './relaxed-option.ts';
import { type Counting, RelaxedPricer } from './relaxed-price.ts';
import { type Bound, earliestEnd } from './trivial-bound.ts';

/** Sums of fractions may end a hair off the whole number they are. */
const ROUNDING_SLACK = 1e-6;
const NO_PRICES = new Float64Array(0);
const STEPS: Readonly<Record<Counting, number>> = { prices: 40, 'cost and prices': 200 };

/** What some plan reaches. */
export interface Reached {
  readonly priorityPlaced: number;
  readonly cost: number;
}

/** A unit for a demand: its relaxed form is made when first needed. */
interface Choice {
  readonly candidate: Candidate;
  relaxed: RelaxedOption | null;
  /** No placement here costs less, whatever the prices. */
  leastCost: number;
}

interface Least {
  readonly price: number;
  /** Null where nothing is used. */
  readonly choice: Choice | null;
}

/** Everybody chooses alone, at prices. */
export class Market {
  private readonly pricer: RelaxedPricer;
  private readonly firstWeeks: readonly number[];
  private readonly choices: readonly (readonly Choice[])[];
  /** The choice of each demand at the last prices: most likely the best at the next ones. */
  private readonly last: Int32Array;
  private readonly excess: Float64Array;

  constructor(
    private readonly prepared: Prepared,
    book: OptionBook,
    private readonly trivial: Bound,
    private readonly capacities: Capacities,
  ) {
    this.pricer = new RelaxedPricer(prepared);
    this.firstWeeks = firstWeeks(prepared, book);
    this.last = new Int32Array(prepared.demands.length);
    // One more price than capacities: on the priority that has to be placed.
    this.excess = new Float64Array(this.capacities.count + 1);
    this.choices = prepared.demands.map((demand) =>
      book
        .candidatesOf(demand)
        .map((candidate) => ({ candidate, relaxed: null, leastCost: candidate.lowerBound })),
    );
  }

  /** By weak duality: what all would win by being placed, at prices for capacity, plus what the capacity is worth. */
  mostPlaced(foundPriority: number, shouldStop: () => boolean): number {
    const lost = this.ascend(this.noPrices(), 'prices', -foundPriority, 0, shouldStop);
    return Math.floor(-lost + ROUNDING_SLACK);
  }

  /** By resource: what one more of it would be worth in priority placed, at the prices that prove most. */
  placingPrices(foundPriority: number, shouldStop: () => boolean): Float64Array {
    const prices = this.noPrices();
    this.ascend(prices, 'prices', -foundPriority, 0, shouldStop);
    return prices;
  }

  leastCost({ priorityPlaced, cost }: Reached, shouldStop: () => boolean): number {
    const prices = this.noPrices();
    prices[this.capacities.count] = this.dearestLeast();
    const least = this.ascend(prices, 'cost and prices', cost, priorityPlaced, shouldStop);
    return Math.max(0, Math.ceil(least - ROUNDING_SLACK));
  }

  private noPrices(): Float64Array {
    return new Float64Array(this.excess.length);
  }

  private ascend(
    prices: Float64Array,
    counting: Counting,
    target: number,
    priorityAsked: number,
    shouldStop: () => boolean,
  ): number {
    const choose = (asked: Float64Array) => this.choose(asked, counting, priorityAsked);
    return raisePrices(prices, choose, { steps: STEPS[counting], target, shouldStop });
  }

  /** @param priorityAsked that has to be placed in all, at the last of the prices */
  private choose(prices: Float64Array, counting: Counting, priorityAsked: number): Choices {
    const { capacity, count } = this.capacities;
    const { excess } = this;
    let value = (prices[count] ?? 0) * priorityAsked;
    excess[count] = priorityAsked;
    for (let i = 0; i < count; i++) {
      const there = capacity[i] ?? 0;
      excess[i] = Number.isFinite(there) ? -there : 0;
      if ((prices[i] ?? 0) > 0) value -= (prices[i] ?? 0) * there;
    }
    for (const demand of this.prepared.demands) {
      const out = counting === 'prices' ? 0 : stabilityCost(this.prepared, demand, null);
      const least =
        item(this.trivial.leastCost, demand.index) === null ? null : this.leastOf(demand, prices, counting);
      const worth = counting === 'prices' ? demand.priority : (prices[count] ?? 0) * demand.priority;
      if (least === null || least.price - worth >= out) {
        value += out;
        continue;
      }
      value += least.price - worth;
      excess[count] = (excess[count] ?? 0) - demand.priority;
      this.use(least.choice, prices, counting);
    }
    return { value, excess };
  }

  private use(choice: Choice | null, prices: Float64Array, counting: Counting): void {
    if (choice === null || choice.relaxed === null) return;
    const add = (resource: number, amount: number) => {
      this.excess[resource] = (this.excess[resource] ?? 0) + amount;
    };
    this.pricer.price(choice.relaxed, prices, counting);
    this.pricer.forUses(add);
  }

  private leastOf(demand: Demand, prices: Float64Array, counting: Counting): Least {
    const choices = item(this.choices, demand.index);
    // History takes up what it takes up, and may be longer than any rule allows.
    if (demand.frozenUntil >= 0) {
      return { price: counting === 'prices' ? 0 : (choices[0]?.leastCost ?? 0), choice: null };
    }
    const lastIndex = this.last[demand.index] ?? 0;
    let best = Number.POSITIVE_INFINITY;
    let bestIndex = lastIndex;
    for (let turn = -1; turn < choices.length && best > 0; turn++) {
      const index = turn < 0 ? lastIndex : turn;
      if (turn === lastIndex) continue;
      const price = this.priceOf(demand, item(choices, index), prices, counting, best);
      if (price >= best) continue;
      best = price;
      bestIndex = index;
    }
    this.last[demand.index] = bestIndex;
    return { price: best, choice: choices[bestIndex] ?? null };
  }

  /** Or some price that is no lower than `best`, where that is certain sooner. */
  private priceOf(
    demand: Demand,
    choice: Choice,
    prices: Float64Array,
    counting: Counting,
    best: number,
  ): number {
    if (counting === 'cost and prices' && choice.leastCost >= best) return best;
    if (choice.relaxed === null) {
      const unit = item(this.prepared.supply.units, choice.candidate.unit);
      const option = optionOf(this.prepared, demand, unit);
      choice.relaxed = relaxedOption(
        this.prepared,
        this.capacities,
        option,
        item(this.firstWeeks, demand.index),
      );
      const free = this.pricer.price(choice.relaxed, NO_PRICES, 'cost and prices');
      choice.leastCost = Math.max(choice.leastCost, free);
    }
    return this.pricer.price(choice.relaxed, prices, counting);
  }

  /** Nobody is left out at a price per priority of this much, as long as capacity is free. */
  private dearestLeast(): number {
    return this.prepared.demands.reduce((most, demand) => {
      const least = item(this.trivial.leastCost, demand.index);
      return least === null || demand.priority === 0 ? most : Math.max(most, least / demand.priority);
    }, 1);
  }
}

/** The first week of each demand that H4 leaves: nobody starts before what has to come first can have ended. */
function firstWeeks(prepared: Prepared, book: OptionBook): readonly number[] {
  const ends = new Map<number, number>();
  const endOf = (demand: Demand): number => {
    const known = ends.get(demand.index);
    if (known !== undefined) return known;
    const weeks = book.candidatesOf(demand).flatMap(({ unit }) => {
      const option = optionOf(prepared, demand, item(prepared.supply.units, unit));
      return earliestEnd(option, prepared) ?? [];
    });
    const end = demand.frozenUntil >= 0 || weeks.length === 0 ? 0 : Math.min(...weeks);
    ends.set(demand.index, end);
    return end;
  };
  return prepared.demands.map(({ after }) =>
    after.reduce((latest, earlier) => Math.max(latest, endOf(item(prepared.demands, earlier))), 0),
  );
}
