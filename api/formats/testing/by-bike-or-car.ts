/** A semester in which the journey of a day can change while the day stays. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { semester, trainee } from '../../../solver/testing/builders.ts';

/** Of trainees t1, t2 and so on, who all have a bike and a car. */
export function byBikeOrCar(trainees = 1): Semester {
  const modes = (['bike', 'car'] as const).map((mode) => ({ mode, maxMinutes: 45 }));
  return semester({
    trainees: Array.from({ length: trainees }, (_, i) => trainee({ id: `t${i + 1}`, modes })),
  });
}
