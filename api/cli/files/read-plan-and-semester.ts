/** Loads a plan with the semester it is for, its timetables and, where it replaces one, the plan it replaces. */

import { errorAt } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import { allOrFaults, InputError } from '../input-faults.ts';
import type { Terminal } from '../terminal.ts';
import { loadTimetables } from './load-timetables.ts';
import { type PlanFile, readPlanFile, readPublishedFile } from './read-plan-file.ts';
import { readSemesterFile } from './read-semester-file.ts';
import type { SemesterFile } from './semester-file.ts';

export interface PlanAndSemester {
  readonly semester: SemesterFile;
  readonly timetables: Timetables;
  readonly plan: PlanFile;
  /** Undefined where the plan replaces none, or where it was not given. */
  readonly replaced: PlanFile | undefined;
  readonly warnings: PlanFile['warnings'];
}

/** Tells the warnings. @throws InputError with all that is wrong with the files. */
export async function readPlanAndSemester(
  semesterPath: string,
  planPath: string,
  publishedPath: string | undefined,
  terminal: Terminal,
): Promise<PlanAndSemester> {
  const { words, warnings: warn, notice } = terminal;
  const loaded = await readSemesterFile(semesterPath);
  const { semester, timetables, plan, published } = allOrFaults({
    semester: loaded,
    timetables: await loadTimetables(loaded, terminal),
    plan: readPlanFile(planPath, loaded),
    published: readPublishedFile(publishedPath, loaded),
  });
  const warnings = [semester, timetables, plan, published].flatMap((file) => file?.warnings ?? []);
  warn(warnings);
  const replaced = plan.plan.replanOf === undefined ? undefined : published;
  if (replaced !== undefined) mustBeReplaced(plan, replaced);
  else if (published !== undefined) notice(`${words.warning}: ${words.publishedNotNeeded}`);
  return { semester, timetables: timetables.timetables, plan, replaced, warnings };
}

/** History is judged by the very plan that was replaced: another one would give breaches that are none. */
function mustBeReplaced({ file, plan }: PlanFile, published: PlanFile): void {
  if (plan.replanOf === published.digest) return;
  const expected = say(
    `de vingerafdruk van ${published.file} (${published.digest})`,
    `the digest of ${published.file} (${published.digest})`,
  );
  const mend = say(
    'Dit plan vervangt een ander plan: geef dat met --published.',
    'This plan replaces another one: give that with --published.',
  );
  throw new InputError([
    { file, problem: errorAt('replanOf', JSON.stringify(plan.replanOf), expected, mend) },
  ]);
}
