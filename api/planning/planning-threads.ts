/** Plans on threads of their own, so that who asked still hears a stop and can show how far it is. */
import { sizeOf } from '../../solver/domain/small-semester.ts';
import { derivedSeed } from './best-answer.ts';
import { overallProgress } from './overall-progress.ts';
import type { PlanningTask } from './planning-task.ts';
import { type PlanningThreads, type PlanningWatch, startPlanningThread } from './planning-thread.ts';
import { pricingSeats } from './pricing/pricing-seats.ts';
import { isSearchedByRegions, startRegionRounds } from './region-rounds.ts';

export type { PlanningThreads, PlanningWatch } from './planning-thread.ts';

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
 * Whether a thread of several has anything to solve linear programs for, which take it 100 MB: of a small semester the one
 * that proves, of a large one those that search (`columnsFor`).
 */
function usesLp(semester: PlanningTask['semester'], thoroughProof: boolean): boolean {
  const size = sizeOf(semester);
  return size === 'either' || thoroughProof === (size === 'small');
}

function startWholeSearches(
  task: Omit<PlanningTask, 'stopFlag'>,
  threads: number,
  watch: PlanningWatch,
): PlanningThreads {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const overall = overallProgress(threads);
  const seats = pricingSeats(threads);
  const workers = Array.from({ length: threads }, (_, index) => {
    const pricingSeat = seats[index];
    // One of several proves more; the others search, and then help it (solver/search/prove.ts).
    const thoroughProof = pricingSeat?.part === 'leads';
    const own = {
      ...task,
      seed: derivedSeed(task.seed, index),
      thoroughProof,
      lp: threads === 1 || usesLp(task.semester, thoroughProof) ? task.lp : 'none',
      stopFlag,
      ...(pricingSeat === undefined ? {} : { pricingSeat }),
    };
    return startPlanningThread(own, index, {
      ...watch,
      onProgress: (progress) => watch.onProgress(overall(index, progress)),
    });
  });
  const abort = async () => {
    await Promise.all(workers.map((worker) => worker.end()));
  };
  return {
    answers: Promise.all(workers.map(({ answer }) => answer)).catch(async (error: unknown) => {
      await abort();
      throw error;
    }),
    stop: () => Atomics.store(new Int32Array(stopFlag), 0, 1),
    abort,
  };
}
