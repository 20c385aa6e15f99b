/** How far a job is, as its row holds it: the planner's own progress, counted over all attempts. */
import { z } from 'zod';
import { PHASES, type Progress } from '../../solver/index.ts';
import type { JobRequest } from './job-request.ts';

export const jobProgressSchema = z.strictObject({
  phase: z.enum(PHASES),
  placed: z.int(),
  asked: z.int(),
  priorityPlaced: z.number(),
  cost: z.number(),
  equalPriorities: z.boolean(),
  bound: z.strictObject({
    priorityPlaced: z.number().nullable(),
    cost: z.number().nullable(),
    costFrom: z.number().nullable(),
    costLine: z.strictObject({ from: z.number(), cost: z.number(), perPriority: z.number() }).optional(),
  }),
  gap: z.strictObject({ kind: z.enum(['placed', 'cost']), value: z.number().nullable() }),
  steps: z.int(),
  movesPerSecond: z.number(),
  seconds: z.number(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** What earlier attempts took of what the job may take. */
export interface Spent {
  readonly seconds: number;
  readonly steps: number;
}

const NOTHING_SPENT: Spent = { seconds: 0, steps: 0 };

/** @param progress of the job's row, whatever that is */
export function spentBefore(progress: unknown): Spent {
  return jobProgressSchema.safeParse(progress).data ?? NOTHING_SPENT;
}

export function withSpent(progress: Progress, spent: Spent): Progress {
  return { ...progress, seconds: progress.seconds + spent.seconds, steps: progress.steps + spent.steps };
}

/** The limits of this attempt; a second at least, so that it ends with a plan. */
export function limitsLeft({ seconds, steps }: JobRequest, spent: Spent) {
  return {
    maxSeconds: Math.max(1, seconds - spent.seconds),
    ...(steps === undefined ? {} : { maxSteps: Math.max(0, steps - spent.steps) }),
  };
}
