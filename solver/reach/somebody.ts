/** Somebody who is no trainee of the semester: for the question where one could go from an address. */
import { semesterSchema, type Trainee } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

export interface SomebodyAt {
  /** What answers call this person. */
  readonly id: string;
  readonly home: Point;
  readonly modes: readonly { readonly mode: Mode; readonly maxMinutes: number }[];
}

/** Without children, class, work or modules. @throws ZodError for what no trainee could have. */
export function somebodyAt({ id, home, modes }: SomebodyAt): Trainee {
  return semesterSchema.shape.trainees.element.parse({
    id,
    programme: id,
    track: 'day',
    status: 'regular',
    home,
    modes,
    busy: [],
    modules: [],
  });
}
