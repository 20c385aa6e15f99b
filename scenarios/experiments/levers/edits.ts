/** A semester with some of its units, mentors or trainees changed; everything else stays the same object. */
import type { Mentor, Semester, Trainee, Unit } from '../../../solver/domain/semester-schema.ts';

/** @param chosen units of this semester, as they stand in it */
export function editUnits(
  semester: Semester,
  chosen: ReadonlySet<Unit>,
  edit: (unit: Unit) => Unit,
): Semester {
  if (chosen.size === 0) return semester;
  return { ...semester, units: semester.units.map((unit) => (chosen.has(unit) ? edit(unit) : unit)) };
}

/** @param chosen mentors of this semester, as they stand in it */
export function editMentors(
  semester: Semester,
  chosen: ReadonlySet<Mentor>,
  edit: (mentor: Mentor) => Mentor,
): Semester {
  if (chosen.size === 0) return semester;
  return {
    ...semester,
    mentors: semester.mentors.map((mentor) => (chosen.has(mentor) ? edit(mentor) : mentor)),
  };
}

/** @param chosen trainees of this semester, as they stand in it */
export function editTrainees(
  semester: Semester,
  chosen: ReadonlySet<Trainee>,
  edit: (trainee: Trainee) => Trainee,
): Semester {
  if (chosen.size === 0) return semester;
  return {
    ...semester,
    trainees: semester.trainees.map((trainee) => (chosen.has(trainee) ? edit(trainee) : trainee)),
  };
}
