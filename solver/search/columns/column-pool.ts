/** Columns side by side in typed arrays, for a search that weighs hundreds of thousands of them a second. */
import type { Column } from './pricing.ts';

/** Room for so many numbers at first; it doubles when they are used up. */
const FIRST_ROOM = 4096;

/**
 * Columns get numbers in the order in which they are added. What column `c` uses stands at the entries from `from[c]` up
 * to `from[c + 1]`: an entry belongs to one column, and so to one block.
 */
export class ColumnPool<C extends Column> {
  readonly columns: C[] = [];
  /** By block: its columns, dearest value first; equal ones in the order of adding. */
  readonly ofBlock: readonly number[][];
  from = new Int32Array(FIRST_ROOM);
  /** By entry. */
  resource = new Int32Array(FIRST_ROOM);
  uses = new Int32Array(FIRST_ROOM);
  blockOf = new Int32Array(FIRST_ROOM);
  /** By column. */
  value = new Float64Array(FIRST_ROOM);

  /** @param capacity by resource, in whole numbers */
  constructor(
    blocks: number,
    readonly capacity: Int32Array,
  ) {
    this.ofBlock = Array.from({ length: blocks }, () => []);
  }

  get entries(): number {
    return this.from[this.columns.length] ?? 0;
  }

  /**
   * @param column uses whole numbers of each resource, no more than there is
   * @returns its number
   */
  add(column: C): number {
    const number = this.columns.length;
    const begin = this.entries;
    const end = begin + column.resources.length;
    this.columns.push(column);
    if (number + 1 >= this.from.length) {
      this.from = twice(this.from);
      this.value = twice(this.value);
    }
    while (end > this.resource.length) {
      this.resource = twice(this.resource);
      this.uses = twice(this.uses);
      this.blockOf = twice(this.blockOf);
    }
    this.from[number + 1] = end;
    this.value[number] = column.value;
    this.resource.set(column.resources, begin);
    this.uses.set(column.uses, begin);
    this.blockOf.fill(column.block, begin, end);
    this.list(column, number);
    return number;
  }

  private list({ block, value }: C, number: number): void {
    const listed = this.ofBlock[block];
    if (listed === undefined) throw new RangeError(`no block ${block}`);
    let low = 0;
    let high = listed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.value[listed[middle] ?? 0] ?? 0) >= value) low = middle + 1;
      else high = middle;
    }
    listed.splice(low, 0, number);
  }
}

function twice<T extends Int32Array | Float64Array>(full: T): T {
  const larger = new (full.constructor as new (length: number) => T)(2 * full.length);
  larger.set(full);
  return larger;
}
