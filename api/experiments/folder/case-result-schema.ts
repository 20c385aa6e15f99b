/** A result as it stands in files: format `stageplan-experiment-results/1`, a JSON line each. */
import { z } from 'zod';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import { count, sha256, text } from '../../../solver/domain/values.ts';

const pull = z.strictObject({ lever: text, value: z.union([z.number(), z.string()]) });

const barrier = z.strictObject({
  rule: text,
  module: text,
  setting: z.string(),
  place: z.string(),
  trainees: count,
  hours: z.number(),
});

const group = z.strictObject({ grouping: text, group: text, trainees: count, asked: count, placed: count });

/** Keys in this order, whatever made the result: equal results are equal bytes. */
export const caseResultSchema = z.strictObject({
  base: text,
  seed: count,
  pulls: z.array(pull),
  semesterDigest: sha256,
  measures: z.record(z.string(), z.number().nullable()),
  barriers: z.array(barrier),
  groups: z.array(group),
  gap: z.strictObject({ kind: z.enum(['placed', 'cost']), value: z.number().nullable() }),
  openModules: z.number().nullable(),
}) satisfies z.ZodType<CaseResult>;
