/**
 * For problems whose whole is small enough to be solved by columns alone, such as those of `benchmarks/mssp`: planning
 * shares the pricing interface, generation, the master and neighbourhoods, and leaves the order of it all to
 * `exact/column-search.ts`, for diving gave worse plans there (docs/decisions/0010).
 *
 * A column problem solved, with a proof: prices and a bound by column generation, a first choice by diving, the best
 * choice among the known columns, then large neighbourhoods until nothing better can exist or it is time to stop.
 */
import type { LpSolver } from '../lp/lp-solver.ts';
import { Random } from '../random.ts';
import { dive } from './dive.ts';
import { generateColumns } from './generate.ts';
import { type PricedProblem, priceAll } from './lagrangian.ts';
import { chooseBlocks, improveBlocks } from './neighbourhoods.ts';
import { type Column, type ColumnProblem, reducedValue } from './pricing.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { bestChoice, type Choice, KEPT } from './whole-columns.ts';

export interface ColumnLimits {
  readonly shouldStop: () => boolean;
  readonly seed: number;
  /** Tries with large neighbourhoods. */
  readonly maxNeighbourhoods: number;
  /** Branching nodes of one whole-number program. */
  readonly nodes: number;
  /** Wall clock of one linear or whole-number program; a run that it cuts short is not reproducible. */
  readonly secondsPerProgram: number;
  readonly onProgress?: (progress: ColumnProgress) => void;
}

export type ColumnPhase = 'generate' | 'dive' | 'choose' | 'neighbourhoods';

export interface ColumnProgress {
  readonly phase: ColumnPhase;
  /** Of the best choice that keeps every limit; null when there is none yet. */
  readonly value: number | null;
  readonly bound: number;
  readonly columns: number;
}

export interface ColumnAnswer<C extends Column> {
  /** One column per block, every limit kept; null when none was found. */
  readonly columns: readonly C[] | null;
  readonly value: number | null;
  /** No choice is worth more. Follows from prices alone, whatever was found. */
  readonly bound: number;
  readonly phase: ColumnPhase;
  readonly rounds: number;
  readonly columnsKnown: number;
  readonly neighbourhoods: number;
}

const COLUMNS_PER_BLOCK = 3;
const SMOOTHING = 0.5;
const TOLERANCE = 1e-6;
const MAX_ROUNDS = 1000;
const ROUNDS_PER_NEIGHBOURHOOD = 12;
const SMALLEST_NEIGHBOURHOOD = 20;
const KNOWN_PER_BLOCK = 40;
/** What is not kept costs more each time that no choice keeps every limit, so many times. */
const PENALTY_RISE = 30;
const PENALTY_RISES = 3;
/** More columns than this are left to neighbourhoods. */
const MOST_TO_CHOOSE_FROM = 4000;
/** Of the bound: what one decision of a dive may cost. */
const ALLOWED_LOSS = 2e-4;

/**
 * The best choice of a column for each block, as far as the limits go. What stops it leaves the best choice and the bound there
 * are; both are in units of value.
 */
export function solveColumns<C extends Column>(
  problem: ColumnProblem<C>,
  solver: LpSolver,
  limits: ColumnLimits,
): ColumnAnswer<C> {
  return new ColumnRun(problem, solver, limits).run();
}

class ColumnRun<C extends Column> {
  private phase: ColumnPhase = 'generate';
  private current: Choice<C> | null = null;
  private bound = Number.POSITIVE_INFINITY;
  private rounds = 0;
  private neighbourhoods = 0;
  private pool: readonly C[] = [];
  private hurried: ReadonlySet<number> = new Set();
  private penalty: number;
  private root: PricedProblem<C>;

  constructor(
    private readonly problem: ColumnProblem<C>,
    private readonly solver: LpSolver,
    private readonly limits: ColumnLimits,
  ) {
    this.root = priceAll(problem, new Float64Array(problem.resources.length), 1);
    this.penalty = Math.max(1, ...this.root.blocks.map(({ bestValue }) => Math.abs(bestValue)));
  }

  run(): ColumnAnswer<C> {
    if (this.root.bound === Number.NEGATIVE_INFINITY) this.bound = this.root.bound;
    else this.plan();
    for (let rise = 0; rise < PENALTY_RISES && this.isMissing() && !this.limits.shouldStop(); rise++) {
      this.penalty *= PENALTY_RISE;
      this.current = null;
      this.plan();
    }
    const kept = this.current !== null && this.current.unkept < KEPT ? this.current : null;
    return {
      columns: kept?.columns ?? null,
      value: kept === null ? null : this.valueOf(kept),
      bound: this.bound,
      phase: this.phase,
      rounds: this.rounds,
      columnsKnown: this.pool.length,
      neighbourhoods: this.neighbourhoods,
    };
  }

  private plan(): void {
    const master = new RestrictedMaster(this.problem, this.solver, this.penalty);
    try {
      this.generate(master);
      if (!this.isSettled()) this.dive(master);
      this.pool = master.columns;
    } finally {
      master.dispose();
    }
    if (!this.isSettled() && this.pool.length <= MOST_TO_CHOOSE_FROM) this.choose();
    if (!this.isSettled()) this.search();
  }

  private generate(master: RestrictedMaster<C>): void {
    const { best, rounds } = generateColumns(
      this.problem,
      master,
      {
        shouldStop: this.limits.shouldStop,
        maxRounds: MAX_ROUNDS,
        columnsPerBlock: COLUMNS_PER_BLOCK,
        smoothing: SMOOTHING,
        tolerance: TOLERANCE,
        secondsPerLp: this.limits.secondsPerProgram,
        onRound: (bound, columns) => this.tell(columns, steppedBound(bound, this.problem.valueStep)),
      },
      this.root.prices,
    );
    this.root = best;
    this.rounds = rounds;
    this.bound = steppedBound(best.bound, this.problem.valueStep);
  }

  private dive(master: RestrictedMaster<C>): void {
    this.phase = 'dive';
    const found = dive(this.problem, master, {
      shouldStop: this.limits.shouldStop,
      decisionsPerLevel: 2,
      roundsPerLevel: 3,
      columnsPerBlock: COLUMNS_PER_BLOCK,
      allowedLoss: Math.max(this.problem.valueStep, Math.abs(this.bound) * ALLOWED_LOSS),
      maxUndos: 4,
      secondsPerLp: this.limits.secondsPerProgram,
      onLevel: () => this.tell(master.columns.length),
    });
    this.hurried = found?.hurried ?? new Set();
    this.keep(found?.choice ?? null);
    this.tell(master.columns.length);
  }

  private choose(): void {
    this.phase = 'choose';
    const { nodes, secondsPerProgram } = this.limits;
    this.keep(
      bestChoice(
        this.problem,
        this.solver,
        this.pool,
        this.penalty,
        { nodes, seconds: secondsPerProgram },
        this.current,
      ),
    );
    this.tell(this.pool.length);
  }

  private search(): void {
    this.phase = 'neighbourhoods';
    const random = new Random(this.limits.seed);
    const loss = (column: C) => this.loss(column);
    const known = { pool: this.nearest(), prices: this.root.prices };
    let size = SMALLEST_NEIGHBOURHOOD;
    while (
      this.current !== null &&
      this.neighbourhoods < this.limits.maxNeighbourhoods &&
      !this.limits.shouldStop() &&
      !this.isSettled()
    ) {
      this.neighbourhoods++;
      const drawn = chooseBlocks(this.current, size, loss, random);
      const free = this.neighbourhoods === 1 ? new Set([...this.hurried, ...drawn]) : drawn;
      const found = improveBlocks(this.problem, this.solver, this.current, free, known, {
        shouldStop: this.limits.shouldStop,
        maxRounds: ROUNDS_PER_NEIGHBOURHOOD,
        columnsPerBlock: COLUMNS_PER_BLOCK,
        smoothing: SMOOTHING,
        tolerance: TOLERANCE,
        secondsPerLp: this.limits.secondsPerProgram,
        penalty: this.penalty,
        nodes: this.limits.nodes,
        secondsPerChoice: this.limits.secondsPerProgram,
      });
      if (found === null) size = Math.min(size + 1, this.problem.blocks);
      this.keep(found);
      this.tell(this.pool.length);
    }
  }

  private keep(found: Choice<C> | null): void {
    if (found !== null && (this.current === null || found.value > this.current.value)) this.current = found;
  }

  /** The columns that lose least at the best prices: enough to start a neighbourhood from. */
  private nearest(): readonly C[] {
    const byBlock = Array.from({ length: this.problem.blocks }, (): C[] => []);
    for (const column of this.pool) byBlock[column.block]?.push(column);
    return byBlock.flatMap((columns) =>
      columns.sort((a, b) => this.loss(a) - this.loss(b)).slice(0, KNOWN_PER_BLOCK),
    );
  }

  private loss(column: C): number {
    return (this.root.blocks[column.block]?.bestValue ?? 0) - reducedValue(column, this.root.prices);
  }

  /** Not keeping a limit was cheaper than keeping it, or it cannot be kept at all. */
  private isMissing(): boolean {
    return this.bound > Number.NEGATIVE_INFINITY && (this.current === null || this.current.unkept >= KEPT);
  }

  private isSettled(): boolean {
    return (
      this.current !== null &&
      this.current.unkept < KEPT &&
      this.valueOf(this.current) >= this.bound - TOLERANCE
    );
  }

  private valueOf(choice: Choice<C>): number {
    const { valueStep } = this.problem;
    return valueStep > 0 ? Math.round(choice.value / valueStep) * valueStep : choice.value;
  }

  private tell(columns: number, bound = this.bound): void {
    const value = this.current !== null && this.current.unkept < KEPT ? this.valueOf(this.current) : null;
    this.limits.onProgress?.({ phase: this.phase, value, bound, columns });
  }
}

/** Values are multiples of `step`: so is the best one. */
function steppedBound(bound: number, step: number): number {
  return step > 0 ? Math.floor(bound / step + TOLERANCE) * step : bound;
}
