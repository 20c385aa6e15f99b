/**
 * What no plan can beat, by prices alone: what can be placed at most, and what plans cost at the least that place as much
 * as this one. By the volume algorithm over the exact pricing of every strand, where there are too many strands for linear
 * programs.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import type { CostLine } from '../bound/cost-line.ts';
import { volumeBound } from '../columns/volume.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import type { Worth } from '../state/search-state.ts';
import type { StepTools } from '../steps/step.ts';
import { Pace } from './pace.ts';
import {
  extentOf,
  leastCostProblem,
  mostPlacedProblem,
  prioritiesOf,
  strandByStrand,
} from './priced-problem.ts';
import { alone, type HelpsPricing, type PriceTogether, type Subject } from './shared-pricing.ts';

/** With more pairs of a module and a unit, laying out all sets of days takes longer than it is worth. */
const MOST_PAIRS = 20_000;
/** Pricing all strands once counts for so many steps a strand, where steps limit a run. */
const STEPS_PER_STRAND = 5;
const MOST_ROUNDS = 400;
/** Of the rounds that steps pay for, those on cost. */
const COST_SHARE_OF_ROUNDS = 0.25;
/** Sums of fractions may end a hair off the whole number they are. */
const ROUNDING_SLACK = 1e-4;
/** To begin with, leaving out a unit of priority is taken to cost so many placements: of starts from 1 to 7 the best, with 120 and with 500 trainees. */
const LEFT_OUT_TIMES = 4;

export interface RoundLimits {
  readonly shouldStop: () => boolean;
  readonly onRound: () => void;
}

/** Whether laying out all sets of days is worth its time. */
export function canProveByPrices({ prepared, book }: Pick<StepTools, 'prepared' | 'book'>): boolean {
  const pairs = prepared.demands.reduce((sum, demand) => sum + book.candidatesOf(demand).length, 0);
  return pairs > 0 && pairs <= MOST_PAIRS;
}

export class PriceProof {
  /** No plan places more priority than this; infinite before the first round. */
  mostPlaced = Number.POSITIVE_INFINITY;
  /** What plans cost at the least; null before the first round on it. */
  leastCost: CostLine | null = null;

  private constructor(
    private readonly prepared: Prepared,
    private readonly strands: StrandBook,
    private readonly together: PriceTogether,
    private readonly rounds: { readonly placed: number; readonly cost: number },
  ) {}

  /**
   * Null where that would take too long, or was stopped.
   *
   * @param maxSteps of the run; null where steps do not limit it
   * @param together what prices all strands; this thread alone where it is left out
   */
  static for(
    tools: StepTools,
    maxSteps: number | null,
    shouldStop: () => boolean,
    together: PriceTogether = alone,
  ): PriceProof | null {
    const { prepared } = tools;
    const rounds = roundsFor(prepared.demands.length, maxSteps);
    if (!canProveByPrices(tools) || rounds.placed === 0 || shouldStop()) return null;
    const strands = tools.strands.book(shouldStop);
    return strands === null ? null : new PriceProof(prepared, strands, together, rounds);
  }

  /** @param reached by some plan: when that is proven to be the most, nothing is left to prove here */
  provePlaced({ priorityPlaced }: Pick<Worth, 'priorityPlaced'>, { shouldStop, onRound }: RoundLimits): void {
    const { prepared, strands } = this;
    const problem = mostPlacedProblem(prepared, strands, this.pricing('placed'));
    const pace = new Pace();
    const { bound } = volumeBound(problem, new Float64Array(problem.resources.length), {
      rounds: this.rounds.placed,
      target: priorityPlaced,
      shouldStop: () => shouldStop() || pace.isTooSlow,
      onRound: (found) => {
        pace.note(found);
        this.mostPlaced = whole(found);
        onRound();
      },
    });
    this.mostPlaced = whole(bound);
  }

  /** @param reached by some plan: of those that place as much, what it costs at the least */
  proveCost(
    { priorityPlaced, cost }: Pick<Worth, 'priorityPlaced' | 'cost'>,
    { shouldStop, onRound }: RoundLimits,
  ): void {
    if (priorityPlaced === 0 || this.rounds.cost === 0 || shouldStop()) return;
    const { prepared, strands } = this;
    const problem = leastCostProblem(prepared, strands, priorityPlaced, this.pricing('cost'));
    const placing = prioritiesOf(strands);
    const start = new Float64Array(problem.resources.length);
    start[placing] = (-LEFT_OUT_TIMES * cost) / priorityPlaced;
    const line = (bound: number, prices: Float64Array) => ({
      from: priorityPlaced,
      cost: -bound,
      perPriority: -(prices[placing] ?? 0),
    });
    const { bound, prices } = volumeBound(problem, start, {
      rounds: this.rounds.cost,
      target: -cost,
      shouldStop,
      onRound: (found, at) => {
        this.leastCost = line(found, at);
        onRound();
      },
    });
    this.leastCost = line(bound, prices);
  }

  private pricing(subject: Subject) {
    const { prepared, strands, together } = this;
    return together(extentOf(prepared, strands, subject), strandByStrand(prepared, strands, subject));
  }
}

/** Prices strands for the thread that proves, from when they are laid out here until it needs no more. */
export function helpPriceProof(
  { prepared, strands: ofSearch }: Pick<StepTools, 'prepared' | 'strands'>,
  { isOver, help }: HelpsPricing,
  shouldStop: () => boolean,
): void {
  const strands = ofSearch.book(() => isOver() || shouldStop());
  if (strands !== null) help((subject) => strandByStrand(prepared, strands, subject), shouldStop);
}

function roundsFor(demands: number, maxSteps: number | null) {
  if (maxSteps === null) return { placed: MOST_ROUNDS, cost: MOST_ROUNDS };
  const paid = Math.min(MOST_ROUNDS, Math.floor(maxSteps / (STEPS_PER_STRAND * Math.max(1, demands))));
  const cost = Math.floor(COST_SHARE_OF_ROUNDS * paid);
  return { placed: paid - cost, cost };
}

function whole(bound: number): number {
  return Math.floor(bound + ROUNDING_SLACK);
}
