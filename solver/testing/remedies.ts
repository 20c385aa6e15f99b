/** What would help whoever is left out of a test's plan; and whether it does. */
import type { Placement, Plan, UnplacedModule } from '../domain/plan-schema.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../domain/semester-schema.ts';
import { applyChange } from '../explain/remedies/levers.ts';
import type { Trial } from '../explain/remedies/try-change.ts';
import { type ExplainedModule, explainUnplaced } from '../explain/unplaced.ts';
import { search } from '../search/search.ts';
import { openBeside, seatBeside } from '../search/steps/beside.ts';
import { semester } from './builders.ts';
import { planned } from './planning.ts';
import { preparedFor } from './prepared-for.ts';

export type Over = Partial<SemesterInput>;

/** The first module that is not placed. @throws Error when everything is */
export function leftOut(world: Semester): UnplacedModule {
  const [first] = planned(world).unplaced;
  if (first === undefined) throw new Error('everything is placed');
  return first;
}

/** `Dutch | English` of every remedy of the module that is left out. */
export function told(over: Over): string[] {
  return leftOut(semester(over)).remedies.map(({ text }) => `${text.nl} | ${text.en}`);
}

/** The changes that would help it: `kind target: from → to`. */
export function changes(over: Over): string[] {
  return leftOut(semester(over)).remedies.map(
    ({ change: { kind, target, from, to } }) =>
      `${kind} ${target}: ${from === undefined ? '' : `${from} → `}${to}`,
  );
}

/** How many modules are left out, with each change made by itself and all planned again, judged by the checker. */
export function leftOutWithEach(over: Over): number[] {
  const world = semester(over);
  const entry = leftOut(world);
  return entry.remedies.map(({ change }) => {
    const changed = semesterSchema.parse(applyChange(world, entry, change));
    return planned(changed, undefined, { maxSteps: 50 }).unplaced.length;
  });
}

export const TRIAL: Trial = { prepare: preparedFor, seat: seatBeside, open: openBeside, timetables: [] };

/**
 * A plan found in few steps, with what its explanation found on the way.
 *
 * @returns null where the pins cannot be kept
 */
export function explainedPlan(
  world: Semester,
  published: Plan | null,
  trial: Trial = TRIAL,
): { readonly placements: readonly Placement[]; readonly modules: readonly ExplainedModule[] } | null {
  const prepared = preparedFor(world, published);
  const limits = { maxSteps: 10, maxSeconds: null, seconds: () => 0, shouldStop: () => false };
  const found = search(prepared, 1, { ...limits, onProgress: () => {} });
  if (found.kind !== 'found') return null;
  const modules = explainUnplaced({
    ...found,
    prepared,
    planned: { semester: world, published, placements: found.placements },
    trial,
    remedies: true,
    shouldStop: () => false,
    onProgress: () => {},
  });
  return { placements: found.placements, modules };
}
