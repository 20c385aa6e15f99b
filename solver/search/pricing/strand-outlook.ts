/** What the modules of a strand cost at the least at given prices: by which choices that are too dear are passed over. */
import type { Demand } from '../../prepare/demands.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { leastOf, type OptionPricer } from './option-pricing.ts';
import type { StrandOption, StrandStep, StrandTerms } from './priced-strand.ts';

export interface RankedStep {
  readonly demand: Demand;
  /** By week: what has to be added at the least to modules of which this one ends in that week. */
  readonly follow: Float64Array;
  /** With what each costs at the least at these prices, the most promising first. */
  readonly options: readonly StrandOption[];
}

export function rankedSteps(
  pricer: OptionPricer,
  steps: readonly StrandStep[],
  terms: StrandTerms,
  weeks: number,
): readonly RankedStep[] {
  const follow = followOf(pricer, steps, terms, weeks);
  return steps.map(({ demand, options }, place) => ({
    demand,
    follow: item(follow, place),
    options: ranked(pricer, options, terms),
  }));
}

/** What leaving out all from step `from` on costs; infinite where one of them is promised (H17). */
export function sumOut(
  steps: readonly StrandStep[],
  from: number,
  { counting }: Pick<StrandTerms, 'counting'>,
): number {
  let sum = 0;
  for (const { demand, outCost } of steps.slice(from)) {
    if (demand.promised) return Number.POSITIVE_INFINITY;
    if (counting === 'cost and prices') sum += outCost;
  }
  return sum;
}

function followOf(
  pricer: OptionPricer,
  steps: readonly StrandStep[],
  terms: StrandTerms,
  weeks: number,
): readonly Float64Array[] {
  const follow = steps.map(() => new Float64Array(weeks));
  for (let place = steps.length - 2; place >= 0; place--) {
    const { demand, options } = item(steps, place + 1);
    const out = sumOut(steps, place + 1, terms);
    const after = item(follow, place + 1);
    const least = new Float64Array(weeks).fill(Number.POSITIVE_INFINITY);
    const worth = terms.worth(demand);
    for (const { priced, least: alone } of options) {
      if (priced !== null) pricer.leastFrom(priced, terms, after, out + worth, least);
      else lower(least, knownLeast(alone, terms) + leastOf(after));
    }
    item(follow, place).set(least.map((cost) => Math.min(out, cost - worth)));
  }
  return follow;
}

function ranked(
  pricer: OptionPricer,
  options: readonly StrandOption[],
  terms: StrandTerms,
): readonly StrandOption[] {
  return options
    .map(({ option, priced, least: alone }): StrandOption => {
      const known = knownLeast(alone, terms);
      return {
        option,
        priced,
        least: priced === null ? known : Math.max(known, pricer.least(priced, terms)),
      };
    })
    .sort((a, b) => a.least - b.least);
}

/** What an option costs at any prices counts only where costs do. */
function knownLeast(least: number, { counting }: StrandTerms): number {
  return counting === 'prices' ? 0 : least;
}

function lower(into: Float64Array, to: number): void {
  into.forEach((cost, week) => {
    into[week] = Math.min(cost, to);
  });
}
