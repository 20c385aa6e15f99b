/**
 * What is proven once the search is over: prices on what trainees compete for, as far as time allows.
 *
 * Of several threads one proves, and the others price strands for it once their time to search is over. That is time they
 * had for proving already: each for itself would lay out the same, begin at the same prices and come less far. Helping
 * earlier would take from searching. Measured with 500 trainees, tight, on two threads of 72 s of processor time each: 121
 * rounds of prices instead of 85, and a bound of 525 instead of 531, where 494 are placed. With twice the time both
 * come to 523, where these prices end.
 */
import type { Proven } from './bound/proven.ts';
import { mostAlone } from './exact/alone-bound.ts';
import { canProveByPrices, helpPriceProof, PriceProof } from './exact/price-proof.ts';
import type { Made } from './improve.ts';
import type { SearchLimits } from './search-limits.ts';
import type { StepTools } from './steps/step.ts';

/** Of a run limited by time, the share for proving; and at least so many seconds, but for this share at the most. */
const PROVING_SHARE = 0.2;
const LEAST_PROVING_SECONDS = 4;
const MOST_PROVING_SHARE = 0.5;
/** Of the time to search, what a thread gives up that is there to prove. */
const THOROUGH_SHARE = 0.8;
/** Of the time to prove, what is left to the proof on cost, and all that the one on what can be placed does not need. */
const COST_SHARE = 0.15;

/** How a search comes to proofs. */
export interface ProofsOf {
  /** By exact prices in the end: not where laying them out takes too long. */
  readonly byPrices: boolean;
  /** By column planning along the way. */
  readonly byColumns: boolean;
}

/** Of the seconds of a run, those before anything is proven in the end. */
export function secondsToSearch(
  { maxSeconds, thoroughProof = false }: Pick<SearchLimits, 'maxSeconds' | 'thoroughProof'>,
  { byPrices, byColumns }: ProofsOf,
): number | null {
  if (maxSeconds === null) return null;
  const share = PROVING_SHARE * maxSeconds;
  const toProve = byColumns
    ? share
    : Math.min(MOST_PROVING_SHARE * maxSeconds, Math.max(LEAST_PROVING_SECONDS, share));
  const left = maxSeconds - toProve;
  // Column planning proves along the way: nobody gives up searching for it.
  return thoroughProof && byPrices && !byColumns ? left - THOROUGH_SHARE * left : left;
}

/**
 * @param byPrices by exact prices: after column planning too, whose prices are those of cost and of placing at once
 * @param seconds to take; null where time does not limit it
 */
export function proveAfter(
  tools: StepTools,
  proven: Proven,
  made: Made,
  limits: SearchLimits,
  { byPrices, seconds }: { readonly byPrices: boolean; readonly seconds: number | null },
): void {
  const { state, book } = tools;
  const { maxSteps, sharedPricing } = limits;
  const from = limits.seconds();
  const until = (share: number) => () =>
    limits.shouldStop() || (seconds !== null && limits.seconds() - from >= share * seconds);
  const plan = state.snapshot();
  const tell = () =>
    limits.onProgress({
      phase: 'prove',
      best: state.worth(),
      placed: state.placedCount,
      ...made,
      bound: proven.soFar(state.priorityPlaced),
      plan,
    });
  if (byPrices && sharedPricing?.part === 'helps') {
    tell();
    helpPriceProof(tools, sharedPricing, until(1));
    return;
  }
  const together = sharedPricing?.part === 'leads' ? sharedPricing.together : undefined;
  const proof = byPrices ? PriceProof.for(tools, maxSteps, until(1), together) : null;
  if (proof === null) {
    if (!canProveByPrices(tools)) proven.atMost(mostAlone(tools, until(1)));
    proven.byCapacity(book, state.worth(), until(1));
    return;
  }
  const onRound = () => {
    proven.atMost(proof.mostPlaced);
    tell();
  };
  proven.alsoCost(() => proof.leastCost);
  if (proven.soFar(state.priorityPlaced).priorityPlaced !== state.priorityPlaced) {
    proof.provePlaced(state.worth(), { shouldStop: until(1 - COST_SHARE), onRound });
    proven.atMost(proof.mostPlaced);
  }
  proof.proveCost(state.worth(), { shouldStop: until(1), onRound });
}
