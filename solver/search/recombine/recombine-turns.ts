/**
 * Turns of recombining known ways, between turns of steps that find new ones: steps lay placements out to fit what is
 * there, recombining shuffles hundreds of times as many but only knows what steps have found. A tight semester of
 * 100 trainees, 12 s of a core, five seeds: 110.0 modules placed on average; by steps alone 108.3, in 15 s.
 */
import { item } from '../../prepare/typed-arrays.ts';
import { poolPrices } from '../columns/pool-prices.ts';
import { recombine } from '../columns/recombine.ts';
import { cheapest } from '../exact/objective.ts';
import { takeOver } from '../exact/take-over.ts';
import type { Placed } from '../fit/placed.ts';
import { isBetter } from '../state/search-state.ts';
import type { Lessons } from '../steps/lessons.ts';
import type { StepTools } from '../steps/step.ts';
import { KnownWays } from './known-ways.ts';
import { placePrices } from './place-prices.ts';

/** Steps between two turns, and moves of a turn. */
export const STEPS_PER_TURN = 1000;
const MOVES_PER_TURN = 100_000;
/** Leaving out a unit of priority costs more than any other choice could save. */
const PER_PRIORITY = 20_000;
/** Cost units that a move may lose, about, at the start of a turn and at its end. */
const HOT = 1000;
const COLD = 40;
const PRICE_ROUNDS = 100;

export class RecombineTurns implements Lessons {
  placePrices: Float64Array | null = null;
  /** Made in all turns together. */
  moves = 0;
  private readonly ways: KnownWays;
  private prices: Float64Array;

  constructor(private readonly tools: StepTools) {
    this.ways = new KnownWays(tools.prepared, cheapest(PER_PRIORITY));
    this.prices = new Float64Array(this.ways.capacity.length);
  }

  placed(demand: number): void {
    this.ways.learn(this.tools.state, demand);
  }

  found(placed: Placed): void {
    this.ways.learnFound(this.tools.state, placed);
  }

  /** Leaves the plan at a better one, or as it was. True where it is better. */
  run(shouldStop: () => boolean): boolean {
    const { state, random, prepared } = this.tools;
    const { ways } = this;
    const before = state.worth();
    const kept = state.snapshot();
    ways.forget();
    const start = Int32Array.from(ways.strands, (_, strand) => ways.now(state, strand));
    this.prices = poolPrices(ways.pool, this.prices, { rounds: PRICE_ROUNDS, target: worthOf(ways, start) });
    this.placePrices = placePrices(prepared, ways.contended, this.prices);
    const limits = { moves: MOVES_PER_TURN, hot: HOT, cold: COLD, random, shouldStop };
    const { taken, gain, moves } = recombine(ways.pool, start, limits);
    this.moves += moves;
    if (gain <= 0) return false;
    takeOver(
      state,
      ways,
      Array.from(taken, (column) => item(ways.pool.columns, column)),
    );
    if (isBetter(state.worth(), before)) return true;
    state.restore(kept);
    return false;
  }
}

function worthOf({ pool }: KnownWays, taken: Int32Array): number {
  let value = 0;
  for (const column of taken) value += pool.value[column] ?? 0;
  return value;
}
