/** Putting things that belong together side by side, and in order. */

/** Groups in the order in which each key first appears, items in the order they had. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** By code unit, the same on every machine: for dates, ids and times. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
