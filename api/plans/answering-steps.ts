/** What employers say of the placements that are proposed to them. */
import { and, eq } from 'drizzle-orm';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { readHead } from '../store/semester-reading.ts';
import type { Audit, Tx } from '../store/store.ts';
import { answers, plans } from '../store/tables/plans.ts';
import { type AnswerPlace, storeAnswer } from './answer-change.ts';
import {
  type LifeFault,
  type PlacementKey,
  type PlanEvent,
  type PlanLife,
  placementKey,
  stepOfLife,
  type Who,
} from './life-of-a-plan.ts';
import type { PlanHead } from './plan-library.ts';
import { ABSENT, type Doer, type PlanWork, planHead, type StepOutcome } from './plan-work.ts';
import { type AnswerRow, answersOf, lifeOf } from './stored-answers.ts';

export interface GivenAnswer {
  readonly trainee: string;
  readonly module: string;
  /** `waiting` undoes an answer. */
  readonly answer: 'accepted' | 'declined' | 'waiting';
  /** Asked for where it is declined. */
  readonly reason?: string;
  /** The version of the answer that was seen. */
  readonly version: number;
}

/** What is wrong with the answer that stands at `index`. */
export type AnswerFault = { readonly index: number } & (
  | { readonly kind: 'absent' }
  /** `now`: what stands there. */
  | { readonly kind: 'stale'; readonly now: AnswerRow }
  | { readonly kind: 'fault'; readonly fault: LifeFault }
);

export type AnswerOutcome =
  | StepOutcome<{ readonly answers: readonly AnswerRow[] }>
  /** Everything that is wrong; nothing was kept. */
  | { readonly kind: 'faults'; readonly faults: readonly AnswerFault[] };

/** All of them or none. Of another employer's placement is said that it is not there. */
export async function giveAnswers(
  { store, library, clock }: PlanWork,
  doer: Doer,
  asked: { readonly semesterId: string; readonly planId: string },
  given: readonly GivenAnswer[],
): Promise<AnswerOutcome> {
  const early = await planHead(store.db, asked.semesterId, asked.planId);
  if (early === undefined) return ABSENT;
  const plan = await library.plan(store.db, early);
  const at = clock().toISOString();
  return store.change(doer.actor, async (tx, audit): Promise<AnswerOutcome> => {
    const head = await planHead(tx, asked.semesterId, asked.planId, 'update');
    if (head === undefined) return ABSENT;
    if (head.version !== early.version) return { kind: 'stale', version: head.version };
    const rows = await answersOf(tx, head.id);
    const { life, faults } = steps(lifeOf(head, plan, rows), rows, doer, given);
    if (faults.length > 0) return { kind: 'faults', faults };
    const centreId = (await readHead(tx, head.semesterId))?.centreId ?? null;
    const said = new Set(given.map(placementKey));
    const changed: AnswerRow[] = [];
    for (const row of rows.filter((one) => said.has(placementKey(one)))) {
      const next = life.answers.get(placementKey(row));
      if (next === undefined) continue;
      const isOpen = next.state === 'waiting';
      changed.push(
        await storeAnswer(tx, audit, { semesterId: head.semesterId, centreId }, row, {
          state: next.state,
          reason: next.reason,
          answeredBy: isOpen ? null : doer.accountId,
          answeredAt: isOpen ? null : at,
        }),
      );
    }
    return { kind: 'ok', answers: changed };
  });
}

function steps(
  before: PlanLife,
  rows: readonly AnswerRow[],
  { who, employer }: Doer,
  given: readonly GivenAnswer[],
): { readonly life: PlanLife; readonly faults: readonly AnswerFault[] } {
  const rowOf = new Map(rows.map((row) => [placementKey(row), row]));
  const faults: AnswerFault[] = [];
  let life = before;
  given.forEach((one, index) => {
    const row = rowOf.get(placementKey(one));
    if (row === undefined || (employer !== null && row.employer !== employer)) {
      faults.push({ index, kind: 'absent' });
    } else if (row.version !== one.version) {
      faults.push({ index, kind: 'stale', now: row });
    } else {
      const step = stepOfLife(life, eventOf(one), who);
      if (step.ok) life = step.life;
      else faults.push({ index, kind: 'fault', fault: step.fault });
    }
  });
  return { life, faults };
}

function eventOf({ answer, reason = '', ...placement }: GivenAnswer): PlanEvent {
  const key = placementKey(placement);
  if (answer === 'waiting') return { kind: 'undo', placement: key };
  return answer === 'accepted'
    ? { kind: 'accept', placement: key }
    : { kind: 'decline', placement: key, reason };
}

type Reopening = StepOutcome<{ readonly version: number; readonly reopened: readonly AnswerRow[] }>;

/** Opens placements again, each with why: when somebody asks for it. */
export async function reopen(
  { store, library }: PlanWork,
  doer: Doer,
  asked: { readonly semesterId: string; readonly planId: string; readonly version: number },
  reasons: ReadonlyMap<PlacementKey, string>,
): Promise<Reopening> {
  const early = await planHead(store.db, asked.semesterId, asked.planId);
  if (early === undefined) return ABSENT;
  if (early.version !== asked.version) return { kind: 'stale', version: early.version };
  const plan = await library.plan(store.db, early);
  return store.change(doer.actor, async (tx, audit) => {
    const head = await planHead(tx, asked.semesterId, asked.planId, 'update');
    if (head === undefined) return ABSENT;
    if (head.version !== early.version) return { kind: 'stale', version: head.version };
    const centreId = (await readHead(tx, head.semesterId))?.centreId ?? null;
    const place = { semesterId: head.semesterId, centreId };
    return reopenIn(tx, audit, place, { head, plan }, reasons, doer.who);
  });
}

/**
 * The same in a transaction that there is. What is open or declined already stays as it is.
 *
 * @param head locked
 * @returns those that are open now and were not
 */
export async function reopenIn(
  tx: Tx,
  audit: Audit,
  place: AnswerPlace,
  { head, plan }: { readonly head: PlanHead; readonly plan: Plan },
  reasons: ReadonlyMap<PlacementKey, string>,
  who: Who = 'service',
): Promise<Reopening> {
  const rows = await answersOf(tx, head.id);
  const before = lifeOf(head, plan, rows);
  const open = new Map([...reasons].filter(([key]) => before.answers.get(key)?.state !== 'reopened'));
  const step = stepOfLife(before, { kind: 'reopen', reasons: open }, who);
  if (!step.ok) return { kind: 'fault', fault: step.fault };
  const reopened: AnswerRow[] = [];
  for (const row of rows) {
    const next = step.life.answers.get(placementKey(row));
    if (next?.state !== 'reopened' || row.state === 'reopened') continue;
    const { answeredBy, answeredAt } = row;
    const change = { state: 'reopened', reason: next.reason, answeredBy, answeredAt } as const;
    reopened.push(await storeAnswer(tx, audit, place, row, change));
  }
  return { kind: 'ok', version: head.version, reopened };
}

/** Whether anything of this plan was proposed to this employer. */
export async function isAskedOf(work: PlanWork, planId: string, employer: string): Promise<boolean> {
  const [found] = await work.store.db
    .select({ id: plans.id })
    .from(answers)
    .innerJoin(plans, eq(plans.id, answers.planId))
    .where(and(eq(answers.planId, planId), eq(answers.employer, employer)))
    .limit(1);
  return found !== undefined;
}
