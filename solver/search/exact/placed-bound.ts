/**
 * What no plan can place more of, for semesters with too many strands for linear programs: prices by the volume
 * algorithm over the exact pricing of every strand.
 */
import { volumeBound } from '../columns/volume.ts';
import { strandBook } from '../pricing/strand-book.ts';
import type { StepTools } from '../step.ts';
import { extentOf, placedProblem, strandByStrand } from './placed-problem.ts';
import { alone, type HelpsPricing, type PriceTogether } from './shared-pricing.ts';

/** With more pairs of a module and a unit, laying out all sets of days takes longer than it is worth. */
const MOST_PAIRS = 20_000;
/** Pricing all strands once counts for so many steps a strand, where steps limit a run. */
const STEPS_PER_STRAND = 5;
const MOST_ROUNDS = 400;
/** Sums of fractions may end a hair off the whole number they are. */
const ROUNDING_SLACK = 1e-4;

export interface PlacedBoundLimits {
  /** Of the run; null where steps do not limit it. */
  readonly maxSteps: number | null;
  readonly shouldStop: () => boolean;
  readonly onRound: (priorityPlaced: number) => void;
  /** What prices all strands; this thread alone where it is left out. */
  readonly together?: PriceTogether;
}

/** Whether laying out all sets of days is worth its time. */
export function canBoundPlaced({ prepared, book }: Pick<StepTools, 'prepared' | 'book'>): boolean {
  const pairs = prepared.demands.reduce((sum, demand) => sum + book.candidatesOf(demand).length, 0);
  return pairs > 0 && pairs <= MOST_PAIRS;
}

/** No plan places more priority than this; infinite where that would take too long to find out. */
export function placedBound(
  tools: StepTools,
  { maxSteps, shouldStop, onRound, together = alone }: PlacedBoundLimits,
): number {
  const { prepared, book, state } = tools;
  const { demands } = prepared;
  const rounds =
    maxSteps === null
      ? MOST_ROUNDS
      : Math.min(MOST_ROUNDS, Math.floor(maxSteps / (STEPS_PER_STRAND * Math.max(1, demands.length))));
  if (!canBoundPlaced(tools) || rounds === 0 || shouldStop()) return Number.POSITIVE_INFINITY;
  const strands = strandBook(prepared, book, shouldStop);
  if (strands === null) return Number.POSITIVE_INFINITY;
  const priceBlocks = together(extentOf(prepared, strands), strandByStrand(prepared, strands));
  const problem = placedProblem(prepared, strands, priceBlocks);
  const { bound } = volumeBound(problem, new Float64Array(problem.resources.length), {
    rounds,
    target: state.priorityPlaced,
    shouldStop,
    onRound: (found) => onRound(whole(found)),
  });
  return whole(bound);
}

/** Prices strands for the thread that asks, from when they are laid out here until it needs no more. */
export function helpPlacedBound(
  { prepared, book }: Pick<StepTools, 'prepared' | 'book'>,
  { isOver, help }: HelpsPricing,
  shouldStop: () => boolean,
): void {
  const strands = strandBook(prepared, book, () => isOver() || shouldStop());
  if (strands !== null) help(strandByStrand(prepared, strands), shouldStop);
}

function whole(bound: number): number {
  return Math.floor(bound + ROUNDING_SLACK);
}
