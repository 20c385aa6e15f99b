/** An independent reading of the rules and of the score: shares nothing with pricing. */
import type { Attendance, Instance, Student } from './instance.ts';

export interface Judgement {
  /** In words, for whoever debugs; empty when the schedule keeps every rule. */
  readonly breaches: readonly string[];
  readonly scoreOfStudent: readonly number[];
  readonly worst: number;
  /** The value to maximise: all students together, plus the worst one once more. */
  readonly score: number;
}

export function checkSchedule(instance: Instance, schedule: readonly Attendance[]): Judgement {
  const byStudent = instance.students.map((_, student) =>
    schedule.filter((one) => one.student === student).sort((a, b) => a.start - b.start),
  );
  const scoreOfStudent = instance.students.map((student, index) =>
    scoreOf(instance, student, byStudent[index] ?? []),
  );
  const worst = Math.min(...scoreOfStudent);
  return {
    breaches: [
      ...schedule.flatMap((one) => breachesOfAttendance(instance, one)),
      ...instance.students.flatMap((student, index) =>
        breachesOfStudent(instance, student, byStudent[index] ?? []).map(
          (breach) => `student ${index + 1}: ${breach}`,
        ),
      ),
      ...breachesOfPlaces(instance, schedule),
    ],
    scoreOfStudent,
    worst,
    score: scoreOfStudent.reduce((sum, score) => sum + score, worst),
  };
}

function scoreOf(instance: Instance, student: Student, attended: readonly Attendance[]): number {
  const { weights } = student;
  let score = 0;
  let free = 0;
  let hospital: number | undefined;
  for (const one of attended) {
    score += weights.discipline * (student.disciplinePreference[one.discipline] ?? 0);
    score += weights.hospital * (student.hospitalPreference[one.hospital] ?? 0);
    score += instance.programmePreference[one.discipline] ?? 0;
    score += weights.idlePeriod * (one.start - free);
    if (hospital !== undefined && hospital !== one.hospital) score += weights.hospitalChange;
    hospital = one.hospital;
    free = one.start + instance.duration;
  }
  return score;
}

function breachesOfAttendance(instance: Instance, one: Attendance): readonly string[] {
  const student = instance.students[one.student];
  if (student === undefined) return [`there is no student ${one.student + 1}`];
  const breaches: string[] = [];
  const who = `student ${one.student + 1}, discipline ${one.discipline + 1}`;
  if (student.mayAttend[one.discipline] !== true) breaches.push(`${who}: not allowed`);
  if (student.able[one.hospital]?.[one.discipline] !== true)
    breaches.push(`${who}: not able in hospital ${one.hospital + 1}`);
  for (let period = one.start; period < one.start + instance.duration; period++)
    if (student.available[period] !== true) breaches.push(`${who}: not available in period ${period + 1}`);
  return breaches;
}

function breachesOfStudent(
  instance: Instance,
  student: Student,
  attended: readonly Attendance[],
): readonly string[] {
  const breaches: string[] = [];
  const { duration, groupOf, maxDisciplinesPerHospital } = instance;
  const seen = new Set<number>();
  const inHospital = new Map<number, number>();
  let free = 0;
  for (const { start, discipline, hospital } of attended) {
    if (seen.has(discipline)) breaches.push(`discipline ${discipline + 1} twice`);
    if (start < free) breaches.push(`two disciplines in period ${start + 1}`);
    for (const first of instance.earlier[discipline] ?? [])
      if (!seen.has(first)) breaches.push(`discipline ${discipline + 1} before ${first + 1}`);
    seen.add(discipline);
    inHospital.set(hospital, (inHospital.get(hospital) ?? 0) + 1);
    free = start + duration;
  }
  student.neededOfGroup.forEach((needed, group) => {
    const found = attended.filter(({ discipline }) => groupOf[discipline] === group).length;
    if (found !== needed) breaches.push(`${found} disciplines of group ${group + 1}, asked ${needed}`);
  });
  for (const [hospital, count] of inHospital)
    if (count > maxDisciplinesPerHospital) breaches.push(`${count} disciplines in hospital ${hospital + 1}`);
  return breaches;
}

function breachesOfPlaces(instance: Instance, schedule: readonly Attendance[]): readonly string[] {
  const attending = instance.places.map((ofHospital) => ofHospital.map((periods) => periods.map(() => 0)));
  for (const { hospital, discipline, start } of schedule) {
    const counts = attending[hospital]?.[discipline];
    for (let period = start; counts !== undefined && period < start + instance.duration; period++)
      counts[period] = (counts[period] ?? 0) + 1;
  }
  return instance.places.flatMap((ofHospital, hospital) =>
    ofHospital.flatMap((periods, discipline) =>
      periods.flatMap(({ atLeast, atMost }, period) => {
        const count = attending[hospital]?.[discipline]?.[period] ?? 0;
        if (count >= atLeast && count <= atMost) return [];
        return [
          `hospital ${hospital + 1}, discipline ${discipline + 1}, period ${period + 1}: ${count} students, allowed ${atLeast} to ${atMost}`,
        ];
      }),
    ),
  );
}
