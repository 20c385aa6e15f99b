/** Which of several elements said something first. */

/** Where a key came first, or undefined when that is here. */
export function firsts(): (key: string, index: number) => number | undefined {
  const firstWith = new Map<string, number>();
  return (key, index) => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, index);
    return first;
  };
}
