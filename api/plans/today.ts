/** Stored plans held against the semester as it stands in the tables today. */
import type { Plan } from '../../solver/domain/plan-schema.ts';
import {
  type Semester,
  type SemesterInput,
  semesterInput,
  semesterSchema,
} from '../../solver/domain/semester-schema.ts';
import { readSemester, type StoredSemester } from '../store/semester-reading.ts';
import type { Db } from '../store/store.ts';
import { withHistory } from './agreed-semester.ts';
import { type Judgement, judge } from './judgement.ts';
import type { PlanHead, PlanLibrary } from './plan-library.ts';

export interface Today {
  readonly stored: StoredSemester;
  readonly input: SemesterInput;
  /** Without names. */
  readonly semester: Semester;
}

/** Null where there is no such semester (any more). */
export async function semesterToday(db: Db, semesterId: string): Promise<Today | null> {
  const stored = await readSemester(db, semesterId);
  if (stored === null) return null;
  const input = semesterInput(stored.raw);
  return { stored, input, semester: semesterSchema.parse(stored.raw) };
}

/** Today's semester as a plan is judged by it: what was history when it was made, still is. */
export function todayOf(today: SemesterInput, planned: SemesterInput, plan: Plan): Semester {
  return semesterSchema.parse(withHistory(today, planned, plan));
}

/** @param plan the stored one, or what becomes of it. @param planned the semester that it was made of */
export async function judgeToday(
  db: Db,
  library: PlanLibrary,
  today: Today,
  plan: Plan,
  planned: SemesterInput,
): Promise<Judgement> {
  const semester = todayOf(today.input, planned, plan);
  const published = await library.replanned(db, plan, today.stored.id);
  return judge(plan, semester, published, await library.timetablesOf(semester));
}

/** The same of a stored plan, as it is. */
export async function judgeStored(
  db: Db,
  library: PlanLibrary,
  today: Today,
  head: PlanHead,
): Promise<Judgement> {
  const planned = await library.plannedSemester(db, head);
  return judgeToday(db, library, today, await library.plan(db, head), planned.input);
}
