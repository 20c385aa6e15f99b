/** Units and mentors of a test's semester. */
import type { Mentor, Semester, Unit } from '../../../../solver/domain/semester-schema.ts';

/** @throws Error for an id that the semester does not have */
export function unitOf({ units }: Semester, id: string): Unit {
  return found(units, id);
}

/** @throws Error for an id that the semester does not have */
export function mentorOf({ mentors }: Semester, id: string): Mentor {
  return found(mentors, id);
}

/** Ids of those of which something is true, in the order of the file. */
export function unitsWith({ units }: Semester, isSo: (unit: Unit) => boolean): readonly string[] {
  return units.filter(isSo).map(({ id }) => id);
}

/** Ids of those of whom something is true, in the order of the file. */
export function mentorsWith({ mentors }: Semester, isSo: (mentor: Mentor) => boolean): readonly string[] {
  return mentors.filter(isSo).map(({ id }) => id);
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((element) => element.id === id);
  if (one === undefined) throw new Error(`the semester has no ${id}`);
  return one;
}
