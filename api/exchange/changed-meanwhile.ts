/** What differs between an import as it was shown and as it would be now. */
import { isDeepStrictEqual } from 'node:util';
import type { DifferenceKind, KindDifferences } from './import-changes.ts';

export interface ChangedEntry {
  readonly kind: DifferenceKind;
  readonly key: string;
}

/** Every entry that would now be added, changed or removed in another way than was shown. */
export function changedMeanwhile(
  shown: readonly KindDifferences[],
  now: readonly KindDifferences[],
): readonly ChangedEntry[] {
  const before = effects(shown);
  const after = effects(now);
  const places = new Map([...before, ...after].map(([place, { entry }]) => [place, entry]));
  return [...places].flatMap(([place, entry]) =>
    isDeepStrictEqual(before.get(place)?.effect, after.get(place)?.effect) ? [] : [entry],
  );
}

interface Effect {
  readonly entry: ChangedEntry;
  readonly effect: unknown;
}

function effects(differences: readonly KindDifferences[]): ReadonlyMap<string, Effect> {
  const all = differences.flatMap(({ kind, added, changed, removed }): readonly Effect[] => [
    ...added.map((key) => ({ entry: { kind, key }, effect: 'added' })),
    ...changed.map(({ key, fields }) => ({ entry: { kind, key }, effect: fields })),
    ...removed.map((key) => ({ entry: { kind, key }, effect: 'removed' })),
  ]);
  return new Map(all.map((one) => [JSON.stringify(one.entry), one]));
}
