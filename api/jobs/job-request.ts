/** What a job was asked, as its row holds it. */
import { z } from 'zod';
import { SECOND_LIMITS } from './job-limits.ts';

export const jobRequestSchema = z.strictObject({
  seed: z.int().min(0),
  /** Of planning, over all attempts together. */
  seconds: z.number().positive().max(SECOND_LIMITS.max),
  steps: z.int().min(0).optional(),
  /** Id of the stored plan in force, when this is a replan. */
  replanOf: z.uuid().optional(),
  /** Threads at most; a machine may have fewer. */
  workers: z.int().min(1).optional(),
  /** Of the semester, when it was planned. */
  revision: z.int(),
});
export type JobRequest = z.infer<typeof jobRequestSchema>;
