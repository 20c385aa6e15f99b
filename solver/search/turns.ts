/** Who searches when: steps that ruin and recreate, and column planning where there is any. */
import { MOST_STRANDS_OF_SMALL } from '../domain/small-semester.ts';
import type { Proven } from './bound/proven.ts';
import { type ColumnBudget, ColumnPlanner } from './exact/column-planner.ts';
import { type Improved, improve, type Made, type Watch } from './improve.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import { strandsOf } from './pricing/strands.ts';
import type { SearchLimits } from './search-limits.ts';
import type { SearchProgress } from './search-progress.ts';
import type { StepTools } from './steps/step.ts';

interface TurnLimits extends Omit<Watch, 'onStep'>, Pick<SearchLimits, 'thoroughProof'> {
  readonly onProgress: (progress: SearchProgress) => void;
}

/** Of the seconds, what a turn of columns may take before the steps, in a small semester, and after them. */
const SHARES = { before: 0.35, after: 0.35 };
/** Where other threads search and this one is there to prove. */
const SHARES_TO_PROVE = { before: 0.65, after: 0.2 };
/** Of a turn, the share for choosing among the columns found. */
const CHOOSING_SHARE = 0.3;
/** For a run limited by steps, where the clock may decide nothing. */
const ENDLESS_SECONDS = 3600;
/** Pricing all strands once counts for so many steps a strand. */
const STEPS_PER_STRAND = 5;
const MOST_ROUNDS = 80;
const NODES = 300;
/** Cost units between the bound and the best mixture of columns that are not worth another round. */
const TOLERANCE = 0.05;
/** A neighbourhood of a choice of columns takes about as long as half as many steps. */
const STEPS_PER_NEIGHBOURHOOD = 4000;
/** Where nothing limits a run. */
const NEIGHBOURHOODS = 20;

/** Laying out the columns of one demand takes about as long as this, with some rounds of prices. */
const SECONDS_PER_DEMAND = 0.04;

/**
 * Column planning, where a run of this length can make something of it; else null. Beyond a small semester only where it is
 * asked for: with 120 trainees and 30 s it found and proved what steps and prices do without it (three runs each), took
 * 200 MB more, and where many stay out linear programs do not prove in 60 s what prices alone prove in 15. Of several
 * threads the one that proves a larger semester has none.
 */
export function columnsFor(
  tools: StepTools,
  lp: LpSolver | null,
  {
    maxSteps,
    maxSeconds,
    shouldStop,
    thoroughProof = false,
    columnsBeyondSmall = false,
  }: Omit<SearchLimits, 'onProgress' | 'seconds'>,
): ColumnPlanner | null {
  const { demands } = tools.prepared;
  const { length } = demands;
  const isSmall = strandsOf(demands).length <= MOST_STRANDS_OF_SMALL;
  if (!isSmall && (thoroughProof || !columnsBeyondSmall)) return null;
  const isShort =
    maxSteps !== null
      ? maxSteps < STEPS_PER_STRAND * length
      : maxSeconds !== null && maxSeconds < SECONDS_PER_DEMAND * length;
  return isShort ? null : ColumnPlanner.for(tools, lp, shouldStop);
}

export class Turns {
  private made: Made = { steps: 0, moves: 0 };

  constructor(
    private readonly tools: StepTools,
    private readonly columns: ColumnPlanner | null,
    private readonly proven: Proven,
    private readonly limits: TurnLimits,
  ) {
    if (columns !== null) proven.alsoCost(() => columns.costLine);
  }

  run(): Improved {
    const { columns, limits } = this;
    if (columns === null) return this.improve(limits.maxSeconds);
    const { before, after } = limits.thoroughProof === true ? SHARES_TO_PROVE : SHARES;
    if (columns.strands <= MOST_STRANDS_OF_SMALL && this.byColumns(columns, before, 0))
      return { steps: 0, moves: 0, stoppedBy: 'optimal' };
    const { maxSeconds } = limits;
    const improved = this.improve(maxSeconds === null ? null : (1 - after) * maxSeconds);
    if (improved.stoppedBy === 'user' || improved.stoppedBy === 'optimal') return improved;
    return this.byColumns(columns, after, Number.MAX_SAFE_INTEGER)
      ? { ...improved, stoppedBy: 'optimal' }
      : improved;
  }

  private improve(maxSeconds: number | null): Improved {
    const { columns, limits, proven, tools } = this;
    const improved = improve(
      tools,
      {
        ...limits,
        maxSeconds,
        onStep: (best, placed, made, plan) => {
          this.made = made;
          columns?.look();
          const bound = proven.soFar(best.priorityPlaced);
          limits.onProgress({ phase: 'improve', best, placed, ...made, bound, plan });
        },
      },
      (worth) => proven.isPerfect(worth),
    );
    return improved;
  }

  /** @returns whether no plan can be better than the one there is now. */
  private byColumns(columns: ColumnPlanner, shareOfSeconds: number, neighbourhoods: number): boolean {
    const { state } = this.tools;
    const tell = () =>
      this.limits.onProgress({
        phase: 'prove',
        best: state.worth(),
        placed: state.placedCount,
        ...this.made,
        bound: this.proven.soFar(state.priorityPlaced),
        plan: state.snapshot(),
      });
    const budget = this.budget(columns, shareOfSeconds, neighbourhoods);
    if (budget.rounds > 0) columns.run(budget, tell);
    this.proven.atMost(columns.priorityBound);
    tell();
    return this.proven.isPerfect(state.worth());
  }

  private budget(
    { strands }: ColumnPlanner,
    shareOfSeconds: number,
    mostNeighbourhoods: number,
  ): ColumnBudget {
    const { maxSteps, maxSeconds, seconds, shouldStop } = this.limits;
    const common = { nodes: NODES, tolerance: TOLERANCE };
    if (maxSteps !== null || maxSeconds === null) {
      const affordable =
        maxSteps === null ? MOST_ROUNDS : Math.floor(maxSteps / (STEPS_PER_STRAND * strands));
      const rounds = Math.min(MOST_ROUNDS, affordable);
      const affordableNeighbourhoods =
        maxSteps === null ? NEIGHBOURHOODS : Math.floor(maxSteps / STEPS_PER_NEIGHBOURHOOD);
      // Where both limit a run, the seconds are a limit to it all: steps decide how it is shared out.
      const isOver = () => shouldStop() || (maxSeconds !== null && seconds() >= maxSeconds);
      return {
        ...common,
        shouldStop: isOver,
        mayGenerate: () => !isOver(),
        rounds,
        secondsToChoose: ENDLESS_SECONDS,
        neighbourhoods: Math.min(mostNeighbourhoods, affordableNeighbourhoods),
      };
    }
    const from = seconds();
    const share = shareOfSeconds * maxSeconds;
    const until = from + (1 - CHOOSING_SHARE) * share;
    return {
      ...common,
      shouldStop: () => shouldStop() || seconds() >= from + share,
      rounds: Number.MAX_SAFE_INTEGER,
      mayGenerate: () => !shouldStop() && seconds() < until,
      secondsToChoose: CHOOSING_SHARE * share,
      neighbourhoods: mostNeighbourhoods,
    };
  }
}
