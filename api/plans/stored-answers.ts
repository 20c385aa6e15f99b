/** Answers as they are stored, as the life of a plan reads them; and what they agree to, over all plans of a semester. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { Db, Tx } from '../store/store.ts';
import { answers, type PlanState, plans } from '../store/tables/plans.ts';
import type { Refusal } from './agreed-semester.ts';
import { type PlacementKey, type PlanLife, placementKey } from './life-of-a-plan.ts';
import { PLAN_HEAD, type PlanHead, type PlanLibrary } from './plan-library.ts';

export type AnswerRow = typeof answers.$inferSelect;

/** A placement as it was agreed, and who said so. */
export interface Agreement {
  readonly placement: Placement;
  readonly plan: PlanHead;
  readonly answer: AnswerRow;
}

/** Newest round first: what is being asked now goes before what was confirmed, and that before what is published. */
export const STANDING_STATES = ['proposed', 'confirmed', 'published'] as const satisfies readonly PlanState[];

export async function answersOf(db: Db | Tx, planId: string): Promise<readonly AnswerRow[]> {
  return db
    .select()
    .from(answers)
    .where(eq(answers.planId, planId))
    .orderBy(asc(answers.unit), asc(answers.trainee), asc(answers.module));
}

/** What was proposed and is not in the plan any more fell out. */
export function lifeOf(head: PlanHead, plan: Plan, rows: readonly AnswerRow[]): PlanLife {
  const present = new Set(plan.placements.map(placementKey));
  return {
    state: head.state,
    answers: new Map(rows.map((row) => [placementKey(row), { state: row.state, reason: row.reason }])),
    leftOut: new Set(rows.map(placementKey).filter((key) => !present.has(key))),
  };
}

/** The plans that count: at most one of each state, newest round first. @param lock when they are to be changed */
export async function standingPlans(
  db: Db | Tx,
  semesterId: string,
  lock?: 'update',
): Promise<readonly PlanHead[]> {
  const query = db
    .select(PLAN_HEAD)
    .from(plans)
    .where(and(eq(plans.semesterId, semesterId), inArray(plans.state, [...STANDING_STATES])));
  const heads = await (lock === undefined ? query : query.for(lock));
  return STANDING_STATES.flatMap((state) => heads.filter((head) => head.state === state));
}

/**
 * What employers accepted, by module: the answer of the newest round counts. Who has not answered yet there is held to
 * what was agreed before.
 */
export async function agreements(
  db: Db | Tx,
  library: PlanLibrary,
  semesterId: string,
): Promise<ReadonlyMap<PlacementKey, Agreement>> {
  const decided = new Set<PlacementKey>();
  const agreed = new Map<PlacementKey, Agreement>();
  for (const head of await standingPlans(db, semesterId)) {
    const plan = await library.plan(db, head);
    const placements = new Map(plan.placements.map((placement) => [placementKey(placement), placement]));
    for (const answer of await answersOf(db, head.id)) {
      const key = placementKey(answer);
      if (answer.state === 'waiting' || decided.has(key)) continue;
      decided.add(key);
      const placement = placements.get(key);
      if (answer.state === 'accepted' && placement !== undefined)
        agreed.set(key, { placement, plan: head, answer });
    }
  }
  return agreed;
}

/** Where employers said no, whatever became of the plan; their last word counts. */
export async function refusals(db: Db | Tx, semesterId: string): Promise<readonly Refusal[]> {
  const said = await db
    .select({ trainee: answers.trainee, unit: answers.unit, state: answers.state })
    .from(answers)
    .innerJoin(plans, eq(plans.id, answers.planId))
    .where(
      and(
        eq(plans.semesterId, semesterId),
        ne(plans.state, 'draft'),
        inArray(answers.state, ['accepted', 'declined']),
      ),
    )
    .orderBy(asc(answers.answeredAt));
  const last = new Map(said.map((answer) => [JSON.stringify([answer.trainee, answer.unit]), answer]));
  return [...last.values()]
    .filter(({ state }) => state === 'declined')
    .map(({ trainee, unit }) => ({ trainee, unit }));
}

/** The same unit, mentors and dated shifts; how the trainee travels is nobody else's business. */
export function isSamePlacement(one: Placement, other: Placement): boolean {
  const asAsked = ({ unit, mentor, days }: Placement) =>
    JSON.stringify([unit, mentor, days.map((day) => [day.date, day.shift, day.mentor])]);
  return asAsked(one) === asAsked(other);
}
