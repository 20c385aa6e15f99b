/**
 * The engines, each behind one function of the same shape, so that another can take their place. Mutable state
 * lives and dies in here.
 */
import type { Placement } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { item } from '../prepare/typed-arrays.ts';
import { NOTHING_PROVEN, Proven } from './bound/proven.ts';
import { trivialBound } from './bound/trivial-bound.ts';
import { construct, constructInOrder } from './construct.ts';
import { Fitter } from './fit.ts';
import type { Improved, StopReason, Watch } from './improve.ts';
import { Inserter } from './insertion.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import { OptionBook } from './option-book.ts';
import { type PinFault, pinFaults } from './pins.ts';
import { type Probe, probeOf } from './probe.ts';
import { keepPromises } from './promises.ts';
import { Random } from './random.ts';
import type { SearchProgress } from './search-progress.ts';
import { SearchState } from './search-state.ts';
import { startFrom } from './start-from.ts';
import type { StepTools } from './step.ts';
import { columnsFor, Turns } from './turns.ts';
import { unload } from './unload.ts';

const AT_FIRST = { phase: 'construct', steps: 0, moves: 0, bound: NOTHING_PROVEN, plan: [] } as const;

export type { BoundSoFar } from './bound/proven.ts';
export type { SearchProgress } from './search-progress.ts';

export interface SearchLimits extends Omit<Watch, 'onStep'> {
  readonly onProgress: (progress: SearchProgress) => void;
  /** For linear programs; null or absent where there is none. */
  readonly lp?: LpSolver | null;
  /** Placements to begin from, which together keep every rule. */
  readonly startFrom?: readonly Placement[];
}

export interface Found {
  readonly kind: 'found';
  readonly placements: readonly Placement[];
  readonly unplaced: readonly Demand[];
  readonly steps: number;
  readonly stoppedBy: StopReason;
  readonly bound: { readonly priorityPlaced: number; readonly cost: number };
  readonly probe: Probe;
}

/** Pins that no plan keeps, alone or all together. */
export interface ImpossiblePins {
  readonly kind: 'impossible-pins';
  readonly faults: readonly PinFault[];
}

/** The best placements found within the limits. The same seed and steps give the same answer. */
export type Engine = (prepared: Prepared, seed: number, limits: SearchLimits) => Found | ImpossiblePins;

/**
 * Construction guided by scarcity, then ruin and recreate, and where linear programs can be solved, column planning
 * beside it: first for small semesters, which it often settles, and last for all that are not too large.
 */
export const search: Engine = (prepared, seed, limits) =>
  run(prepared, seed, limits, (tools, proven) => {
    construct(tools.state, tools.book, tools.inserter, (placed) => {
      limits.onProgress({ ...AT_FIRST, best: tools.state.worth(), placed });
      return !limits.shouldStop();
    });
    const columns = columnsFor(tools, limits.lp ?? null, limits);
    try {
      return new Turns(tools, columns, proven, countedFromNow(limits)).run();
    } finally {
      columns?.dispose();
    }
  });

/**
 * What a careful coordinator does by telephone: in the order of the file, each module gets the cheapest placement
 * that is left, and nobody moves for anybody. The yardstick for `search`.
 */
export const firstCome: Engine = (prepared, seed, limits) =>
  run(prepared, seed, limits, ({ state, inserter }) => {
    constructInOrder(state, inserter, (placed) => {
      limits.onProgress({ ...AT_FIRST, best: state.worth(), placed });
      return !limits.shouldStop();
    });
    return { steps: 0, stoppedBy: limits.shouldStop() ? 'user' : 'steps' };
  });

function run(
  prepared: Prepared,
  seed: number,
  limits: SearchLimits,
  work: (tools: StepTools, proven: Proven) => Improved,
): Found | ImpossiblePins {
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared, book.leastCosts());
  const random = new Random(seed);
  const inserter = new Inserter(prepared, book, fitter, state, random);
  const alone = pinFaults(prepared, book);
  if (alone.length > 0) return { kind: 'impossible-pins', faults: alone };

  const tools: StepTools = { prepared, state, book, random, inserter, fitter };
  startFrom(state, limits.startFrom ?? []);
  const clashing = keepPromises(tools);
  if (clashing.length > 0) return { kind: 'impossible-pins', faults: clashing };

  const proven = new Proven(prepared, trivialBound(prepared, book));
  const { steps, stoppedBy } = work(tools, proven);
  const due = boundIsDue(limits);
  if (stoppedBy !== 'optimal') proven.byCapacity(book, state.worth(), due);
  const bound = proven.forPlan(state.priorityPlaced);
  return {
    kind: 'found',
    placements: unload(prepared, state.placed),
    unplaced: state.unplaced().map((demand) => item(prepared.demands, demand)),
    steps,
    stoppedBy,
    bound,
    probe: probeOf(state, book, inserter, fitter),
  };
}

/**
 * A first plan is worth having whatever the limit, so looking up who can be where and building it do not count:
 * seconds are those of the search for a better one.
 */
function countedFromNow(limits: SearchLimits): SearchLimits {
  const from = limits.seconds();
  return { ...limits, seconds: () => limits.seconds() - from };
}

/** Of a run limited by time, the share that proving may take after it; and at least so many seconds. */
const PROVING_SHARE = 0.2;
const LEAST_PROVING_SECONDS = 4;

/** Whether there is no time left to raise the bound. */
function boundIsDue({ maxSeconds, seconds, shouldStop }: SearchLimits): () => boolean {
  if (maxSeconds === null) return shouldStop;
  const until = seconds() + Math.max(LEAST_PROVING_SECONDS, PROVING_SHARE * maxSeconds);
  return () => shouldStop() || seconds() >= until;
}
