/**
 * What can be placed at most, said by looking only at those of whom a plan leaves something out: each of their strands
 * alone, all rules on it kept, as if nobody else came. Cheap where few are left out of many, and at most what every strand
 * alone proves: one that is placed whole is at its most.
 */
import { item } from '../../prepare/typed-arrays.ts';
import { strandAlone } from '../pricing/strand-book.ts';
import { StrandPricer } from '../pricing/strand-pricing.ts';
import { type Strand, strandsOf } from '../pricing/strands.ts';
import type { StepTools } from '../steps/step.ts';
import { MOST_PLACED } from './objective.ts';

/** Labels for one option. */
const EFFORT = 20_000;
const NO_PRICES = new Float64Array(0);
/** Sums of fractions may end a hair off the whole number they are. */
const ROUNDING_SLACK = 1e-6;

/**
 * No plan places more priority of these demands.
 *
 * @param tools the plan is that of its state
 * @param shouldStop asked before every strand; from then on each counts whole
 */
export function mostAlone(
  { prepared, book, state }: Pick<StepTools, 'prepared' | 'book' | 'state'>,
  shouldStop: () => boolean,
): number {
  const pricer = new StrandPricer(prepared);
  const { counting, worth } = MOST_PLACED;
  const mostOf = (strand: Strand) => {
    const whole = strand.reduce((sum, demand) => sum + worth(demand), 0);
    const isPlaced = strand.every(({ index }) => item(state.placed, index) !== null);
    if (isPlaced || shouldStop()) return whole;
    const priced = strandAlone(prepared, book, strand);
    const { least } = pricer.price(
      priced,
      { prices: NO_PRICES, counting, worth, effort: EFFORT, slack: 0 },
      null,
    );
    // Laid out at all units in reach, many strands take more memory than all else.
    for (const demand of strand) book.forget(demand);
    return Math.min(whole, -least);
  };
  return Math.floor(
    strandsOf(prepared.demands).reduce((sum, strand) => sum + mostOf(strand), 0) + ROUNDING_SLACK,
  );
}
