/** The steps that a coordinator leads a plan through: propose, withdraw, discard, confirm and publish. */
import { and, eq, ne } from 'drizzle-orm';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import type { Audit, Tx } from '../store/store.ts';
import { answers, plans } from '../store/tables/plans.ts';
import { snapshots } from '../store/tables/semesters.ts';
import { storeAnswer } from './answer-change.ts';
import { isSound, type Judgement } from './judgement.ts';
import { shortenedPlan } from './left-out.ts';
import { GIVES_WAY, type PlacementKey, type PlanEvent, placementKey, stepOfLife } from './life-of-a-plan.ts';
import type { PlanHead } from './plan-library.ts';
import { type LedStep, lookUp, type PlanAsked, write } from './plan-step.ts';
import type { Doer, PlanWork } from './plan-work.ts';
import { type Agreement, agreements, answersOf, isSamePlacement, lifeOf } from './stored-answers.ts';
import { judgeToday, type Today } from './today.ts';

/** Written in the transaction in which a plan is published: the calendars. */
export type OnPublish = (tx: Tx, audit: Audit, published: CheckedPlan, planId: string) => Promise<void>;

const FELL_ALONG = 'De module die eerst moet komen, heeft geen stageplaats meer.';

/** Shows a draft to the employers and asks them; what they accepted before in exactly this way is not asked again. */
export async function propose(work: PlanWork, doer: Doer, asked: PlanAsked): Promise<LedStep> {
  const found = await lookUp(work, asked);
  if (found.kind !== 'ok') return found;
  const { head, plan, today } = found;
  const agreed = await agreements(work.store.db, work.library, asked.semesterId);
  const carried = new Map(
    plan.placements.flatMap((placement): [PlacementKey, Agreement][] => {
      const before = agreed.get(placementKey(placement));
      return before !== undefined && isSamePlacement(before.placement, placement)
        ? [[placementKey(placement), before]]
        : [];
    }),
  );
  const event: PlanEvent = {
    kind: 'propose',
    placements: plan.placements.map(placementKey),
    carried: new Set(carried.keys()),
  };
  const step = stepOfLife(lifeOf(head, plan, []), event, doer.who);
  if (!step.ok) return { kind: 'fault', fault: step.fault };
  const judgement = await judgedToday(work, today, head, plan);
  if (!isSound(judgement)) return { kind: 'unsound', judgement };
  const employers = new Map(today.semester.sites.map(({ id, employer }) => [id, employer]));
  const sites = new Map(today.semester.units.map(({ id, site }) => [id, site]));
  return write(work, doer, found, async (tx, audit) => {
    const rows = plan.placements.map((placement) => {
      const { trainee, module, unit } = placement;
      const before = carried.get(placementKey(placement))?.answer;
      const site = sites.get(unit);
      return {
        planId: head.id,
        trainee,
        module,
        unit,
        employer: (site === undefined ? undefined : employers.get(site)) ?? '',
        // Above those of answers that were withdrawn: who saw those cannot answer these by them.
        version: head.version,
        ...(before === undefined
          ? {}
          : { state: before.state, answeredBy: before.answeredBy, answeredAt: before.answeredAt }),
      };
    });
    await tx.insert(answers).values(rows);
    await giveWay(tx, audit, today, head, event);
    return { life: step.life, leftOut: [] };
  });
}

/** Takes a proposal back: it is a draft again, and what was answered is forgotten. */
export async function withdraw(work: PlanWork, doer: Doer, asked: PlanAsked): Promise<LedStep> {
  const found = await lookUp(work, asked);
  if (found.kind !== 'ok') return found;
  const step = stepOfLife(found.life, { kind: 'withdraw' }, doer.who);
  if (!step.ok) return { kind: 'fault', fault: step.fault };
  return write(work, doer, found, async (tx) => {
    await tx.delete(answers).where(eq(answers.planId, found.head.id));
    return { life: step.life, leftOut: [] };
  });
}

/** Throws a draft away. */
export async function discard(work: PlanWork, doer: Doer, asked: PlanAsked): Promise<LedStep> {
  const found = await lookUp(work, asked);
  if (found.kind !== 'ok') return found;
  const step = stepOfLife(found.life, { kind: 'discard' }, doer.who);
  if (!step.ok) return { kind: 'fault', fault: step.fault };
  return write(work, doer, found, async () => ({ life: step.life, leftOut: [] }));
}

export interface SettleOptions {
  /** Lets what was reopened fall out; without it, it stands in the way. */
  readonly leaveOutReopened: boolean;
}

/** Everybody has answered: what was declined falls out, and the rest is pinned in every later run. */
export async function confirm(
  work: PlanWork,
  doer: Doer,
  asked: PlanAsked,
  options: SettleOptions,
): Promise<LedStep> {
  return settle(work, doer, asked, { kind: 'confirm', ...options });
}

/** Puts a confirmed plan in everybody's calendar; the one that was published before is superseded. */
export async function publish(
  work: PlanWork,
  doer: Doer,
  asked: PlanAsked,
  options: SettleOptions,
  onPublish: OnPublish,
): Promise<LedStep> {
  return settle(work, doer, asked, { kind: 'publish', ...options }, onPublish);
}

async function settle(
  work: PlanWork,
  doer: Doer,
  asked: PlanAsked,
  event: Extract<PlanEvent, { kind: 'confirm' | 'publish' }>,
  onPublish?: OnPublish,
): Promise<LedStep> {
  const found = await lookUp(work, asked);
  if (found.kind !== 'ok') return found;
  const { head, plan, today, life } = found;
  const { library, store } = work;
  const step = stepOfLife(life, event, doer.who);
  if (!step.ok) return { kind: 'fault', fault: step.fault };
  const { input, semester } = await library.plannedSemester(store.db, head);
  const replanned = await library.replanned(store.db, plan, asked.semesterId);
  const timetables = await library.timetablesOf(semester);
  const shorter = shortenedPlan(plan, step.life.leftOut, input, semester, replanned, timetables);
  if (shorter.plan.placements.length === 0) return { kind: 'fault', fault: { kind: 'nothing-left' } };
  const judgement = await judgeToday(store.db, library, today, shorter.plan, shorter.semester);
  if (!isSound(judgement)) return { kind: 'unsound', judgement };
  const checked = await library.accepted(
    store.db,
    shorter.plan,
    semesterSchema.parse(shorter.semester),
    asked.semesterId,
  );
  const leftOut = plan.placements.map(placementKey).filter((key) => !standsIn(shorter.plan, key));
  const whatFellAlong = new Map(shorter.fellAlong.map((key) => [key, FELL_ALONG]));
  return write(work, doer, found, async (tx, audit) => {
    if (shorter.plan !== plan) await storeShorter(tx, head, shorter.plan, shorter.semester);
    await reopenFellAlong(tx, audit, today, head, whatFellAlong);
    await giveWay(tx, audit, today, head, event);
    await onPublish?.(tx, audit, checked, head.id);
    return { life: step.life, leftOut };
  });
}

function standsIn(plan: Plan, key: PlacementKey): boolean {
  return plan.placements.some((placement) => placementKey(placement) === key);
}

async function judgedToday(work: PlanWork, today: Today, head: PlanHead, plan: Plan): Promise<Judgement> {
  const planned = await work.library.plannedSemester(work.store.db, head);
  return judgeToday(work.store.db, work.library, today, plan, planned.input);
}

async function storeShorter(tx: Tx, head: PlanHead, plan: Plan, semester: Readonly<Record<string, unknown>>) {
  const snapshot = plan.semesterDigest;
  await tx
    .insert(snapshots)
    .values({ semesterId: head.semesterId, digest: snapshot, body: semester })
    .onConflictDoNothing();
  await tx.update(plans).set({ body: plan, snapshot }).where(eq(plans.id, head.id));
}

async function reopenFellAlong(
  tx: Tx,
  audit: Audit,
  { stored }: Today,
  head: PlanHead,
  reasons: ReadonlyMap<PlacementKey, string>,
): Promise<void> {
  if (reasons.size === 0) return;
  const place = { semesterId: head.semesterId, centreId: stored.centreId };
  for (const row of await answersOf(tx, head.id)) {
    const reason = reasons.get(placementKey(row));
    if (reason === undefined) continue;
    const { answeredBy, answeredAt } = row;
    await storeAnswer(tx, audit, place, row, { state: 'reopened', reason, answeredBy, answeredAt });
  }
}

/** At most one plan of a semester is being proposed, one confirmed and one published. */
async function giveWay(tx: Tx, audit: Audit, today: Today, head: PlanHead, event: PlanEvent): Promise<void> {
  const state = GIVES_WAY[event.kind];
  if (state === undefined) return;
  const others = await tx
    .select({ id: plans.id, version: plans.version })
    .from(plans)
    .where(and(eq(plans.semesterId, head.semesterId), eq(plans.state, state), ne(plans.id, head.id)))
    .for('update');
  for (const { id, version } of others) {
    await tx
      .update(plans)
      .set({ state: 'superseded', version: version + 1 })
      .where(eq(plans.id, id));
    await audit({
      centreId: today.stored.centreId,
      semesterId: head.semesterId,
      entity: 'plans',
      entityKey: id,
      action: 'change',
      before: { state },
      after: { state: 'superseded', by: head.id },
    });
  }
}
