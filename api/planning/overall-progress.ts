/** How far several threads are, told as one. */
import { gapOf, tightest } from '../../solver/gap.ts';
import { hasWholePlan, PHASES, type Progress } from '../../solver/planning-request.ts';
import { isBetter } from './best-answer.ts';

/**
 * The best plan of all with the best bounds of all, the phase of the one that is least far, the steps of all. Once one has a
 * whole plan, those that are still making their first one are taken to improve it.
 */
export function overallProgress(threads: number): (thread: number, progress: Progress) => Progress {
  const latest = new Map<number, Progress>();
  return (thread, progress) => {
    latest.set(thread, progress);
    const all = [...latest.values()];
    const best = all.reduce((a, b) => (isBetter(b, a) ? b : a));
    const phases = all.map((one) => PHASES.indexOf(one.phase));
    const isFirstMade = all.some((one) => hasWholePlan(one.phase));
    const leastFar = latest.size < threads ? 0 : Math.min(...phases);
    const phase = isFirstMade ? Math.max(leastFar, PHASES.indexOf('improve')) : leastFar;
    const bound = tightest(
      all.map((one) => one.bound),
      best.priorityPlaced,
    );
    return {
      ...best,
      bound,
      gap: gapOf(best, bound),
      phase: PHASES[phase] ?? progress.phase,
      steps: all.reduce((sum, one) => sum + one.steps, 0),
      movesPerSecond: all.reduce((sum, one) => sum + one.movesPerSecond, 0),
      seconds: Math.max(...all.map((one) => one.seconds)),
    };
  };
}
