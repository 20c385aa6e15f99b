/** The ways to place each strand that the search has come upon, as columns to choose among. */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { ColumnPool } from '../columns/column-pool.ts';
import { type CareColumn, ColumnMaker } from '../exact/column-maker.ts';
import type { Objective } from '../exact/objective.ts';
import { placedOf } from '../exact/take-over.ts';
import { stabilityCost } from '../fit/option-book.ts';
import type { Placed } from '../fit/placed.ts';
import { type Contended, everyResource } from '../pricing/contended.ts';
import { strandsOf } from '../pricing/strands.ts';
import type { SearchState } from '../state/search-state.ts';

/** More ways than this for each strand, and the older half of them is forgotten. */
const MOST_PER_STRAND = 300;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export class KnownWays {
  readonly strands: ReturnType<typeof laidOut>;
  readonly contended: Contended;
  readonly capacity: Int32Array;
  private readonly maker: ColumnMaker;
  private readonly strandOf: Int32Array;
  private columns: ColumnPool<CareColumn>;
  /** By strand: the number of the column of each way, by its fingerprint. */
  private known: readonly Map<number, number>[] = [];

  constructor(prepared: Prepared, objective: Objective) {
    this.strands = laidOut(prepared);
    this.contended = everyResource(prepared);
    this.capacity = Int32Array.from(this.contended.capacity);
    this.maker = new ColumnMaker(prepared, this, objective);
    this.strandOf = new Int32Array(prepared.demands.length);
    this.strands.forEach(({ strand }, number) => {
      for (const { index } of strand) this.strandOf[index] = number;
    });
    this.columns = this.begin();
  }

  get pool(): ColumnPool<CareColumn> {
    return this.columns;
  }

  /** The way the strand of this demand is placed now. */
  learn(state: SearchState, demand: number): void {
    this.now(state, this.strandOf[demand] ?? 0);
  }

  /** The strand as it is placed now, but for this placement. */
  learnFound(state: SearchState, found: Placed): void {
    const { index } = found.option.demand;
    const strand = this.strandOf[index] ?? 0;
    const way: Placed[] = [];
    for (const demand of item(this.strands, strand).strand) {
      const here = demand.index === index ? found : item(state.placed, demand.index);
      if (here === null) break;
      way.push(here);
    }
    this.learnWay(strand, way);
  }

  /** The number of the column of how a strand is placed now. */
  now(state: SearchState, strand: number): number {
    return this.learnWay(strand, placedOf(state, item(this.strands, strand).strand));
  }

  /** Where there are too many to look through, the older half. Numbers of columns change. */
  forget(): void {
    const { columns } = this.columns;
    if (columns.length <= MOST_PER_STRAND * this.strands.length) return;
    this.columns = this.begin();
    for (const { block, placed } of columns.slice(columns.length >>> 1)) this.learnWay(block, placed);
  }

  /** Nobody placed, where that may be. */
  private begin(): ColumnPool<CareColumn> {
    this.known = this.strands.map(() => new Map());
    this.columns = new ColumnPool(this.strands.length, this.capacity);
    this.strands.forEach(({ strand }, number) => {
      if (!strand.some(({ promised }) => promised)) this.learnWay(number, []);
    });
    return this.columns;
  }

  private learnWay(strand: number, placed: readonly Placed[]): number {
    const known = item(this.known, strand);
    const print = fingerprint(placed);
    const before = known.get(print);
    if (before !== undefined && isSame(item(this.columns.columns, before).placed, placed)) return before;
    const added = this.columns.add(this.maker.column(strand, placed));
    known.set(print, added);
    return added;
  }
}

function laidOut(prepared: Prepared) {
  return strandsOf(prepared.demands).map((strand) => ({
    strand,
    steps: strand.map((demand) => ({ demand, outCost: stabilityCost(prepared, demand, null) })),
  }));
}

/** FNV-1a over all that tells ways apart: a name as text took a quarter of the time of the search. */
function fingerprint(placed: readonly Placed[]): number {
  let print = FNV_BASIS;
  for (const { option, slots, guides, primary } of placed) {
    print = Math.imul(print ^ option.unit.index, FNV_PRIME);
    print = Math.imul(print ^ primary, FNV_PRIME);
    for (let i = 0; i < slots.length; i++) {
      print = Math.imul(print ^ (slots[i] ?? 0), FNV_PRIME);
      print = Math.imul(print ^ (guides[i] ?? 0), FNV_PRIME);
    }
  }
  return print;
}

function isSame(a: readonly Placed[], b: readonly Placed[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = item(b, i);
      if (one === other) return true;
      return (
        one.option.unit === other.option.unit &&
        one.primary === other.primary &&
        isEqual(one.slots, other.slots) &&
        isEqual(one.guides, other.guides)
      );
    })
  );
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
