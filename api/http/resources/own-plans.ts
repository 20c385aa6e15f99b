/** Which semesters and plans a visitor may see at all; all else is not there. */
import { eq } from 'drizzle-orm';
import { isAskedOf } from '../../plans/answering-steps.ts';
import type { PlanHead } from '../../plans/plan-library.ts';
import { type Doer, type PlanWork, planHead } from '../../plans/plan-work.ts';
import { semesters } from '../../store/tables/semesters.ts';
import { notFound } from '../refusals.ts';
import type { Circumstances } from '../route.ts';
import type { Services } from '../services.ts';

/** Somebody with an account of the semester's centre. */
export interface Visitor {
  readonly role: 'coordinator' | 'employer' | 'researcher';
  readonly accountId: string;
  /** For an employer, and then never null. */
  readonly employer: string | null;
  readonly semesterId: string;
  /** Of the semester today. */
  readonly revision: number;
}

export function planWork(services: Services): PlanWork {
  return { store: services.store, clock: services.clock, library: services.shelves.library };
}

/** @throws Problem 404 for a semester that is not there, or of another centre */
export async function visitorOf(
  { principal, services }: Circumstances,
  semesterId: string,
): Promise<Visitor> {
  const [semester] = await services.store.db
    .select({ centreId: semesters.centreId, revision: semesters.revision })
    .from(semesters)
    .where(eq(semesters.id, semesterId));
  if (semester === undefined || principal.kind !== 'account' || principal.centreId !== semester.centreId)
    throw notFound();
  const { role, accountId, employer } = principal;
  const isEmployer = role === 'employer' && employer !== null;
  if (role !== 'coordinator' && role !== 'researcher' && !isEmployer) throw notFound();
  return { role, accountId, employer: isEmployer ? employer : null, semesterId, revision: semester.revision };
}

/**
 * A draft is the coordinator's alone; an employer sees the plans in which something was proposed to it.
 *
 * @throws Problem 404
 */
export async function visiblePlan(services: Services, visitor: Visitor, planId: string): Promise<PlanHead> {
  const head = await planHead(services.store.db, visitor.semesterId, planId);
  if (head === undefined) throw notFound();
  if (visitor.role === 'coordinator') return head;
  if (head.state === 'draft') throw notFound();
  if (visitor.employer !== null && !(await isAskedOf(planWork(services), planId, visitor.employer)))
    throw notFound();
  return head;
}

export function doerOf({ role, accountId, employer }: Visitor): Doer {
  return { actor: accountId, accountId, who: role === 'employer' ? 'employer' : 'coordinator', employer };
}
