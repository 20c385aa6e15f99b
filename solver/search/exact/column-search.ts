/**
 * Plans by choosing among whole ways to place each strand: prices by column generation, which prove a bound, and the
 * best choice among the columns known as a whole-number program. What other searches find along the way are columns
 * to choose from as well, so the choice is never worse than the plan it began from.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type Generation, generateColumns } from '../columns/generate.ts';
import type { PricedProblem } from '../columns/lagrangian.ts';
import { chooseBlocks, improveBlocks } from '../columns/neighbourhoods.ts';
import { reducedValue } from '../columns/pricing.ts';
import { RestrictedMaster } from '../columns/restricted-master.ts';
import { bestChoice, KEPT } from '../columns/whole-columns.ts';
import type { Placed } from '../fit/placed.ts';
import type { LpSolver } from '../lp/lp-solver.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import type { Random } from '../random.ts';
import { type CareProblem, careProblem } from './care-columns.ts';
import type { CareColumn } from './column-maker.ts';
import type { Objective } from './objective.ts';

export interface ColumnSearchLimits {
  readonly shouldStop: () => boolean;
  readonly rounds: number;
  /** How near to each other the bound and the best mixture of columns may be to stop. */
  readonly tolerance: number;
  readonly onRound: () => void;
}

export interface NeighbourhoodEffort {
  readonly shouldStop: () => boolean;
  /** Of branching. */
  readonly nodes: number;
  /** Of the whole-number program, by the wall clock. */
  readonly seconds: number;
  readonly random: Random;
}

/** None takes this long; a run in which one did would not be reproducible. */
const SECONDS_PER_LP = 600;
const COLUMNS_PER_BLOCK = 2;
const SMOOTHING = 0.85;
/** A strand without a column costs this much more than all that it could be worth. */
const MISSING = 10;
/**
 * Passing a limit costs the mixture so much of what placing is worth: prices are no higher, and so settle sooner. It
 * rises where that turns out to be too little.
 */
const FIRST_OVERUSE = 0.1;
const OVERUSE_RISE = 10;
/** Columns of one strand among which is chosen, those that lose least at the best prices. */
const CHOSEN_FROM = 60;
/**
 * Strands set free together, those that lose most more often. Three semesters of 30, 15 s of a core: 184, 30 and 10 units of
 * cost gained; by 12 strands 0, 30 and 30, by 18 that want the same places nothing.
 */
export const NEIGHBOURHOOD = 18;
const NEIGHBOURHOOD_ROUNDS = 12;
const NEIGHBOURHOOD_SMOOTHING = 0.5;
const NEIGHBOURHOOD_COLUMNS = 3;
/** Between the bound of a neighbourhood and its mixture, in units of value. */
const NEIGHBOURHOOD_TOLERANCE = 1;

export class ColumnSearch {
  private readonly care: CareProblem;
  private master: RestrictedMaster<CareColumn>;
  private overuse: number;
  private best: PricedProblem<CareColumn> | null = null;
  /** By block: the column of the plan that there is now. */
  private readonly current = new Map<number, CareColumn>();

  /** @param worth of the dearest thing that a column can bring, to measure penalties by */
  constructor(
    prepared: Prepared,
    book: StrandBook,
    private readonly lp: LpSolver,
    objective: Objective,
    effort: number,
    private readonly worth: number,
  ) {
    this.care = careProblem(prepared, book, objective, effort);
    this.overuse = worth * FIRST_OVERUSE;
    this.master = this.openMaster();
  }

  /** No choice is worth more; infinite before the first round. */
  get bound(): number {
    return this.best?.bound ?? Number.POSITIVE_INFINITY;
  }

  get prices(): Float64Array | null {
    return this.best?.prices ?? null;
  }

  /** The way a strand is placed in the plan that there is now; nothing where it is not. */
  learn(block: number, placed: readonly Placed[]): void {
    const column = this.care.learn(block, placed);
    this.current.set(block, column);
    this.master.add([column]);
  }

  /** Prices that prove more, and columns that could be of use at them. */
  generate(limits: ColumnSearchLimits): void {
    let left = limits.rounds;
    while (left > 0 && !limits.shouldStop()) {
      const { rounds, converged, mixture } = this.someRounds(limits, left);
      left -= Math.max(1, rounds);
      // Passing a limit is still worth its price to the mixture: prices may have to be higher.
      const isCapped = converged && mixture !== null && mixture.unkept > KEPT && this.overuse < this.worth;
      if (!isCapped) break;
      this.overuse *= OVERUSE_RISE;
      const { columns } = this.master;
      this.master.dispose();
      this.master = this.openMaster();
      this.master.add(columns);
    }
  }

  private someRounds(limits: ColumnSearchLimits, rounds: number): Generation<CareColumn> {
    const { problem } = this.care;
    const from = this.best?.prices ?? new Float64Array(problem.resources.length);
    const generation = generateColumns(
      problem,
      this.master,
      {
        shouldStop: limits.shouldStop,
        maxRounds: rounds,
        columnsPerBlock: COLUMNS_PER_BLOCK,
        smoothing: SMOOTHING,
        tolerance: limits.tolerance,
        secondsPerLp: SECONDS_PER_LP,
        onRound: limits.onRound,
      },
      from,
    );
    if (generation.best.bound <= this.bound) this.best = generation.best;
    return generation;
  }

  private openMaster(): RestrictedMaster<CareColumn> {
    return new RestrictedMaster(this.care.problem, this.lp, MISSING * this.worth, this.overuse);
  }

  /**
   * The best choice among the columns known; null when none better than `value` was found.
   *
   * @param value of the choice that there is already
   * @param nodes of branching
   * @param seconds by the wall clock; a run that they cut short is not reproducible
   */
  choose(value: number, nodes: number, seconds: number): readonly CareColumn[] | null {
    const { problem } = this.care;
    const now = [...this.current.values()];
    const pool = [...new Set([...this.promising(value), ...now])];
    const choice = bestChoice(problem, this.lp, pool, MISSING * this.worth, { nodes, seconds }, null);
    if (choice === null || choice.unkept >= KEPT || choice.value <= value + KEPT) return null;
    return choice.columns;
  }

  /**
   * Some strands set free, with new columns at the prices of what the others leave: the best choice for them all, or null
   * where none better than the one there is now was found. Prices have to be there.
   */
  improveSome({ shouldStop, nodes, seconds, random }: NeighbourhoodEffort): readonly CareColumn[] | null {
    const { best } = this;
    if (best === null) return null;
    const columns = [...this.current.values()];
    const value = columns.reduce((sum, column) => sum + column.value, 0);
    const free = chooseBlocks({ columns }, NEIGHBOURHOOD, (column) => this.loss(best, column), random);
    const known = { pool: this.promising(value), prices: best.prices };
    const found = improveBlocks(this.care.problem, this.lp, { columns, value, beside: null }, free, known, {
      shouldStop,
      nodes,
      maxRounds: NEIGHBOURHOOD_ROUNDS,
      columnsPerBlock: NEIGHBOURHOOD_COLUMNS,
      smoothing: NEIGHBOURHOOD_SMOOTHING,
      tolerance: NEIGHBOURHOOD_TOLERANCE,
      secondsPerLp: SECONDS_PER_LP,
      secondsPerChoice: seconds,
      penalty: MISSING * this.worth,
    });
    return found !== null && found.unkept < KEPT ? found.columns : null;
  }

  dispose(): void {
    this.master.dispose();
  }

  /** A column that loses more than what lies between the bound and `value` is in no better choice. */
  private promising(value: number): readonly CareColumn[] {
    const { best } = this;
    if (best === null) return this.master.columns;
    const gap = best.bound - value + KEPT;
    const byBlock = best.blocks.map((): { column: CareColumn; loss: number }[] => []);
    for (const column of this.master.columns) {
      const loss = this.loss(best, column);
      if (loss <= gap) item(byBlock, column.block).push({ column, loss });
    }
    return byBlock.flatMap((columns) =>
      columns
        .sort((a, b) => a.loss - b.loss)
        .slice(0, CHOSEN_FROM)
        .map(({ column }) => column),
    );
  }

  /** Against the best column of its strand, at these prices. */
  private loss({ blocks, prices }: PricedProblem<CareColumn>, column: CareColumn): number {
    return item(blocks, column.block).bestValue - reducedValue(column, prices);
  }
}
