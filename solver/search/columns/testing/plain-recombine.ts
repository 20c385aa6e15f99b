/** `recombine` again, in plain lists and maps: the same moves by the same chances. */
import type { Random } from '../../random.ts';
import type { Column } from '../pricing.ts';

interface PlainLimits {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
  readonly random: Random;
}

/**
 * @param byBlock columns, dearest first
 * @param start by block, one of its columns
 */
export function plainRecombine(
  byBlock: readonly (readonly Column[])[],
  capacity: readonly number[],
  start: readonly Column[],
  { moves, hot, cold, random }: PlainLimits,
): readonly Column[] {
  /** Newest first, as the linked lists of the fast one have them. */
  const users = capacity.map((): number[] => []);
  const taken: (Column | null)[] = start.map(() => null);
  const take = (column: Column) => {
    taken[column.block] = column;
    for (const resource of column.resources) users[resource]?.unshift(column.block);
  };
  const drop = (block: number) => {
    for (const resource of taken[block]?.resources ?? [])
      users[resource]?.splice(users[resource].indexOf(block), 1);
    taken[block] = null;
  };
  const used = (resource: number) =>
    (users[resource] ?? []).reduce((sum, block) => {
      const column = taken[block];
      return sum + (column?.uses[column.resources.indexOf(resource)] ?? 0);
    }, 0);
  const hasRoom = (resource: number, amount: number) => used(resource) + amount <= (capacity[resource] ?? 0);
  const fits = ({ resources, uses }: Column) =>
    resources.every((resource, place) => hasRoom(resource, uses[place] ?? 0));
  for (const column of start) take(column);
  let best = [...start];
  let total = 0;
  let most = 0;
  for (let made = 0; made < moves; made++) {
    const block = random.below(start.length);
    const listed = byBlock[block] ?? [];
    const wanted = listed[Math.floor(listed.length * random.fraction() ** 1.5)];
    if (wanted === undefined || wanted === taken[block]) continue;
    const before = [...taken];
    const touched = [block];
    drop(block);
    wanted.resources.forEach((resource, place) => {
      while (!hasRoom(resource, wanted.uses[place] ?? 0)) {
        const there = users[resource] ?? [];
        let chosen = there[0] ?? 0;
        for (let seen = 2; seen <= there.length; seen++)
          if (random.below(seen) === 0) chosen = there[seen - 1] ?? 0;
        touched.push(chosen);
        drop(chosen);
      }
    });
    take(wanted);
    let isWhole = true;
    for (const other of touched.slice(1)) {
      const found = (byBlock[other] ?? []).find(fits);
      if (found === undefined) {
        isWhole = false;
        break;
      }
      take(found);
    }
    const worth = (of: readonly (Column | null)[]) =>
      touched.reduce((sum, one) => sum + (of[one]?.value ?? 0), 0);
    const gain = isWhole ? worth(taken) - worth(before) : Number.NEGATIVE_INFINITY;
    const heat = hot * (cold / hot) ** (made / moves);
    if (gain < 0 && random.fraction() >= Math.exp(gain / heat)) {
      for (const one of touched) drop(one);
      for (const one of touched) {
        const column = before[one];
        if (column) take(column);
      }
      continue;
    }
    total += gain;
    if (total <= most + 1e-6) continue;
    most = total;
    best = taken.flatMap((column) => column ?? []);
  }
  return best;
}
