/**
 * Improves a plan step by step, by annealing: early on a step may make it dearer, near the end hardly. Now and
 * then what steps have found is recombined (`recombine/`); who gets no further begins anew (`restarts.ts`).
 */

import type { Placed } from './fit/placed.ts';
import type { Random } from './random.ts';
import { RecombineTurns, STEPS_PER_TURN } from './recombine/recombine-turns.ts';
import { Restarts } from './restarts.ts';
import { comparePlaced, isBetter, type SearchState, type Worth } from './state/search-state.ts';
import { NO_LESSONS } from './steps/lessons.ts';
import { Step, type StepTools } from './steps/step.ts';

/** When to stop, and what to tell on the way. */
export interface Watch {
  readonly maxSteps: number | null;
  readonly maxSeconds: number | null;
  /** Seconds since planning began. */
  readonly seconds: () => number;
  readonly shouldStop: () => boolean;
  readonly onStep: (best: Worth, placed: number, made: Made, plan: readonly (Placed | null)[]) => void;
}

export type StopReason = 'steps' | 'time' | 'optimal' | 'user';

/** So far. A move is a step, or one of the moves of a turn of recombining. */
export interface Made {
  readonly steps: number;
  readonly moves: number;
}

export interface Improved extends Made {
  readonly stoppedBy: StopReason;
}

/** Cost units by which a step may make the plan dearer, at the start and at the end. */
const START_TEMPERATURE = 40;
const END_TEMPERATURE = 1;
/** Without a limit: steps without a better plan after which it is good enough, plus so many per demand. */
const PATIENCE = 2000;
const PATIENCE_PER_DEMAND = 40;

/**
 * Leaves `state` at the best plan found.
 *
 * @param isPerfect whether no plan can be better; then there is nothing left to do
 */
export function improve(tools: StepTools, watch: Watch, isPerfect: (worth: Worth) => boolean): Improved {
  const { state, random, prepared } = tools;
  // A run too short for a turn has nothing to learn for.
  const isShort = watch.maxSteps !== null && watch.maxSteps < STEPS_PER_TURN;
  const turns = isShort ? null : new RecombineTurns(tools);
  const step = new Step(tools, turns ?? NO_LESSONS);
  const restarts = turns === null ? null : Restarts.for(tools, turns);
  const patience = PATIENCE + PATIENCE_PER_DEMAND * prepared.demands.length;
  const from = watch.seconds();
  let best = kept(state);
  /** Of this start. */
  let here = best;
  let steps = 0;
  let lastBetter = 0;
  let stoppedBy: StopReason | null = null;
  while (stoppedBy === null) {
    stoppedBy = reasonToStop(watch, steps, steps - lastBetter > patience, isPerfect(best.worth));
    if (stoppedBy !== null) break;
    const done = Math.min(1, progress(watch, from, steps, steps - lastBetter, patience));
    const isOver = () => reasonToStop(watch, steps, false, false) !== null;
    const before = annealed(state, done);
    step.run((worth) => accepts(worth, before, state, done, random), done);
    steps++;
    if (isBetter(state.worth(), here.worth)) here = kept(state);
    if (turns !== null && steps % STEPS_PER_TURN === 0) {
      state.restore(here.plan);
      if (turns.run(isOver)) here = kept(state);
    }
    if (isBetter(here.worth, best.worth)) {
      best = here;
      lastBetter = steps;
    }
    const turn = restarts?.turn(steps, done, here.worth.priorityPlaced) ?? 'go on';
    if (turn === 'start anew') {
      restarts?.run(isOver);
      here = kept(state);
    } else if (turn === 'settle' && here !== best) {
      state.restore(best.plan);
      here = best;
    }
    watch.onStep(best.worth, best.count, { steps, moves: steps + (turns?.moves ?? 0) }, best.plan);
  }
  state.restore(best.plan);
  return { steps, moves: steps + (turns?.moves ?? 0), stoppedBy };
}

interface Kept {
  readonly worth: Worth;
  readonly plan: readonly (Placed | null)[];
  readonly count: number;
}

function kept(state: SearchState): Kept {
  return { worth: state.worth(), plan: state.snapshot(), count: state.placedCount };
}

function reasonToStop(watch: Watch, steps: number, stalled: boolean, perfect: boolean): StopReason | null {
  if (perfect) return 'optimal';
  if (watch.shouldStop()) return 'user';
  if (watch.maxSteps !== null && steps >= watch.maxSteps) return 'steps';
  if (watch.maxSeconds !== null && watch.seconds() >= watch.maxSeconds) return 'time';
  return stalled && watch.maxSteps === null && watch.maxSeconds === null ? 'steps' : null;
}

/** From 0 to 1. Where steps are limited they decide, so that a run that ends by steps does not depend on the clock. */
function progress(watch: Watch, from: number, steps: number, stalledFor: number, patience: number): number {
  if (watch.maxSteps !== null) return steps / Math.max(1, watch.maxSteps);
  if (watch.maxSeconds !== null) return (watch.seconds() - from) / Math.max(1e-3, watch.maxSeconds - from);
  return stalledFor / patience;
}

/**
 * What annealing compares. Among plans that place as much, the cheap ones are those that leave the dear modules
 * out; early on that would fix who is left out before it is known whether everybody fits. So what a left-out module
 * saves is added back at first, and less and less towards the end.
 */
function annealed(state: SearchState, done: number): number {
  return state.cost + (1 - done) * state.savedByLeavingOut;
}

/** @param done from 0 at the start to 1 at the end */
function accepts(
  before: Worth,
  costBefore: number,
  state: SearchState,
  done: number,
  random: Random,
): boolean {
  const placed = comparePlaced(state.worth(), before);
  if (placed !== 0) return placed > 0;
  const temperature = START_TEMPERATURE * (END_TEMPERATURE / START_TEMPERATURE) ** done;
  return annealed(state, done) - costBefore <= -temperature * Math.log(1 - random.fraction());
}
