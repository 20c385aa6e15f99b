/**
 * What column planning asks of a problem, whatever it is about. There are *blocks* (someone to be planned), each of
 * which takes exactly one *column* (a complete plan for that block); a block that may stay out offers a column
 * that uses nothing. Columns use *resources*, whose total use must lie between two limits. Total value is
 * maximised.
 */

/** Limits of total use; ±Infinity is no limit. */
export interface Resource {
  readonly atLeast: number;
  readonly atMost: number;
}

/** A complete plan for one block: what it is worth and what it uses, as parallel lists without doubles. */
export interface Column {
  readonly block: number;
  readonly value: number;
  readonly resources: readonly number[];
  readonly uses: readonly number[];
}

/**
 * A quantity beside the blocks that also uses resources, such as "the worst block's value", which uses one unit of
 * what every block brings. Its limits must be finite: they keep the bound valid at any prices.
 */
export interface SharedQuantity {
  readonly atLeast: number;
  readonly atMost: number;
  readonly valuePerUnit: number;
  readonly resources: readonly number[];
  readonly uses: readonly number[];
}

/** `bestValue`: no column of the block has more value less price, even where the effort was capped. */
export interface PricedBlock<C extends Column> {
  readonly bestValue: number;
  /** The best few that were found, best first. */
  readonly columns: readonly C[];
}

/** All questions at one vector of prices, one price per unit of each resource; a price may be negative. */
export interface PricedBlocks<C extends Column> {
  readonly best: (block: number, count: number) => PricedBlock<C>;
}

export interface ColumnProblem<C extends Column> {
  readonly blocks: number;
  readonly resources: readonly Resource[];
  readonly sharedQuantities: readonly SharedQuantity[];
  /** All values of whole solutions are multiples of this; 0 when nothing is known. */
  readonly valueStep: number;
  readonly at: (prices: Float64Array) => PricedBlocks<C>;
}

/** Value less the price of what is used. */
export function reducedValue(column: Column, prices: Float64Array): number {
  let value = column.value;
  for (let i = 0; i < column.resources.length; i++)
    value -= (prices[column.resources[i] ?? 0] ?? 0) * (column.uses[i] ?? 0);
  return value;
}

/** The same for columns between which nothing chooses. */
export function columnName({ block, value, resources, uses }: Column): string {
  return `${block}:${value}:${resources.join(',')}:${uses.join(',')}`;
}
