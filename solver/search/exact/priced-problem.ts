/**
 * What can be placed at most, and what that costs at least, as column problems of which only the bound is asked: columns
 * say what they use, not how. The last resource of the one on cost is the priority placed, of which there has to be so
 * much: what a unit of it is worth is a price like the others, and found with them.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Column, ColumnProblem, PricedBlocks, Resource } from '../columns/pricing.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import { StrandPricer } from '../pricing/strand-pricing.ts';
import { leavingAllOut, resourcesOf } from './care-columns.ts';
import { type CareColumn, ColumnMaker } from './column-maker.ts';
import { KnownColumns } from './known-columns.ts';
import { LEAST_COST, MOST_PLACED } from './objective.ts';
import type { PriceBlock, PriceBlocks, PricingExtent, Subject } from './shared-pricing.ts';

/** Labels for one option at one pricing. */
const EFFORT = 20_000;
/** Sums in another order may differ by less. */
const CLEARLY = 1e-6;
/** A place, somebody's guidance, the employer and the trainee's date. */
const USES_PER_DAY = 4;

/** As much priority as can be. */
export function mostPlacedProblem(
  prepared: Prepared,
  book: StrandBook,
  priceBlocks: PriceBlocks,
): ColumnProblem<Column> {
  return problemOf(prepared, book, 'placed', resourcesOf(book), priceBlocks);
}

/** As little cost as can be (its value is the cost, negative), with at least so much priority placed. */
export function leastCostProblem(
  prepared: Prepared,
  book: StrandBook,
  priorityPlaced: number,
  priceBlocks: PriceBlocks,
): ColumnProblem<Column> {
  const placing = { atLeast: priorityPlaced, atMost: Number.POSITIVE_INFINITY };
  return problemOf(prepared, book, 'cost', [...resourcesOf(book), placing], priceBlocks);
}

function problemOf(
  prepared: Prepared,
  book: StrandBook,
  subject: Subject,
  resources: readonly Resource[],
  priceBlocks: PriceBlocks,
): ColumnProblem<Column> {
  const maker = new ColumnMaker(prepared, book, objectiveOf(subject));
  const known = new KnownColumns<Column>(leavingAllOut(book, maker));
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
    resources,
    sharedQuantities: [],
    valueStep: subject === 'placed' ? 1 : 0,
    at,
  };
}

/** Prices one strand after the other on this thread. */
export function strandByStrand(prepared: Prepared, book: StrandBook, subject: Subject): PriceBlock {
  const pricer = new StrandPricer(prepared);
  const objective = objectiveOf(subject);
  const maker = new ColumnMaker(prepared, book, objective);
  const priority = prioritiesOf(book);
  return (block, prices, known) => {
    const perPriority = -(prices[priority] ?? 0);
    const worth =
      subject === 'placed'
        ? objective.worth
        : (demand: { priority: number }) => perPriority * demand.priority;
    const { least, found, placements } = pricer.price(
      item(book.strands, block),
      { prices, counting: objective.counting, worth, effort: EFFORT, slack: 0 },
      { least: Number.NEGATIVE_INFINITY, found: known, placements: [], others: [] },
    );
    if (found >= known - CLEARLY) return { least, better: null };
    const column = maker.column(
      block,
      placements.map((placement) => maker.placedFrom(placement)),
    );
    return { least, better: subject === 'placed' ? bare(column) : placing(column, priority) };
  };
}

export function extentOf(
  { horizon }: Prepared,
  { strands, contended }: StrandBook,
  subject: Subject,
): PricingExtent {
  const more = subject === 'placed' ? 0 : 1;
  return {
    subject,
    blocks: strands.length,
    resources: contended.capacity.length + more,
    mostUses: USES_PER_DAY * horizon.days + more,
  };
}

/** The resource that counts the priority placed: the one after all that can run out. */
export function prioritiesOf({ contended }: StrandBook): number {
  return contended.capacity.length;
}

function objectiveOf(subject: Subject) {
  return subject === 'placed' ? MOST_PLACED : LEAST_COST;
}

function bare({ block, value, resources, uses }: CareColumn): Column {
  return { block, value, resources, uses };
}

function placing(column: CareColumn, resource: number): Column {
  const { block, value, resources, uses, placed } = column;
  const priority = placed.reduce((sum, { option }) => sum + option.demand.priority, 0);
  return { block, value, resources: [...resources, resource], uses: [...uses, priority] };
}
