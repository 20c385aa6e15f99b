/** Loads a plan to be checked, or the published plan that another one replaces. */
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { type PlanReading, readPlan, readPublishedPlan } from '../../../solver/domain/read-plan.ts';
import { faulty, type InputFault, type Loaded, loaded, located } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';
import type { SemesterFile } from './semester-file.ts';

export interface PlanFile {
  readonly file: string;
  readonly plan: Plan;
  readonly digest: string;
  readonly warnings: readonly InputFault[];
}

/** Without a sound semester only the file itself is read: whether it is there, and is JSON. */
export function readPlanFile(file: string, semester: Loaded<SemesterFile>): Loaded<PlanFile> {
  return planFile(file, semester, (raw, { semester: world, digest }) => readPlan(raw, world, digest));
}

/** As `readPlanFile`; undefined where no published plan was given. */
export function readPublishedFile(
  file: string | undefined,
  semester: Loaded<SemesterFile>,
): Loaded<PlanFile | undefined> {
  if (file === undefined) return loaded(undefined);
  return planFile(file, semester, (raw, { semester: world }) => readPublishedPlan(raw, world));
}

function planFile(
  file: string,
  semester: Loaded<SemesterFile>,
  read: (raw: unknown, semester: SemesterFile) => PlanReading,
): Loaded<PlanFile> {
  const raw = readJsonFile(file);
  if (!raw.ok) return raw;
  if (!semester.ok) return { ok: false, faults: [] };
  const reading = read(raw.value, semester.value);
  if (!reading.ok) return faulty(file, reading.problems);
  const { plan, digest } = reading;
  return loaded({ file, plan, digest, warnings: located(file, reading.warnings) });
}
