/**
 * Which groups may be shown, so that no figure is about fewer than five people, also not one that a reader can get
 * by subtracting figures that are shown.
 */
import type { TraineeId } from '../../../../solver/domain/values.ts';

export const FEWEST_SHOWN = 5;

/** Groups shown as one row: a single one, or several that are too small alone. */
export interface ShownGroup<Key> {
  readonly keys: readonly Key[];
  readonly members: ReadonlySet<TraineeId>;
}

/** All groups of one way to divide the same people: everybody in exactly one. */
export type Division<Key> = readonly ShownGroup<Key>[];

/**
 * What of a division can be shown: groups under five are put together, with the next smallest where they are still too
 * few. Empty where fewer than two rows would be left, as there is nothing to compare then.
 */
export function mergedGroups<Key>(groups: Division<Key>): Division<Key> {
  const present = groups.filter(({ members }) => members.size > 0);
  const bySize = [...present].sort((a, b) => a.members.size - b.members.size);
  const merged: ShownGroup<Key>[] = [];
  for (const group of bySize) {
    const together = merged.reduce((sum, { members }) => sum + members.size, 0);
    const tooSmall = group.members.size < FEWEST_SHOWN;
    const stillTooFew = merged.length > 0 && together < FEWEST_SHOWN;
    if (tooSmall || stillTooFew) merged.push(group);
  }
  const alone = present.filter((group) => !merged.includes(group));
  const shown =
    merged.length === 0 ? alone : [...alone, united(present.filter((group) => merged.includes(group)))];
  return shown.length < 2 ? [] : shown;
}

/**
 * Whether figures of both divisions, added and subtracted, give a figure of one to four people. With whole groups
 * added up, that is the case exactly where some groups of one lie within some groups of the other and leave so few:
 * a combination with other factors is a sum of such remainders. Three divisions together are not looked at.
 */
export function singlesOut<Key>(one: Division<Key>, other: Division<Key>): boolean {
  const ones = unions(one);
  const others = unions(other);
  return ones.some((a) => others.some((b) => leavesTooFew(a, b) || leavesTooFew(b, a)));
}

/**
 * The divisions that can stand side by side, in their order; one that would single people out beside an earlier one
 * is left out.
 */
export function shownDivisions<Name, Key>(
  divisions: readonly { readonly name: Name; readonly groups: Division<Key> }[],
): readonly { readonly name: Name; readonly groups: Division<Key> }[] {
  const shown: { readonly name: Name; readonly groups: Division<Key> }[] = [];
  for (const { name, groups } of divisions) {
    const merged = mergedGroups(groups);
    const safe = merged.length > 0 && shown.every((earlier) => !singlesOut(earlier.groups, merged));
    if (safe) shown.push({ name, groups: merged });
  }
  return shown;
}

function united<Key>(groups: readonly ShownGroup<Key>[]): ShownGroup<Key> {
  return {
    keys: groups.flatMap(({ keys }) => keys),
    members: new Set(groups.flatMap(({ members }) => [...members])),
  };
}

/** Every set of people that is one group or some together; a division has at most a handful of groups. */
function unions<Key>(groups: Division<Key>): readonly ReadonlySet<TraineeId>[] {
  const choices: (readonly ShownGroup<Key>[])[] = [[]];
  for (const group of groups) choices.push(...choices.map((choice) => [...choice, group]));
  return choices.map((choice) => united(choice).members);
}

/** The second lies within the first, but for one to four people. */
function leavesTooFew(all: ReadonlySet<TraineeId>, part: ReadonlySet<TraineeId>): boolean {
  const left = all.size - part.size;
  return left > 0 && left < FEWEST_SHOWN && [...part].every((id) => all.has(id));
}
