/** Plans of a semester, to be looked at: the list, one, its summary, its differences with another, what holds no more. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { PLAN_HEAD, type PlanHead } from '../../plans/plan-library.ts';
import { createdText, newestFirst, olderThan } from '../../store/newest-first.ts';
import { readPeople } from '../../store/semester-reading.ts';
import { answers, PLAN_STATES, plans } from '../../store/tables/plans.ts';
import { coarsePlan } from '../coarse-plan.ts';
import { cursorAfterEnd, endBefore, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { type Circumstances, type Route, route } from '../route.ts';
import { type Visitor, visiblePlan, visitorOf } from './own-plans.ts';
import {
  nameRecord,
  placementForEmployer,
  placementsAt,
  planItem,
  planItemSchema,
  planViewSchema,
  visiblePeople,
} from './plan-views.ts';

export const PLAN_TAG = 'Plannen';
export const PLAN_PATH = '/v1/semesters/{semester}/plans/{plan}';
export const planParams = z.strictObject({ semester: z.uuid(), plan: z.uuid() });

const list = route({
  method: 'get',
  path: '/v1/semesters/{semester}/plans',
  summary: say('De plannen van een semester', 'The plans of a semester'),
  description: say(
    'Nieuwste eerst. Ontwerpen ziet alleen de stagecoördinator; een werkgever ziet de plannen waarin hem iets voorgesteld is.',
    'Newest first. Only the coordinator sees drafts; an employer sees the plans in which something was proposed to it.',
  ),
  tag: PLAN_TAG,
  roles: ['coordinator', 'employer', 'researcher'],
  scope: 'read',
  params: z.strictObject({ semester: z.uuid() }),
  query: z.strictObject({ state: z.enum(PLAN_STATES).optional(), ...pageFields }),
  answers: { 200: pageOf(planItemSchema) },
  handle: async (request) => {
    const { params, query, services } = request;
    const visitor = await visitorOf(request, params.semester);
    const { db } = services.store;
    const found = await db
      .select({ ...PLAN_HEAD, createdText: createdText(plans) })
      .from(plans)
      .where(
        and(
          eq(plans.semesterId, params.semester),
          query.state === undefined ? undefined : eq(plans.state, query.state),
          visitor.role === 'coordinator' ? undefined : ne(plans.state, 'draft'),
          visitor.employer === null
            ? undefined
            : inArray(
                plans.id,
                db.select({ id: answers.planId }).from(answers).where(eq(answers.employer, visitor.employer)),
              ),
          olderThan(plans, endBefore(query)),
        ),
      )
      .orderBy(...newestFirst(plans))
      .limit(query.limit + 1);
    return pageAnswer(found, query.limit, cursorAfterEnd, (head) => planItem(head, visitor.revision));
  },
});

const one = route({
  method: 'get',
  path: PLAN_PATH,
  summary: say('Een plan', 'A plan'),
  description: say(
    'De stagecoördinator leest het hele plan met namen, een onderzoeker zonder, en plaatsen onderweg tot op een kilometer; een werkgever leest alleen de stages bij zijn eigen afdelingen.',
    'The coordinator reads the whole plan with names, a researcher without, and places on the way to about a kilometre; an employer reads the placements at its own units only.',
  ),
  tag: PLAN_TAG,
  roles: ['coordinator', 'employer', 'researcher'],
  scope: 'read',
  params: planParams,
  answers: { 200: planViewSchema },
  handle: async (request) => {
    const seen = await seenPlan(request, request.params);
    const { head, visitor, plan, names } = seen;
    const own = await ownPlacements(request, seen);
    const view = { ...planItem(head, visitor.revision), names };
    return {
      status: 200,
      etag: head.version,
      body:
        visitor.employer === null
          ? { ...view, plan: visitor.role === 'researcher' ? coarsePlan(plan) : plan }
          : { ...view, placements: own.map(placementForEmployer) },
    };
  },
});

export interface SeenPlan {
  readonly visitor: Visitor;
  readonly head: PlanHead;
  readonly plan: Plan;
  /** Those that the visitor may read, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** @throws Problem 404 */
export async function seenPlan(
  request: Circumstances,
  { semester, plan: planId }: z.infer<typeof planParams>,
): Promise<SeenPlan> {
  const visitor = await visitorOf(request, semester);
  const head = await visiblePlan(request.services, visitor, planId);
  const plan = await request.services.shelves.library.plan(request.services.store.db, head);
  return { visitor, head, plan, names: nameRecord(await peopleFor(request, visitor, head)) };
}

async function ownPlacements({ services }: Circumstances, { visitor, head, plan }: SeenPlan) {
  if (visitor.employer === null) return plan.placements;
  const { semester } = await services.shelves.library.plannedSemester(services.store.db, head);
  return placementsAt(plan, semester, visitor.employer);
}

export async function peopleFor({ services }: Circumstances, visitor: Visitor, head: PlanHead) {
  const { db } = services.store;
  const { library } = services.shelves;
  if (visitor.role === 'researcher') return {};
  const people = await readPeople(db, head.semesterId);
  if (visitor.employer === null) return people;
  const { semester } = await library.plannedSemester(db, head);
  const own = placementsAt(await library.plan(db, head), semester, visitor.employer);
  return visiblePeople(people, visitor, head.state, own);
}

export const planRoutes: readonly Route[] = [list, one];
