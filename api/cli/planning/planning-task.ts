/** What goes between the command and its planning threads; plain values only, they are copied. */
import type { CheckReport } from '../../../solver/check/checked-plan.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import type { PlanningRequest, Progress } from '../../../solver/planning-request.ts';

export interface PlanningTask
  extends Omit<PlanningRequest, 'clock' | 'shouldStop' | 'onProgress' | 'published'> {
  readonly published?: { readonly plan: Plan; readonly digest: string };
  /** One number of 32 bits, shared by all threads: 1 asks them to stop with the best plan they have. */
  readonly stopFlag: SharedArrayBuffer;
}

/** An answer without the mark that only this side's checker can give. */
export type TaskAnswer =
  | { readonly kind: 'planned'; readonly plan: Plan; readonly notices: readonly Problem[] }
  | { readonly kind: 'impossible-pins'; readonly problems: readonly Problem[] }
  | { readonly kind: 'rejected'; readonly plan: Plan; readonly report: CheckReport };

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: TaskAnswer };
