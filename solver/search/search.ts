/**
 * The engines, each behind one function of the same shape, so that another can take their place. Mutable state
 * lives and dies in here.
 */
import type { Placement } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { item } from '../prepare/typed-arrays.ts';
import { capacityBound } from './bound/capacity-bound.ts';
import { costBound, trivialBound } from './bound/trivial-bound.ts';
import { construct, constructInOrder } from './construct.ts';
import { Fitter } from './fit.ts';
import { type Improved, improve, type StopReason, type Watch } from './improve.ts';
import { Inserter } from './insertion.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import { OptionBook } from './option-book.ts';
import { type PinFault, pinFaults } from './pins.ts';
import { type Probe, probeOf } from './probe.ts';
import { keepPromises } from './promises.ts';
import { Random } from './random.ts';
import { SearchState, type Worth } from './search-state.ts';
import type { StepTools } from './step.ts';
import { unload } from './unload.ts';

export interface SearchProgress {
  readonly phase: 'construct' | 'improve' | 'prove';
  readonly best: Pick<Worth, 'priorityPlaced' | 'cost'>;
  readonly placed: number;
  readonly steps: number;
  /** Placements tried so far. */
  readonly moves: number;
  readonly bound: BoundSoFar;
}

/** What is proven so far; null where nothing is. */
export interface BoundSoFar {
  readonly priorityPlaced: number | null;
  readonly cost: number | null;
  /** The least priority placed by the plans of which `cost` was proven. */
  readonly costFrom: number | null;
}

const NOTHING_PROVEN: BoundSoFar = { priorityPlaced: null, cost: null, costFrom: null };
const AT_FIRST = { phase: 'construct', steps: 0, moves: 0, bound: NOTHING_PROVEN } as const;

export interface SearchLimits extends Omit<Watch, 'onStep'> {
  readonly onProgress: (progress: SearchProgress) => void;
  /** For linear programs; null or absent where there is none. */
  readonly lp?: LpSolver | null;
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

/** Construction guided by scarcity, then ruin and recreate until a limit is met. */
export const search: Engine = (prepared, seed, limits) =>
  run(prepared, seed, limits, (tools) => {
    construct(tools.state, tools.book, tools.inserter, (placed) => {
      limits.onProgress({ ...AT_FIRST, best: tools.state.worth(), placed });
      return !limits.shouldStop();
    });
    const bound = trivialBound(prepared, tools.book);
    return improve(
      tools,
      {
        ...countedFromNow(limits),
        onStep: (best, placed, steps) =>
          limits.onProgress({ phase: 'improve', best, placed, steps, moves: steps, bound: NOTHING_PROVEN }),
      },
      ({ priorityPlaced, cost }) =>
        priorityPlaced >= bound.priorityPlaced && cost <= costBound(prepared, bound, priorityPlaced),
    );
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
  work: (tools: StepTools) => Improved,
): Found | ImpossiblePins {
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared, book.leastCosts());
  const random = new Random(seed);
  const inserter = new Inserter(prepared, book, fitter, state, random);
  const alone = pinFaults(prepared, book);
  if (alone.length > 0) return { kind: 'impossible-pins', faults: alone };

  const tools: StepTools = { prepared, state, book, random, inserter, fitter };
  const clashing = keepPromises(tools);
  if (clashing.length > 0) return { kind: 'impossible-pins', faults: clashing };

  const { steps, stoppedBy } = work(tools);
  const bound = capacityBound(
    prepared,
    book,
    trivialBound(prepared, book),
    state.worth(),
    boundIsDue(limits),
  );
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
