/**
 * Annealing over which known column each block takes. A move gives one block another of its columns; whoever is in the
 * way leaves and takes the best of its own columns that there is room for. Nothing is laid out anew, so a move costs some
 * hundred steps of the machine: 160 000 to 200 000 moves a second on one core with 100 blocks of 40 columns, where
 * laying placements out makes 1 200.
 */
import type { Random } from '../random.ts';
import type { ColumnPool } from './column-pool.ts';
import type { Column } from './pricing.ts';

export interface RecombineLimits {
  readonly moves: number;
  /** By how much value a move may lose, about: at the start and at the end. */
  readonly hot: number;
  readonly cold: number;
  readonly random: Random;
  readonly shouldStop: () => boolean;
}

export interface Recombined {
  /** By block, the number of the column that it takes. */
  readonly taken: Int32Array;
  /** More than at the start, by so much. */
  readonly gain: number;
  readonly moves: number;
}

const NONE = -1;
/** Above 1, dearer columns are tried more often. */
const BIAS = 1.5;
/** Moves between two looks at the clock. */
const MOVES_PER_LOOK = 1024;
/** Sums in another order may differ by less. */
const CLEARLY = 1e-6;

/** @param start by block, the number of a column of it; all together keep every limit */
export function recombine(
  pool: ColumnPool<Column>,
  start: Int32Array,
  { moves, hot, cold, random, shouldStop }: RecombineLimits,
): Recombined {
  const table = new TakenTable(pool, start);
  const blocks = start.length;
  let best = start.slice();
  let total = 0;
  let most = 0;
  let made = 0;
  for (; made < moves; made++) {
    if (made % MOVES_PER_LOOK === 0 && shouldStop()) break;
    const block = random.below(blocks);
    const listed = pool.ofBlock[block] ?? [];
    const wanted = listed[Math.floor(listed.length * random.fraction() ** BIAS)] ?? NONE;
    if (wanted === NONE || wanted === table.taken[block]) continue;
    const gain = table.move(block, wanted, random);
    const heat = hot * (cold / hot) ** (made / moves);
    if (gain < 0 && random.fraction() >= Math.exp(gain / heat)) {
      table.undo();
      continue;
    }
    total += gain;
    if (total <= most + CLEARLY) continue;
    most = total;
    best = table.taken.slice();
  }
  return { taken: best, gain: most, moves: made };
}

/** Who takes which column, what that uses of each resource, and who the users are: a list by resource, linked through the entries of the pool. */
class TakenTable {
  /** By block; NONE only within a move. */
  readonly taken: Int32Array;
  private readonly used: Int32Array;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** Blocks that the last move touched, and what they had before. */
  private readonly touched: Int32Array;
  private readonly had: Int32Array;
  private touchedCount = 0;

  constructor(
    private readonly pool: ColumnPool<Column>,
    start: Int32Array,
  ) {
    this.taken = new Int32Array(start.length).fill(NONE);
    this.used = new Int32Array(pool.capacity.length);
    this.first = new Int32Array(pool.capacity.length).fill(NONE);
    this.next = new Int32Array(pool.entries);
    this.previous = new Int32Array(pool.entries);
    this.touched = new Int32Array(start.length);
    this.had = new Int32Array(start.length);
    for (let block = 0; block < start.length; block++) this.take(block, start[block] ?? NONE);
  }

  /** @returns what it gains; minus infinity where somebody who may not stay out found nothing. Until `undo` or the next move it can be taken back. */
  move(block: number, column: number, random: Random): number {
    const { value } = this.pool;
    this.touchedCount = 0;
    let gain = (value[column] ?? 0) + this.leave(block);
    gain += this.clear(column, random);
    this.take(block, column);
    for (let i = 1; i < this.touchedCount; i++) {
      const other = this.touched[i] ?? 0;
      const found = this.bestThatFits(other);
      if (found === NONE) return Number.NEGATIVE_INFINITY;
      this.take(other, found);
      gain += value[found] ?? 0;
    }
    return gain;
  }

  /** As it was before the last move. */
  undo(): void {
    for (let i = 0; i < this.touchedCount; i++) this.drop(this.touched[i] ?? 0);
    for (let i = 0; i < this.touchedCount; i++) this.take(this.touched[i] ?? 0, this.had[i] ?? NONE);
  }

  /** Sends others away, by chance, until there is room for the column. */
  private clear(column: number, random: Random): number {
    const { from, resource, uses, capacity, blockOf } = this.pool;
    const end = from[column + 1] ?? 0;
    let gain = 0;
    for (let entry = from[column] ?? 0; entry < end; entry++) {
      const r = resource[entry] ?? 0;
      const room = (capacity[r] ?? 0) - (uses[entry] ?? 0);
      while ((this.used[r] ?? 0) > room) gain += this.leave(blockOf[this.userOf(r, random)] ?? 0);
    }
    return gain;
  }

  /** The entry of one of those who use it, each with the same chance. */
  private userOf(resource: number, random: Random): number {
    let chosen = this.first[resource] ?? NONE;
    let seen = 1;
    for (let entry = this.next[chosen] ?? NONE; entry !== NONE; entry = this.next[entry] ?? NONE) {
      seen++;
      if (random.below(seen) === 0) chosen = entry;
    }
    return chosen;
  }

  private bestThatFits(block: number): number {
    const listed = this.pool.ofBlock[block] ?? [];
    for (let i = 0; i < listed.length; i++) if (this.fits(listed[i] ?? 0)) return listed[i] ?? NONE;
    return NONE;
  }

  private fits(column: number): boolean {
    const { from, resource, uses, capacity } = this.pool;
    const end = from[column + 1] ?? 0;
    for (let entry = from[column] ?? 0; entry < end; entry++) {
      const r = resource[entry] ?? 0;
      if ((this.used[r] ?? 0) + (uses[entry] ?? 0) > (capacity[r] ?? 0)) return false;
    }
    return true;
  }

  /** Out of its column, to be undone or to find another; what that loses. */
  private leave(block: number): number {
    const column = this.taken[block] ?? NONE;
    this.touched[this.touchedCount] = block;
    this.had[this.touchedCount] = column;
    this.touchedCount++;
    this.drop(block);
    return -(this.pool.value[column] ?? 0);
  }

  private take(block: number, column: number): void {
    const { from, resource, uses } = this.pool;
    this.taken[block] = column;
    const end = from[column + 1] ?? 0;
    for (let entry = from[column] ?? 0; entry < end; entry++) {
      const r = resource[entry] ?? 0;
      const second = this.first[r] ?? NONE;
      this.used[r] = (this.used[r] ?? 0) + (uses[entry] ?? 0);
      this.next[entry] = second;
      this.previous[entry] = NONE;
      if (second !== NONE) this.previous[second] = entry;
      this.first[r] = entry;
    }
  }

  private drop(block: number): void {
    const { from, resource, uses } = this.pool;
    const column = this.taken[block] ?? NONE;
    if (column === NONE) return;
    this.taken[block] = NONE;
    const end = from[column + 1] ?? 0;
    for (let entry = from[column] ?? 0; entry < end; entry++) {
      const r = resource[entry] ?? 0;
      const before = this.previous[entry] ?? NONE;
      const after = this.next[entry] ?? NONE;
      this.used[r] = (this.used[r] ?? 0) - (uses[entry] ?? 0);
      if (before === NONE) this.first[r] = after;
      else this.next[before] = after;
      if (after !== NONE) this.previous[after] = before;
    }
  }
}
