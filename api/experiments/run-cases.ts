/** Plans many cases on several threads. */
import { casesOf } from '../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../scenarios/experiments/experiment.ts';
import type { CaseKey, CaseResult } from '../../scenarios/experiments/results.ts';
import { CaseFailure } from './case-answer.ts';
import { CaseThread } from './case-thread.ts';
import type { CaseSetup } from './run-case.ts';

export interface CasesWatch {
  readonly threads: number;
  /** Told each result as it comes, in whatever order; what it throws ends the run. */
  readonly onResult: (result: CaseResult, seconds: number) => void;
  /** Ends every thread at once; cases they were busy with are lost. */
  readonly signal: AbortSignal;
}

/**
 * Seed by seed: of a run that is broken off, the first seeds then have all that is compared. It also lets a thread use
 * again what it found out about a semester.
 */
export function inOrderOfPlanning(experiment: Experiment): readonly CaseKey[] {
  return casesOf(experiment)
    .map((key, index) => ({ key, index }))
    .sort((a, b) => a.key.seed - b.key.seed || a.index - b.index)
    .map(({ key }) => key);
}

/**
 * @returns whether all of them were planned; false when the signal came first
 * @throws CaseFailure with the first case that gives no result, once the other threads have finished theirs
 */
export async function runCases(
  setup: CaseSetup,
  cases: readonly CaseKey[],
  { threads, onResult, signal }: CasesWatch,
): Promise<boolean> {
  if (signal.aborted) return false;
  const waiting = [...cases];
  const crew = Array.from({ length: Math.min(threads, cases.length) }, () => new CaseThread(setup));
  const endAll = () => Promise.all(crew.map((thread) => thread.end()));
  signal.addEventListener('abort', endAll, { once: true });
  try {
    const lanes = await Promise.allSettled(
      crew.map(async (thread) => {
        try {
          await planWith(thread, waiting, onResult);
        } catch (error) {
          waiting.length = 0;
          throw error;
        }
      }),
    );
    if (signal.aborted) return false;
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return true;
  } finally {
    signal.removeEventListener('abort', endAll);
    await endAll();
  }
}

async function planWith(
  thread: CaseThread,
  waiting: CaseKey[],
  onResult: CasesWatch['onResult'],
): Promise<void> {
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const { answer, seconds } = await thread.plan(key);
    if (answer.kind === 'failed') throw new CaseFailure(key, answer.fault, answer.why);
    onResult(answer.result, seconds);
  }
}
