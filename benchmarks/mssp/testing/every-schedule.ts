/** Everything that one student could do, by trying it all: what pricing is held against. */
import { checkSchedule } from '../check-schedule.ts';
import type { Attendance, Instance } from '../instance.ts';

export interface FullSchedule {
  readonly attendances: readonly Attendance[];
  readonly score: number;
}

/** All schedules of a student that keep that student's rules, judged by the checker. */
export function everySchedule(instance: Instance, student: number): readonly FullSchedule[] {
  const alone = {
    ...instance,
    students: instance.students.slice(student, student + 1),
    places: instance.places.map((ofHospital) =>
      ofHospital.map((periods) => periods.map(() => ({ atLeast: 0, atMost: 1 }))),
    ),
  };
  const found: FullSchedule[] = [];
  const go = (from: number, taken: readonly Attendance[]): void => {
    const { breaches, score } = checkSchedule(alone, taken);
    if (breaches.length === 0)
      found.push({ attendances: taken.map((one) => ({ ...one, student })), score: score / 2 });
    for (let start = from; start + instance.duration <= instance.periods; start++)
      for (let hospital = 0; hospital < instance.hospitals; hospital++)
        for (let discipline = 0; discipline < instance.disciplines; discipline++)
          if (!taken.some((one) => one.discipline === discipline) && taken.length < 3)
            go(start + instance.duration, [...taken, { student: 0, start, hospital, discipline }]);
  };
  go(0, []);
  return found;
}
