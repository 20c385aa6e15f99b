/** How the search of a plan went, where it lies beside the plan. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Course } from '../../../solver/planning-course.ts';
import { courseFromCsv } from '../../formats/course/course-csv.ts';
import { COURSE_FILE } from '../../formats/plan-file-names.ts';

/** Undefined where there is none, or where it is that of another plan: a plan can do without. */
export function readCourse(planPath: string, { score }: Pick<Plan, 'score'>): Course | undefined {
  const file = join(dirname(planPath), COURSE_FILE);
  const course = existsSync(file) ? courseFromCsv(readFileSync(file, 'utf8')) : null;
  const end = course?.at(-1);
  const isOfPlan = end?.placed === score.placed && end.cost === score.cost;
  return course !== null && isOfPlan ? course : undefined;
}
