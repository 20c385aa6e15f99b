/** Runs the planning threads under the eyes of the user: progress, Ctrl-C, and what becomes of the answers. */
import type { Sentence } from '../../../solver/domain/sentence.ts';
import type { PlanningTask, TaskAnswer } from '../../planning/planning-task.ts';
import { startPlanning } from '../../planning/planning-threads.ts';
import { showProgress } from '../progress/show-progress.ts';
import type { Terminal } from '../terminal.ts';
import { onStopSignals } from './stop-signals.ts';

/**
 * @param finish what to do with the answers and what was told on the way; a Ctrl-C while it runs no longer breaks it off.
 * @returns what `finish` gave, or that the user broke off. Rejects with a `ThreadCrash`.
 */
export async function runPlanning<T>(
  terminal: Terminal,
  threads: number,
  task: Omit<PlanningTask, 'stopFlag'>,
  finish: (answers: readonly TaskAnswer[], told: readonly Sentence[]) => Promise<T>,
): Promise<T | 'aborted'> {
  const progress = showProgress(terminal);
  const told: Sentence[] = [];
  const onNotice = (sentence: Sentence) => {
    if (told.some(({ nl }) => nl === sentence.nl)) return;
    told.push(sentence);
    progress.end();
    terminal.notice(`${terminal.words.warning}: ${sentence[terminal.language]}`);
  };
  const planning = startPlanning(task, threads, { onProgress: progress.show, onNotice });
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
    if (outcome !== 'aborted') return await finish(outcome, told);
    await planning.abort();
    terminal.notice(terminal.words.aborted);
    return outcome;
  } finally {
    progress.end();
    restore();
  }
}
