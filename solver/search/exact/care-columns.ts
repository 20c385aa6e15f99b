/** Planning as a column problem: a block per strand, a column for each way to place it, resources for what can run out. */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { ColumnProblem, Resource } from '../columns/pricing.ts';
import type { Placed } from '../fit/placed.ts';
import type { StrandPlacement } from '../pricing/priced-strand.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import { StrandPricer } from '../pricing/strand-pricing.ts';
import { type CareColumn, ColumnMaker } from './column-maker.ts';
import { KnownColumns } from './known-columns.ts';
import type { Objective } from './objective.ts';

/** Sums in another order may differ by less. */
const CLEARLY = 1e-6;

export interface CareProblem {
  readonly problem: ColumnProblem<CareColumn>;
  /** Another way to place a strand that a pricing may begin from. */
  readonly learn: (block: number, placed: readonly Placed[]) => CareColumn;
}

/** @param effort labels for one option at one pricing */
export function careProblem(
  prepared: Prepared,
  book: StrandBook,
  objective: Objective,
  effort: number,
): CareProblem {
  const pricer = new StrandPricer(prepared);
  const maker = new ColumnMaker(prepared, book, objective);
  const known = new KnownColumns(leavingAllOut(book, maker));
  const best = (block: number, count: number, prices: Float64Array) => {
    const found = -known.rank(block, prices);
    const { counting, worth, slack } = objective;
    const answer = pricer.price(
      item(book.strands, block),
      { prices, counting, worth, effort, slack },
      { least: Number.NEGATIVE_INFINITY, found, placements: [], others: [] },
    );
    const make = (placements: readonly StrandPlacement[]) =>
      maker.column(
        block,
        placements.map((placement) => maker.placedFrom(placement)),
      );
    const kept = known.of(block);
    const others = answer.others.map(make);
    kept.splice(count, 0, ...others);
    if (answer.found < found - CLEARLY) kept.unshift(make(answer.placements));
    return { bestValue: -answer.least, columns: kept.slice(0, count + others.length) };
  };
  return {
    problem: {
      blocks: book.strands.length,
      resources: resourcesOf(book),
      sharedQuantities: [],
      valueStep: objective.counting === 'prices' ? 1 : 0,
      at: (prices) => ({ best: (block, count) => best(block, count, prices) }),
    },
    learn: (block, placed) => {
      const column = maker.column(block, placed);
      known.learn(column);
      return column;
    },
  };
}

/** By block: the column that places nothing, but where something is promised. */
export function leavingAllOut({ strands }: StrandBook, maker: ColumnMaker): CareColumn[][] {
  return strands.map(({ strand }, block) =>
    strand.some(({ promised }) => promised) ? [] : [maker.column(block, [])],
  );
}

export function resourcesOf({ contended }: StrandBook): readonly Resource[] {
  return Array.from(contended.capacity, (atMost) => ({ atLeast: 0, atMost }));
}
