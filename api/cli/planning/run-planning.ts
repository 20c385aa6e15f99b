/** Runs the planning threads under the eyes of the user: progress, Ctrl-C, and what becomes of the answers. */

import { showProgress } from '../progress/show-progress.ts';
import type { Terminal } from '../terminal.ts';
import type { PlanningTask, TaskAnswer } from './planning-task.ts';
import { startPlanning } from './planning-threads.ts';
import { onStopSignals } from './stop-signals.ts';

/**
 * @param finish what to do with the answers; a Ctrl-C while it runs no longer breaks it off.
 * @returns what `finish` gave, or that the user broke off. Rejects with a `ThreadCrash`.
 */
export async function runPlanning<T>(
  terminal: Terminal,
  threads: number,
  task: Omit<PlanningTask, 'stopFlag'>,
  finish: (answers: readonly TaskAnswer[]) => Promise<T>,
): Promise<T | 'aborted'> {
  const progress = showProgress(terminal);
  const planning = startPlanning(task, threads, progress.show);
  let breakOff: (outcome: 'aborted') => void = () => {};
  const brokenOff = new Promise<'aborted'>((resolve) => {
    breakOff = resolve;
  });
  const restore = onStopSignals(process, () => performance.now(), {
    first: () => {
      progress.end();
      terminal.notice(terminal.words.stopping);
      planning.stop();
    },
    second: () => breakOff('aborted'),
  });
  try {
    const outcome = await Promise.race([planning.answers, brokenOff]);
    progress.end();
    if (outcome !== 'aborted') return await finish(outcome);
    await planning.abort();
    terminal.notice(terminal.words.aborted);
    return outcome;
  } finally {
    progress.end();
    restore();
  }
}
