/** What is proven once the search is over: prices on what trainees compete for, as far as time allows. */
import type { Proven } from './bound/proven.ts';
import { placedBound } from './exact/placed-bound.ts';
import type { SearchLimits } from './search-limits.ts';
import type { StepTools } from './step.ts';

/** Of a run limited by time, the share that proving may take after it; and at least so many seconds. */
const PROVING_SHARE = 0.2;
const LEAST_PROVING_SECONDS = 4;
/** Of the time to search, what a thread gives up that is there to prove. */
const THOROUGH_SHARE = 0.6;
/** Of the time to prove, what cheap prices on relaxed placements may take. */
const RELAXED_SHARE = 0.4;

/**
 * @param byPrices whether exact prices will prove something afterwards: not where column planning does along the way,
 *   for nothing comes near it, nor where laying them out takes too long
 */
export function secondsToSearch(
  { maxSeconds, thoroughProof = false }: SearchLimits,
  byPrices: boolean,
): number | null {
  if (maxSeconds === null || !byPrices || !thoroughProof) return maxSeconds;
  return (1 - THOROUGH_SHARE) * maxSeconds;
}

export function proveAfter(
  tools: StepTools,
  proven: Proven,
  steps: number,
  limits: SearchLimits,
  byPrices: boolean,
): void {
  const { state, book } = tools;
  const seconds = secondsToProve(limits, byPrices);
  const until = (share: number) => {
    const from = limits.seconds();
    return () => limits.shouldStop() || (seconds !== null && limits.seconds() - from >= share * seconds);
  };
  proven.byCapacity(book, state.worth(), until(byPrices ? RELAXED_SHARE : 1));
  if (!byPrices) return;
  const plan = state.snapshot();
  const tell = (priorityPlaced: number) => {
    proven.atMost(priorityPlaced);
    limits.onProgress({
      phase: 'prove',
      best: state.worth(),
      placed: state.placedCount,
      steps,
      moves: steps,
      bound: proven.soFar(state.priorityPlaced),
      plan,
    });
  };
  const { maxSteps } = limits;
  proven.atMost(placedBound(tools, { maxSteps, shouldStop: until(1 - RELAXED_SHARE), onRound: tell }));
}

function secondsToProve(
  { maxSeconds, thoroughProof = false }: SearchLimits,
  byPrices: boolean,
): number | null {
  if (maxSeconds === null) return null;
  const share = thoroughProof && byPrices ? PROVING_SHARE + THOROUGH_SHARE : PROVING_SHARE;
  return Math.max(LEAST_PROVING_SECONDS, share * maxSeconds);
}
