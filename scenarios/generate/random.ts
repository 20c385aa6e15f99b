/** Chance, handed in and repeatable: the same seed draws the same numbers, whatever the machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A whole number between the two, both included. */
  int(min: number, max: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  /** One of the list. @throws RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, by weights ≥ 0 of which one is above 0. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T;
  /** The list in another order; the list itself stays. */
  shuffled<T>(list: readonly T[]): T[];
  /** `size` different items (all of them when there are fewer), in the order of the list. */
  sample<T>(list: readonly T[], size: number): T[];
  /** About normal: mean 0, standard deviation 1, between −6 and 6. */
  bell(): number;
  /** A stream of its own, so that one concern drawing more numbers changes nothing elsewhere. */
  fork(label: string): Random;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (min: number, max: number) => uniformInt(generator, min, max);
  const float = () => uniformFloat64(generator);

  const pick = <T>(list: readonly T[]): T => {
    const item = list.length === 0 ? undefined : list[int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };

  const weighted = <T>(list: readonly T[], weightOf: (item: T) => number): T => {
    let rest = float() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) {
      rest -= weightOf(item);
      if (rest < 0) return item;
    }
    return pick(list.filter((item) => weightOf(item) > 0));
  };

  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, rank: float() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);

  return {
    int,
    chance: (probability) => float() < probability,
    pick,
    weighted,
    shuffled,
    sample: (list, size) => {
      const chosen = new Set(shuffled(list.map((_, index) => index)).slice(0, size));
      return list.filter((_, index) => chosen.has(index));
    },
    bell: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += float();
      return sum;
    },
    fork: (label) => randomFrom(mixed(seed, label)),
  };
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A 32-bit seed from a seed and a label (FNV-1a). */
function mixed(seed: number, label: string): number {
  let hash = FNV_OFFSET;
  for (const character of `${seed}/${label}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  }
  return hash | 0;
}
