/**
 * Prices at which the blocks, each free to take the best of its known columns, ask for about what there is: a subgradient
 * on the average of what they asked (see `volume.ts`), over columns that are listed, so that a round takes a thousandth of
 * a second where laying columns out anew takes one. They say what is scarce and by how much; they prove nothing, for
 * there are more columns than the known ones.
 */
import type { ColumnPool } from './column-pool.ts';
import type { Column } from './pricing.ts';

export interface PoolPriceLimits {
  readonly rounds: number;
  /** The value of some choice that keeps every limit. */
  readonly target: number;
}

/** The first step, as a share of what would close the gap between prices and target. */
const STRIDE = 0.1;
const SHORTER = 0.7;
/** Rounds without better prices after which steps get shorter. */
const PATIENCE = 8;
/** The newest answer's part of the average: at first, less from round to round, and at the least. */
const NEWEST = 0.3;
const LESS_EACH_ROUND = 0.985;
const LEAST_OF_NEWEST = 0.03;
const NONE = -1;
const CLEARLY = 1e-6;

/**
 * @param from prices to begin from, by resource
 * @returns the best prices found, by resource; 0 for what no column uses
 */
export function poolPrices(
  pool: ColumnPool<Column>,
  from: Float64Array,
  { rounds, target }: PoolPriceLimits,
): Float64Array {
  const run = new PriceRun(pool, from);
  for (let round = 0; round < rounds && run.best > target; round++) {
    run.ask();
    if (!run.step(target, round)) break;
  }
  return run.spread(from.length);
}

class PriceRun {
  /** The least that blocks and capacity were worth together, at `bestPrices`. */
  best = Number.POSITIVE_INFINITY;
  /** Resources that some column uses; the arrays below are in their order. */
  private readonly resources: number[] = [];
  private readonly placeOfEntry: Int32Array;
  private readonly capacity: Float64Array;
  private readonly prices: Float64Array;
  private readonly bestPrices: Float64Array;
  private readonly asked: Float64Array;
  private readonly average: Float64Array;
  private stride = STRIDE;
  private sinceBetter = 0;

  constructor(
    private readonly pool: ColumnPool<Column>,
    from: Float64Array,
  ) {
    const places = new Int32Array(pool.capacity.length).fill(NONE);
    this.placeOfEntry = new Int32Array(pool.entries);
    for (let entry = 0; entry < pool.entries; entry++) {
      const resource = pool.resource[entry] ?? 0;
      if (places[resource] === NONE) places[resource] = this.resources.push(resource) - 1;
      this.placeOfEntry[entry] = places[resource] ?? 0;
    }
    this.capacity = Float64Array.from(this.resources, (resource) => pool.capacity[resource] ?? 0);
    this.prices = Float64Array.from(this.resources, (resource) => from[resource] ?? 0);
    this.bestPrices = this.prices.slice();
    this.asked = new Float64Array(this.resources.length);
    this.average = new Float64Array(this.resources.length);
  }

  /** What all blocks would take at the prices. */
  ask(): void {
    const { pool, prices, placeOfEntry, asked, capacity } = this;
    let worth = 0;
    for (let i = 0; i < prices.length; i++) worth += (prices[i] ?? 0) * (capacity[i] ?? 0);
    asked.fill(0);
    for (const listed of pool.ofBlock) {
      const column = this.bestOf(listed);
      if (column === NONE) continue;
      worth += this.reduced(column);
      const end = pool.from[column + 1] ?? 0;
      for (let entry = pool.from[column] ?? 0; entry < end; entry++) {
        const place = placeOfEntry[entry] ?? 0;
        asked[place] = (asked[place] ?? 0) + (pool.uses[entry] ?? 0);
      }
    }
    this.sinceBetter++;
    if (worth >= this.best - CLEARLY) return;
    this.best = worth;
    this.bestPrices.set(prices);
    this.sinceBetter = 0;
  }

  /** Moves on from the best prices; false where the average asks for no more than there is. */
  step(target: number, round: number): boolean {
    const { average, asked, capacity, bestPrices, prices } = this;
    if (this.sinceBetter > PATIENCE) {
      this.stride *= SHORTER;
      this.sinceBetter = 0;
    }
    const part = round === 0 ? 1 : Math.max(LEAST_OF_NEWEST, NEWEST * LESS_EACH_ROUND ** round);
    let norm = 0;
    for (let i = 0; i < average.length; i++) {
      average[i] = part * (asked[i] ?? 0) + (1 - part) * (average[i] ?? 0);
      const excess = (average[i] ?? 0) - (capacity[i] ?? 0);
      if (excess > 0 || (bestPrices[i] ?? 0) > 0) norm += excess * excess;
    }
    if (norm === 0) return false;
    const length = (this.stride * (this.best - target)) / norm;
    for (let i = 0; i < prices.length; i++) {
      const excess = (average[i] ?? 0) - (capacity[i] ?? 0);
      prices[i] = Math.max(0, (bestPrices[i] ?? 0) + length * excess);
    }
    return true;
  }

  spread(length: number): Float64Array {
    const all = new Float64Array(length);
    this.resources.forEach((resource, place) => {
      all[resource] = this.bestPrices[place] ?? 0;
    });
    return all;
  }

  /** Columns come dearest first, and prices are never below 0: what is worth no more than the best so far ends it. */
  private bestOf(listed: readonly number[]): number {
    const { value } = this.pool;
    let best = NONE;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < listed.length; i++) {
      const column = listed[i] ?? 0;
      if ((value[column] ?? 0) <= most) break;
      const reduced = this.reduced(column);
      if (reduced <= most) continue;
      most = reduced;
      best = column;
    }
    return best;
  }

  private reduced(column: number): number {
    const { from, value, uses } = this.pool;
    const end = from[column + 1] ?? 0;
    let worth = value[column] ?? 0;
    for (let entry = from[column] ?? 0; entry < end; entry++)
      worth -= (this.prices[this.placeOfEntry[entry] ?? 0] ?? 0) * (uses[entry] ?? 0);
    return worth;
  }
}
