/** What every step in the life of a stored plan works with and answers. */
import { and, eq } from 'drizzle-orm';
import type { Actor, Db, Store, Tx } from '../store/store.ts';
import { plans } from '../store/tables/plans.ts';
import type { Judgement } from './judgement.ts';
import type { LifeFault, Who } from './life-of-a-plan.ts';
import { PLAN_HEAD, type PlanHead, type PlanLibrary } from './plan-library.ts';

export interface PlanWork {
  readonly store: Store;
  readonly library: PlanLibrary;
  readonly clock: () => Date;
}

/** Who takes the step. */
export interface Doer {
  readonly actor: Actor;
  /** The account, where there is one. */
  readonly accountId: string | null;
  readonly who: Who;
  /** For an employer: whose placements it may answer for. */
  readonly employer: string | null;
}

export const SERVICE: Doer = { actor: 'worker', accountId: null, who: 'service', employer: null };

export type StepRefusal =
  /** Not there, or somebody else's. */
  | { readonly kind: 'absent' }
  /** Somebody was first; `version` is what stands there now. */
  | { readonly kind: 'stale'; readonly version: number }
  /** The semester changed while the plan was judged: ask again. */
  | { readonly kind: 'semester-changed' }
  | { readonly kind: 'fault'; readonly fault: LifeFault }
  /** The plan does not hold in today's semester. */
  | { readonly kind: 'unsound'; readonly judgement: Judgement };

export type StepOutcome<T> = ({ readonly kind: 'ok' } & T) | StepRefusal;

export const ABSENT: StepRefusal = { kind: 'absent' };

/** @param lock when it is to be changed */
export async function planHead(
  db: Db | Tx,
  semesterId: string,
  planId: string,
  lock?: 'update',
): Promise<PlanHead | undefined> {
  const query = db
    .select(PLAN_HEAD)
    .from(plans)
    .where(and(eq(plans.semesterId, semesterId), eq(plans.id, planId)));
  const [head] = await (lock === undefined ? query : query.for(lock));
  return head;
}
