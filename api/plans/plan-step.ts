/** One step of a stored plan: thought out on what is there, and written only if that is still so. */
import { eq } from 'drizzle-orm';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { readHead } from '../store/semester-reading.ts';
import type { Audit, Tx } from '../store/store.ts';
import { plans } from '../store/tables/plans.ts';
import type { PlacementKey, PlanLife } from './life-of-a-plan.ts';
import type { PlanHead } from './plan-library.ts';
import {
  ABSENT,
  type Doer,
  type PlanWork,
  planHead,
  type StepOutcome,
  type StepRefusal,
} from './plan-work.ts';
import { answersOf, lifeOf } from './stored-answers.ts';
import { semesterToday, type Today } from './today.ts';

/** Which plan, and the version of it that the coordinator has seen. */
export interface PlanAsked {
  readonly semesterId: string;
  readonly planId: string;
  readonly version: number;
}

export type LedStep = StepOutcome<{
  readonly version: number;
  /** What fell out by this step. */
  readonly leftOut: readonly PlacementKey[];
}>;

export interface FoundPlan {
  readonly kind: 'ok';
  readonly head: PlanHead;
  readonly plan: Plan;
  readonly life: PlanLife;
  readonly today: Today;
  /** As they were when the step was thought out. */
  readonly seen: string;
}

export async function lookUp(
  { store, library }: PlanWork,
  asked: PlanAsked,
): Promise<FoundPlan | StepRefusal> {
  const head = await planHead(store.db, asked.semesterId, asked.planId);
  const today = head === undefined ? null : await semesterToday(store.db, asked.semesterId);
  if (head === undefined || today === null) return ABSENT;
  if (head.version !== asked.version) return { kind: 'stale', version: head.version };
  const plan = await library.plan(store.db, head);
  const rows = await answersOf(store.db, head.id);
  return { kind: 'ok', head, plan, today, life: lifeOf(head, plan, rows), seen: versionsOf(rows) };
}

/** Nothing of what the step was thought out on may have changed when it is written. */
export function write(
  { store, clock }: PlanWork,
  doer: Doer,
  { head, today, seen }: FoundPlan,
  work: (
    tx: Tx,
    audit: Audit,
  ) => Promise<{ readonly life: PlanLife; readonly leftOut: readonly PlacementKey[] }>,
): Promise<LedStep> {
  return store.change(doer.actor, async (tx, audit): Promise<LedStep> => {
    const semester = await readHead(tx, head.semesterId, 'update');
    const now = await planHead(tx, head.semesterId, head.id, 'update');
    if (semester === null || now === undefined) return ABSENT;
    if (now.version !== head.version) return { kind: 'stale', version: now.version };
    const rows = await answersOf(tx, head.id);
    const answered = versionsOf(rows) !== seen;
    if (semester.revision !== today.stored.revision || answered) return { kind: 'semester-changed' };
    const { life, leftOut } = await work(tx, audit);
    const entry = {
      centreId: semester.centreId,
      semesterId: head.semesterId,
      entity: 'plans',
      entityKey: head.id,
    };
    if (life.state === 'discarded') {
      await tx.delete(plans).where(eq(plans.id, head.id));
      await audit({ ...entry, action: 'remove', before: { state: head.state } });
      return { kind: 'ok', version: head.version, leftOut };
    }
    // Past its answers: those of a next proposal begin there.
    const version = Math.max(head.version, ...rows.map((row) => row.version)) + 1;
    const published = life.state === 'published' ? { publishedAt: clock().toISOString() } : {};
    await tx
      .update(plans)
      .set({ state: life.state, version, ...published })
      .where(eq(plans.id, head.id));
    await audit({
      ...entry,
      action: 'change',
      before: { state: head.state },
      after: { state: life.state, ...(leftOut.length === 0 ? {} : { leftOut }) },
    });
    return { kind: 'ok', version, leftOut };
  });
}

function versionsOf(
  rows: readonly { readonly trainee: string; readonly module: string; readonly version: number }[],
) {
  return JSON.stringify(rows.map(({ trainee, module, version }) => [trainee, module, version]));
}
