/** How far several threads are, told as one. */
import { PHASES, type Progress } from '../../../solver/planning-request.ts';
import { isBetter } from './best-answer.ts';

/** The best plan of all, the phase of the one that is least far, the steps of all together. */
export function overallProgress(threads: number): (thread: number, progress: Progress) => Progress {
  const latest = new Map<number, Progress>();
  return (thread, progress) => {
    latest.set(thread, progress);
    const all = [...latest.values()];
    const best = all.reduce((a, b) => (isBetter(b, a) ? b : a));
    const phase = Math.min(...all.map((one) => PHASES.indexOf(one.phase)));
    return {
      ...best,
      phase: latest.size < threads ? 'prepare' : (PHASES[phase] ?? progress.phase),
      steps: all.reduce((sum, one) => sum + one.steps, 0),
      seconds: Math.max(...all.map((one) => one.seconds)),
    };
  };
}
