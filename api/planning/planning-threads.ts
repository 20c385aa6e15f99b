/** Plans on threads of their own, so that who asked still hears a stop and can show how far it is. */
import { sizeOf } from '../../solver/domain/small-semester.ts';
import { hasWholePlan } from '../../solver/planning-request.ts';
import { derivedSeed, isOptimal } from './best-answer.ts';
import { firstThenOthers } from './first-then-others.ts';
import { overallProgress } from './overall-progress.ts';
import type { PlanningTask, TaskAnswer } from './planning-task.ts';
import {
  type PlanningThreads,
  type PlanningWatch,
  startPlanningThread,
  type Thread,
} from './planning-thread.ts';
import { pricingSeats } from './pricing/pricing-seats.ts';
import { isSearchedByRegions, startRegionRounds } from './region-rounds.ts';

export type { PlanningThreads, PlanningWatch } from './planning-thread.ts';

const MS = 1000;

/**
 * Thread 0 searches with the seed given, the others with seeds made from it; a large semester they search region by
 * region, and it is one of them that answers.
 */
export function startPlanning(
  task: Omit<PlanningTask, 'stopFlag'>,
  threads: number,
  watch: PlanningWatch,
): PlanningThreads {
  return isSearchedByRegions(task)
    ? startRegionRounds(task, threads, watch)
    : startWholeSearches(task, threads, watch);
}

/**
 * Whether a thread has anything to solve linear programs for, which take it 100 MB: of a small semester the one that
 * proves, of a large one those that search, where a library is asked for by name (`columnsFor`).
 */
function usesLp(
  { semester, lp }: Pick<PlanningTask, 'semester' | 'lp'>,
  thread: 'alone' | 'proves' | 'searches',
) {
  const size = sizeOf(semester);
  if (size === 'either') return true;
  return size === 'small' ? thread !== 'searches' : lp !== 'auto' && thread !== 'proves';
}

function startWholeSearches(
  task: Omit<PlanningTask, 'stopFlag'>,
  threads: number,
  watch: PlanningWatch,
): PlanningThreads {
  const startedAt = performance.now();
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const overall = overallProgress(threads);
  const seats = pricingSeats(threads);
  const started: Thread<TaskAnswer>[] = [];
  const start = (index: number, hasPlan: () => void) => {
    const pricingSeat = seats[index];
    // One of several proves more; the others search, and then help it (solver/search/prove.ts).
    const thoroughProof = pricingSeat?.part === 'leads';
    const part = threads === 1 ? 'alone' : thoroughProof ? 'proves' : 'searches';
    const own = {
      ...task,
      ...secondsLeft(task, index === 0 ? 0 : (performance.now() - startedAt) / MS),
      seed: derivedSeed(task.seed, index),
      thoroughProof,
      lp: usesLp(task, part) ? task.lp : 'none',
      stopFlag,
      ...(pricingSeat === undefined ? {} : { pricingSeat }),
    };
    const thread = startPlanningThread(own, index, {
      ...watch,
      onProgress: (progress) => {
        if (hasWholePlan(progress.phase)) hasPlan();
        watch.onProgress(overall(index, progress));
      },
    });
    started.push(thread);
    return thread.answer.then((answer) => {
      // A run by steps goes on to its end: what it answers must not depend on which thread was first.
      if (isOptimal(answer) && task.maxSteps === undefined) stop();
      return answer;
    });
  };
  const abort = async () => {
    await Promise.all(started.map((thread) => thread.end()));
  };
  const stop = () => void Atomics.store(new Int32Array(stopFlag), 0, 1);
  const isStopped = () => Atomics.load(new Int32Array(stopFlag), 0) !== 0;
  return {
    answers: firstThenOthers(threads, start, () => !isStopped()).catch(async (error: unknown) => {
      await abort();
      throw error;
    }),
    stop,
    abort,
  };
}

/** A thread that starts late ends with the others. */
function secondsLeft({ maxSeconds }: Pick<PlanningTask, 'maxSeconds'>, gone: number) {
  return maxSeconds === undefined ? {} : { maxSeconds: Math.max(0, maxSeconds - gone) };
}
