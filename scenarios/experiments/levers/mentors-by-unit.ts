/** The mentors of each unit, in the order of the file. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Mentor, Semester, Unit } from '../../../solver/domain/semester-schema.ts';

export function mentorsByUnit({ mentors }: Pick<Semester, 'mentors'>): (unit: Unit) => readonly Mentor[] {
  const byUnit = groupBy(mentors, ({ unit }) => unit);
  return ({ id }) => byUnit.get(id) ?? [];
}
