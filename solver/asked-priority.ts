/** What a semester asks for, weighed. */
import type { Semester } from './domain/semester-schema.ts';
import type { TraineeId } from './domain/values.ts';

/** What all asked modules count for; those of some trainees only, where asked. */
export function askedPriority(
  { trainees }: Semester,
  of: (trainee: TraineeId) => boolean = () => true,
): number {
  return trainees
    .filter(({ id }) => of(id))
    .flatMap(({ modules }) => modules.filter(({ done }) => !done))
    .reduce((sum, { priority }) => sum + priority, 0);
}
