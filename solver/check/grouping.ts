/** Lists by key, in the order in which they come: the checker's only index. */

/** Ids hold no line breaks (`domain/values.ts`), so keys of several ids cannot be mistaken for one another. */
export function jointKey(...parts: readonly (string | number)[]): string {
  return parts.join('\n');
}

export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
