/** Placing as much as can be as a column problem of which only the bound is asked: columns say what they use, not how. */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Column, ColumnProblem, PricedBlocks } from '../columns/pricing.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import { StrandPricer } from '../pricing/strand-pricing.ts';
import { leavingAllOut, resourcesOf } from './care-columns.ts';
import { ColumnMaker } from './column-maker.ts';
import { KnownColumns } from './known-columns.ts';
import { MOST_PLACED } from './objective.ts';
import type { PriceBlock, PriceBlocks, PricingExtent } from './shared-pricing.ts';

/** Labels for one option at one pricing. */
const EFFORT = 20_000;
/** Sums in another order may differ by less. */
const CLEARLY = 1e-6;
/** A place, somebody's guidance, the employer and the trainee's date. */
const USES_PER_DAY = 4;

export function placedProblem(
  prepared: Prepared,
  book: StrandBook,
  priceBlocks: PriceBlocks,
): ColumnProblem<Column> {
  const known = new KnownColumns<Column>(leavingAllOut(book, new ColumnMaker(prepared, book, MOST_PLACED)));
  const at = (prices: Float64Array): PricedBlocks<Column> => {
    const costs = Float64Array.from(book.strands, (_, block) => -known.rank(block, prices));
    const blocks = priceBlocks(prices, costs).map(({ least, better }, block) => {
      const columns = known.of(block);
      if (better !== null) columns.unshift(better);
      return { bestValue: -least, columns: columns.slice(0, 1) };
    });
    return { best: (block) => item(blocks, block) };
  };
  return {
    blocks: book.strands.length,
    resources: resourcesOf(book),
    sharedQuantities: [],
    valueStep: 1,
    at,
  };
}

/** Prices one strand after the other on this thread. */
export function strandByStrand(prepared: Prepared, book: StrandBook): PriceBlock {
  const pricer = new StrandPricer(prepared);
  const maker = new ColumnMaker(prepared, book, MOST_PLACED);
  const { counting, worth } = MOST_PLACED;
  return (block, prices, known) => {
    const { least, found, placements } = pricer.price(
      item(book.strands, block),
      { prices, counting, worth, effort: EFFORT, slack: 0 },
      { least: Number.NEGATIVE_INFINITY, found: known, placements: [], others: [] },
    );
    if (found >= known - CLEARLY) return { least, better: null };
    const placed = placements.map((placement) => maker.placedFrom(placement));
    const { value, resources, uses } = maker.column(block, placed);
    return { least, better: { block, value, resources, uses } };
  };
}

export function extentOf({ horizon }: Prepared, { strands, contended }: StrandBook): PricingExtent {
  return {
    blocks: strands.length,
    resources: contended.capacity.length,
    mostUses: USES_PER_DAY * horizon.days,
  };
}
