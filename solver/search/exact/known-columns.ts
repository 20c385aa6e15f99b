/** The columns of each block that a pricing begins from: what is found has to be better than the best of them. */
import { item } from '../../prepare/typed-arrays.ts';
import { type Column, columnName, reducedValue } from '../columns/pricing.ts';

/** Columns kept per block. */
const KEPT = 60;

export class KnownColumns<C extends Column> {
  /** All that were ever learned: a search comes upon the same ways by the ten thousands. */
  private readonly learned = new Set<string>();

  /** @param ofBlock by block, those to begin with */
  constructor(private readonly ofBlock: C[][]) {}

  /**
   * Keeps the best at these prices, the best first.
   *
   * @returns the value less price of the first; −∞ where none is known
   */
  rank(block: number, prices: Float64Array): number {
    const ranked = this.of(block)
      .map((column) => ({ column, value: reducedValue(column, prices) }))
      .sort((a, b) => b.value - a.value);
    this.ofBlock[block] = ranked.slice(0, KEPT).map(({ column }) => column);
    return ranked[0]?.value ?? Number.NEGATIVE_INFINITY;
  }

  learn(column: C): void {
    const name = columnName(column);
    if (this.learned.has(name)) return;
    this.learned.add(name);
    this.of(column.block).push(column);
  }

  /** In their order; to be added to. */
  of(block: number): C[] {
    return item(this.ofBlock, block);
  }
}
