/**
 * The engines, each behind one function of the same shape, so that another can take their place. Mutable state
 * lives and dies in here.
 */
import type { Placement } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { item } from '../prepare/typed-arrays.ts';
import { type BoundSoFar, NOTHING_PROVEN, Proven } from './bound/proven.ts';
import { trivialBound } from './bound/trivial-bound.ts';
import { construct, constructInOrder } from './construct.ts';
import { canProveByPrices } from './exact/price-proof.ts';
import type { Improved, StopReason } from './improve.ts';
import { newSearch } from './new-search.ts';
import { type PinFault, pinFaults } from './pins.ts';
import { keepPromises } from './promises.ts';
import { proveAfter, secondsToSearch } from './prove.ts';
import type { SearchLimits } from './search-limits.ts';
import type { SearchProgress } from './search-progress.ts';
import { startFrom } from './state/start-from.ts';
import { unload } from './state/unload.ts';
import { type Probe, probeOf } from './steps/probe.ts';
import type { StepTools } from './steps/step.ts';
import { columnsFor, Turns } from './turns.ts';

const AT_FIRST = { phase: 'construct', steps: 0, moves: 0, bound: NOTHING_PROVEN, plan: [] } as const;

export type { BoundSoFar } from './bound/proven.ts';
export type { SearchLimits } from './search-limits.ts';
export type { SearchProgress } from './search-progress.ts';

export interface Found {
  readonly kind: 'found';
  readonly placements: readonly Placement[];
  readonly unplaced: readonly Demand[];
  readonly steps: number;
  readonly stoppedBy: StopReason;
  readonly bound: { readonly priorityPlaced: number; readonly cost: number };
  /** The same, with what it says of plans that place more. */
  readonly proven: BoundSoFar;
  readonly probe: Probe;
}

/** Pins that no plan keeps alone, or that were not kept all together: for those it is not proven that no plan does. */
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
export const search: Engine = (prepared, seed, limits) => {
  try {
    return run(prepared, seed, limits, (tools) => searchFrom(tools, limits));
  } finally {
    // Also where no plan keeps the pins: those who help wait until they are told.
    if (limits.sharedPricing?.part === 'leads') limits.sharedPricing.end();
  }
};

function searchFrom(tools: StepTools, limits: SearchLimits): Improved & { readonly proven: Proven } {
  const { prepared } = tools;
  construct(tools.state, tools.book, tools.inserter, (placed) => {
    limits.onProgress({ ...AT_FIRST, best: tools.state.worth(), placed });
    return !limits.shouldStop();
  });
  limits.onProgress(firstPlan(tools));
  const proven = new Proven(prepared, trivialBound(prepared, tools.book));
  const seconds = secondsFromNow(limits);
  const columns = columnsFor(tools, limits.lp ?? null, limits);
  const canBound = canProveByPrices(tools);
  const maxSeconds = secondsToSearch(limits, { byPrices: canBound, byColumns: columns !== null });
  try {
    const improved = new Turns(tools, columns, proven, { ...limits, seconds, maxSeconds }).run();
    const toProve = maxSeconds === null ? null : (limits.maxSeconds ?? 0) - maxSeconds;
    if (improved.stoppedBy !== 'optimal')
      proveAfter(tools, proven, improved, limits, { byPrices: canBound, seconds: toProve });
    return { ...improved, proven };
  } finally {
    columns?.dispose();
  }
}

/** Told at once: where columns come first, laying them out takes many times longer than this plan did. */
function firstPlan({ state }: StepTools): SearchProgress {
  const [best, plan] = [state.worth(), state.snapshot()];
  return { ...AT_FIRST, phase: 'improve', best, placed: state.placedCount, plan };
}

/**
 * What a careful coordinator does by telephone: in the order of the file, each module gets the cheapest placement
 * that is left, and nobody moves for anybody. The yardstick for `search`.
 */
export const firstCome: Engine = (prepared, seed, limits) =>
  run(prepared, seed, limits, ({ state, inserter, book }) => {
    constructInOrder(state, inserter, (placed) => {
      limits.onProgress({ ...AT_FIRST, best: state.worth(), placed });
      return !limits.shouldStop();
    });
    const proven = new Proven(prepared, trivialBound(prepared, book));
    return { steps: 0, moves: 0, stoppedBy: limits.shouldStop() ? 'user' : 'steps', proven };
  });

function run(
  prepared: Prepared,
  seed: number,
  limits: SearchLimits,
  work: (tools: StepTools) => Improved & { readonly proven: Proven },
): Found | ImpossiblePins {
  const tools = newSearch(prepared, seed);
  const { state, book, inserter, fitter } = tools;
  const alone = pinFaults(prepared, book);
  if (alone.length > 0) return { kind: 'impossible-pins', faults: alone };

  startFrom(state, limits.startFrom ?? []);
  const clashing = keepPromises(tools);
  if (clashing.length > 0) return { kind: 'impossible-pins', faults: clashing };

  const { steps, stoppedBy, proven } = work(tools);
  const bound = proven.forPlan(state.priorityPlaced);
  return {
    kind: 'found',
    placements: unload(prepared, state.placed),
    unplaced: state.unplaced().map((demand) => item(prepared.demands, demand)),
    steps,
    stoppedBy,
    bound,
    proven: proven.soFar(state.priorityPlaced),
    probe: probeOf(state, book, inserter, fitter),
  };
}

/**
 * A first plan is worth having whatever the limit, so looking up who can be where and building it do not count:
 * seconds are those of the search for a better one.
 */
function secondsFromNow({ seconds }: Pick<SearchLimits, 'seconds'>): () => number {
  const from = seconds();
  return () => seconds() - from;
}
