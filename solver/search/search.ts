/**
 * The search: everything it finds out about a prepared semester, behind one function, so that another engine can
 * take its place. Mutable state lives and dies in here.
 */
import type { Placement } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { item } from '../prepare/typed-arrays.ts';
import { type Bound, costBound, trivialBound } from './bound.ts';
import { construct } from './construct.ts';
import { Fitter } from './fit.ts';
import { improve, type StopReason, type Watch } from './improve.ts';
import { Inserter } from './insertion.ts';
import { OptionBook } from './option-book.ts';
import { type PinFault, pinFaults } from './pins.ts';
import { Random } from './random.ts';
import { SearchState, type Worth } from './search-state.ts';
import { unload } from './unload.ts';

export type { StopReason } from './improve.ts';

export interface SearchProgress {
  readonly phase: 'construct' | 'improve';
  readonly best: Worth;
  readonly placed: number;
  readonly steps: number;
}

export interface SearchLimits extends Omit<Watch, 'onStep'> {
  readonly onProgress: (progress: SearchProgress) => void;
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
  readonly faults: readonly (PinFault & { readonly together: boolean })[];
}

/** Questions about the plan found, for whoever explains it. */
export interface Probe {
  /** Whether the demand could be placed at the unit if nobody else were placed anywhere. */
  fitsAlone(demand: Demand, unit: number): boolean;
  /** Whether it could be placed there with the others where they are. */
  fitsBesideOthers(demand: Demand, unit: number): boolean;
  /** Whether a dated shift is taken by others, and by what. */
  takenBy(demand: Demand, unit: number, slot: number): 'H10' | 'H11' | 'H12' | null;
}

/** The best placements found within the limits. The same seed and steps give the same answer. */
export function search(prepared: Prepared, seed: number, limits: SearchLimits): Found | ImpossiblePins {
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared);
  const random = new Random(seed);
  const inserter = new Inserter(prepared, book, fitter, state, random);

  const faults = pinFaults(prepared, book);
  if (faults.length > 0) {
    return { kind: 'impossible-pins', faults: faults.map((fault) => ({ ...fault, together: false })) };
  }

  construct(state, book, inserter, (placed) => {
    limits.onProgress({ phase: 'construct', best: state.worth(), placed, steps: 0 });
    return !limits.shouldStop() && !isOutOfTime(limits);
  });
  const bound = trivialBound(prepared, book);
  const { steps, stoppedBy } = improve(
    { prepared, state, book, random, inserter, fitter },
    {
      ...limits,
      onStep: (best, placed, done) => limits.onProgress({ phase: 'improve', best, placed, steps: done }),
    },
    (worth) => isPerfect(prepared, bound, worth),
  );
  const left = state.unplaced().map((demand) => item(prepared.demands, demand));
  const unkept = left.filter((demand) => demand.pin !== null);
  if (unkept.length > 0) {
    return {
      kind: 'impossible-pins',
      faults: unkept.map((demand) => ({ demand, rule: 'H10', date: null, together: true })),
    };
  }
  const { priorityPlaced } = state.worth();
  return {
    kind: 'found',
    placements: unload(prepared, state.placed),
    unplaced: left,
    steps,
    stoppedBy,
    bound: { priorityPlaced: bound.priorityPlaced, cost: costBound(prepared, bound, priorityPlaced) },
    probe: probeOf(book, inserter, fitter, state),
  };
}

/** A first plan is worth having even when time is short, so only a limit by time can cut it off. */
function isOutOfTime({ maxSteps, maxSeconds, seconds }: SearchLimits): boolean {
  return maxSteps === null && maxSeconds !== null && seconds() >= maxSeconds;
}

function isPerfect(prepared: Prepared, bound: Bound, worth: Worth): boolean {
  return (
    worth.priorityPlaced >= bound.priorityPlaced &&
    worth.cost <= costBound(prepared, bound, worth.priorityPlaced)
  );
}

function probeOf(book: OptionBook, inserter: Inserter, fitter: Fitter, state: SearchState): Probe {
  const { supply, horizon } = state.prepared;
  return {
    fitsAlone: (demand, unit) => book.aloneCost(demand, unit) !== null,
    fitsBesideOthers: (demand, unit) => {
      const terms = inserter.terms(demand, { placePrices: null, thorough: true });
      return terms !== null && fitter.fit(book.optionAt(demand, unit), terms) !== null;
    },
    takenBy: (demand, unit, slot) => {
      const option = book.optionAt(demand, unit);
      const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
      const d = option.slots.day[slot] ?? 0;
      if (!state.occupancy.hasPlace(shift.index, d)) {
        const cell = shift.index * horizon.days + d;
        return (supply.places[cell] ?? 0) < (supply.offered[cell] ?? 0) ? 'H12' : 'H10';
      }
      if (!state.occupancy.employerHasRoom(option.unit.employer, d)) return 'H10';
      const free = shift.guides.some((guide) => state.occupancy.guideHasRoom(guide, d, option.load));
      return free ? null : 'H11';
    },
  };
}
