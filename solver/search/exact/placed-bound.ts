/**
 * What no plan can place more of, for semesters with too many strands for linear programs: prices by the volume
 * algorithm over the exact pricing of every strand.
 */
import { volumeBound } from '../columns/volume.ts';
import { strandBook } from '../pricing/strand-book.ts';
import type { StepTools } from '../step.ts';
import { careProblem } from './care-columns.ts';
import { MOST_PLACED } from './objective.ts';

/** Labels for one option at one pricing. */
const EFFORT = 20_000;
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
}

/** Whether laying out all sets of days is worth its time. */
export function canBoundPlaced({ prepared, book }: Pick<StepTools, 'prepared' | 'book'>): boolean {
  const pairs = prepared.demands.reduce((sum, demand) => sum + book.candidatesOf(demand).length, 0);
  return pairs > 0 && pairs <= MOST_PAIRS;
}

/** No plan places more priority than this; infinite where that would take too long to find out. */
export function placedBound(tools: StepTools, { maxSteps, shouldStop, onRound }: PlacedBoundLimits): number {
  const { prepared, book, state } = tools;
  const { demands } = prepared;
  const rounds =
    maxSteps === null
      ? MOST_ROUNDS
      : Math.min(MOST_ROUNDS, Math.floor(maxSteps / (STEPS_PER_STRAND * Math.max(1, demands.length))));
  if (!canBoundPlaced(tools) || rounds === 0 || shouldStop()) return Number.POSITIVE_INFINITY;
  const strands = strandBook(prepared, book, shouldStop);
  if (strands === null) return Number.POSITIVE_INFINITY;
  const { problem } = careProblem(prepared, strands, { ...MOST_PLACED, slack: 0 }, EFFORT);
  const { bound } = volumeBound(problem, new Float64Array(problem.resources.length), {
    rounds,
    target: state.priorityPlaced,
    shouldStop,
    onRound: (found) => onRound(whole(found)),
  });
  return whole(bound);
}

function whole(bound: number): number {
  return Math.floor(bound + ROUNDING_SLACK);
}
