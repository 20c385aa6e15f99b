/** Experiments and their cases as the tables hold them. */
import { and, eq, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CaseKey } from '../../../scenarios/experiments/results.ts';
import { experimentCases, type experiments } from '../../store/tables/experiments.ts';
import { caseResultSchema } from '../folder/case-result-schema.ts';

export type ExperimentRow = typeof experiments.$inferSelect;
export type CaseRow = typeof experimentCases.$inferSelect;

const studiedSemesters = z.array(
  z.strictObject({
    /** Name of the base in the experiment. */
    base: z.string(),
    semester: z.uuid(),
    /** Digest of the snapshot that it was begun with. */
    snapshot: z.string(),
  }),
);
export type StudiedSemester = Readonly<z.infer<typeof studiedSemesters>[number]>;

export function semestersOf({ semesters }: Pick<ExperimentRow, 'semesters'>): readonly StudiedSemester[] {
  return studiedSemesters.parse(semesters);
}

const caseKey = caseResultSchema.pick({ base: true, seed: true, pulls: true });

export function keyOf({ key }: Pick<CaseRow, 'key'>): CaseKey {
  return caseKey.parse(key);
}

/** Nobody works on it: it waits, or who did gave no sign of life. */
export const isFreeCase = or(
  eq(experimentCases.state, 'queued'),
  and(eq(experimentCases.state, 'running'), lt(experimentCases.leaseUntil, sql`now()`)),
);

/** Whether its cases may be planned. */
export function isOpen({ state }: Pick<ExperimentRow, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
