/** Trainees of a test's semester. */
import type { Semester, Trainee } from '../../../../solver/domain/semester-schema.ts';

/** @throws Error for an id that the semester does not have */
export function traineeOf({ trainees }: Semester, id: string): Trainee {
  const found = trainees.find((trainee) => trainee.id === id);
  if (found === undefined) throw new Error(`no trainee ${id}`);
  return found;
}

/** Ids of those of whom something is true. */
export function traineesWith({ trainees }: Semester, isSo: (trainee: Trainee) => boolean): string[] {
  return trainees.filter(isSo).map(({ id }) => id);
}
