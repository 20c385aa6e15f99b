/** How far several threads are, told as one. */
import { gapOf, tightest } from '../../solver/gap.ts';
import { PHASES, type Progress } from '../../solver/planning-request.ts';
import { isBetter } from './best-answer.ts';

/** The best plan of all with the best bounds of all, the phase of the one that is least far, the steps of all. */
export function overallProgress(threads: number): (thread: number, progress: Progress) => Progress {
  const latest = new Map<number, Progress>();
  return (thread, progress) => {
    latest.set(thread, progress);
    const all = [...latest.values()];
    const best = all.reduce((a, b) => (isBetter(b, a) ? b : a));
    const phase = Math.min(...all.map((one) => PHASES.indexOf(one.phase)));
    const bound = tightest(
      all.map((one) => one.bound),
      best.priorityPlaced,
    );
    return {
      ...best,
      bound,
      gap: gapOf(best, bound),
      phase: latest.size < threads ? 'prepare' : (PHASES[phase] ?? progress.phase),
      steps: all.reduce((sum, one) => sum + one.steps, 0),
      movesPerSecond: all.reduce((sum, one) => sum + one.movesPerSecond, 0),
      seconds: Math.max(...all.map((one) => one.seconds)),
    };
  };
}
