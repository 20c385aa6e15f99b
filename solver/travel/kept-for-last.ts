/**
 * What was found for the trainee asked last. Whoever prepares asks trainee by trainee, and for each the same again with
 * every unit and date; what is found for all trainees would fill the memory.
 */
import type { Trainee } from '../domain/semester-schema.ts';

export type KeptForLast<Key, Value> = (trainee: Trainee, key: Key, make: () => Value) => Value;

export function keptForLast<Key, Value>(): KeptForLast<Key, Value> {
  let last: Trainee | null = null;
  const known = new Map<Key, Value>();
  return (trainee, key, make) => {
    if (trainee !== last) {
      known.clear();
      last = trainee;
    }
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}
