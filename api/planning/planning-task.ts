/** What goes between who plans and the planning threads; plain values only: they are copied, all but shared memory. */
import type { CheckReport } from '../../solver/check/checked-plan.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Sentence } from '../../solver/domain/sentence.ts';
import type { Course } from '../../solver/planning-course.ts';
import type { PlanningRequest, Progress } from '../../solver/planning-request.ts';
import type { TimetableImage } from './load-timetable.ts';
import type { LpOption } from './lp-option.ts';
import type { PricingSeat } from './pricing/pricing-seats.ts';

export interface PlanningTask
  extends Omit<
    PlanningRequest,
    | 'clock'
    | 'shouldStop'
    | 'onProgress'
    | 'interim'
    | 'published'
    | 'timetables'
    | 'rideTables'
    | 'lp'
    | 'columnsBeyondSmall'
    | 'sharedPricing'
  > {
  /** Of the timetables: the one memory of all threads, never copied. */
  readonly images: readonly TimetableImage[];
  /** What an earlier run searched in them; null for none. */
  readonly journeys: SharedArrayBuffer | null;
  readonly published?: { readonly plan: Plan; readonly digest: string };
  /** Every so many seconds at most a thread hands out its better plan; none on the way where this is left out. */
  readonly interimSeconds?: number;
  /** A plan of this very semester to begin from; any other is left aside. */
  readonly startFrom?: Plan;
  /** Loaded by each thread for itself. Who names a library has it used in semesters that are not small, too. */
  readonly lp: LpOption;
  /** One number of 32 bits, shared by all threads: 1 asks them to stop with the best plan they have. */
  readonly stopFlag: SharedArrayBuffer;
}

/** What one thread is given: of a plan to begin from it reads no more than who is where. */
export interface ThreadTask extends Omit<PlanningTask, 'startFrom'>, Pick<PlanningRequest, 'startFrom'> {
  /** Absent for a thread alone. */
  readonly pricingSeat?: PricingSeat;
}

/** An answer without the mark that only this side's checker can give. */
export type TaskAnswer =
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      readonly notices: readonly Problem[];
      readonly course: Course;
      /** For a next run; null where nothing new was searched. */
      readonly journeys: SharedArrayBuffer | null;
    }
  | { readonly kind: 'impossible-pins'; readonly problems: readonly Problem[] }
  | { readonly kind: 'rejected'; readonly plan: Plan; readonly report: CheckReport };

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Better than what this thread handed out before, and checked. */
  | { readonly kind: 'better'; readonly plan: Plan }
  /** What the user has to know at once. */
  | { readonly kind: 'notice'; readonly sentence: Sentence }
  | { readonly kind: 'answer'; readonly answer: TaskAnswer };
