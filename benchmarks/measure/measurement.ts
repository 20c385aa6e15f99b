/** What one peer did with one semester. */
import type { Score } from '../../solver/domain/plan-schema.ts';
import type { PeerBound } from '../peers/messages.ts';

export interface CurvePoint {
  readonly seconds: number;
  readonly placed: number;
  readonly priorityPlaced: number;
  readonly cost: number;
}

export type Outcome =
  | { readonly kind: 'valid'; readonly score: Score }
  /** The checker refused the plan. */
  | { readonly kind: 'invalid'; readonly why: string }
  /** It ran and had no plan. */
  | { readonly kind: 'none'; readonly why: string }
  /** It did not run. */
  | { readonly kind: 'skipped'; readonly why: string };

export interface Measurement {
  readonly suite: string;
  readonly semester: string;
  readonly trainees: number;
  readonly asked: number;
  readonly peer: string;
  readonly outcome: Outcome;
  /** Wall clock from the semester being ready to the answer, whatever the limit. */
  readonly seconds: number;
  readonly limitSeconds: number;
  readonly peakMemoryMb: number | null;
  /** As the peer told it; the checker has judged the last plan only. */
  readonly curve: readonly CurvePoint[];
  /** When there was a whole plan for the first time. */
  readonly firstPlanSeconds: number | null;
  /** Its own bound, on its own model. */
  readonly bound: PeerBound | null;
}
