/**
 * A few settings that look evenly at all levers at once, where every combination would be too many: a Latin hypercube
 * (McKay, Beckman and Conover, 1979, Technometrics 21(2)) over the values that the experiment lists.
 */
import { type Random, randomFrom } from '../../generate/random.ts';
import type { LeverValues } from '../experiment.ts';
import type { LeverValue } from '../levers/lever.ts';
import type { Pull } from '../results.ts';

/** Sweeps over what is still there twice; few levers with few values easily combine twice to the same setting. */
const MOST_SWEEPS = 200;
const SWAPS_A_SWEEP = 10;

/**
 * `samples` settings in which every lever is pulled; each lever's values are used equally often, give or take one. No
 * two are the same, unless swapping values does not get there.
 */
export function evenlySpread(
  levers: readonly LeverValues[],
  samples: number,
  seed: number,
): readonly (readonly Pull[])[] {
  const random = randomFrom(seed);
  const columns = levers.map(({ lever, values }) => balanced(values, samples, random.fork(lever)));
  swapRepeatsAway(columns, samples, random.fork('swaps'));
  return Array.from({ length: samples }, (_, sample) =>
    levers.flatMap(({ lever }, place) =>
      (columns[place] ?? []).slice(sample, sample + 1).map((value) => ({ lever, value })),
    ),
  );
}

/** Each value equally often, those that come once more drawn by lot, in an order drawn by lot. */
function balanced(values: readonly LeverValue[], samples: number, random: Random): LeverValue[] {
  const order = random.shuffled(values);
  const filled = Array.from({ length: Math.ceil(samples / order.length) }, () => order).flat();
  return random.shuffled(filled.slice(0, samples));
}

/** Swaps within a column keep its values as often as they were. */
function swapRepeatsAway(columns: LeverValue[][], samples: number, random: Random): void {
  const spread = new Spread(columns, samples);
  for (let sweep = 0; sweep < MOST_SWEEPS && spread.different < samples; sweep++) {
    for (let sample = 0; sample < samples; sample++) {
      for (let swap = 0; swap < SWAPS_A_SWEEP && spread.isRepeated(sample); swap++) {
        spread.swapUnlessWorse(random.pick(columns), sample, random.int(0, samples - 1));
      }
    }
  }
}

/** How often each setting occurs while values are swapped. */
class Spread {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly columns: readonly LeverValue[][],
    samples: number,
  ) {
    for (let sample = 0; sample < samples; sample++) this.count(sample, 1);
  }

  get different(): number {
    return this.counts.size;
  }

  isRepeated(sample: number): boolean {
    return (this.counts.get(this.keyOf(sample)) ?? 0) > 1;
  }

  /** Ties are kept: they lead to swaps that help. */
  swapUnlessWorse(column: LeverValue[], one: number, other: number): void {
    const before = this.different;
    this.swap(column, one, other);
    if (this.different < before) this.swap(column, one, other);
  }

  private swap(column: LeverValue[], one: number, other: number): void {
    const [a, b] = [column[one], column[other]];
    if (a === undefined || b === undefined || one === other) return;
    this.count(one, -1);
    this.count(other, -1);
    column[one] = b;
    column[other] = a;
    this.count(one, 1);
    this.count(other, 1);
  }

  private count(sample: number, more: number): void {
    const key = this.keyOf(sample);
    const count = (this.counts.get(key) ?? 0) + more;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  private keyOf(sample: number): string {
    return JSON.stringify(this.columns.map((column) => column[sample]));
  }
}
