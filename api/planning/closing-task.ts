/** What goes between who plans region by region and the threads that close the plan; plain values: they are copied. */

import type { CheckReport } from '../../solver/check/checked-plan.ts';
import type { Placement, Plan, UnplacedModule } from '../../solver/domain/plan-schema.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { TraineeId } from '../../solver/domain/values.ts';
import type { FilledPlan } from '../../solver/filled-plan.ts';
import type { FoundPlan } from '../../solver/plan-assembly.ts';
import type { TimetableImage } from './load-timetable.ts';

export interface ClosingTask {
  readonly semester: Semester;
  readonly images: readonly TimetableImage[];
  /** One number of 32 bits, shared by all threads: 1 asks them to stop with what they have. */
  readonly stopFlag: SharedArrayBuffer;
  readonly step: ClosingStep;
}

export type ClosingStep =
  | { readonly kind: 'fill up'; readonly placements: readonly Placement[] }
  | {
      readonly kind: 'explain';
      readonly placements: readonly Placement[];
      readonly trainees: readonly TraineeId[];
    }
  | {
      readonly kind: 'check';
      readonly semesterDigest: string;
      readonly seed: number;
      readonly found: FoundPlan;
      /** Null: nobody has looked why, as for a plan on the way. */
      readonly unplaced: readonly UnplacedModule[] | null;
      /** Since planning began. */
      readonly seconds: number;
    };

export type ClosingAnswer =
  | { readonly kind: 'filled up'; readonly filled: FilledPlan }
  | { readonly kind: 'explained'; readonly unplaced: readonly UnplacedModule[] }
  | { readonly kind: 'planned'; readonly plan: Plan; readonly notices: readonly Problem[] }
  | { readonly kind: 'rejected'; readonly plan: Plan; readonly report: CheckReport };

export type ClosingMessage =
  /** It is at work. */
  { readonly kind: 'progress' } | { readonly kind: 'answer'; readonly answer: ClosingAnswer };
