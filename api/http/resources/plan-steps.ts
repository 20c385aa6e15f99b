/** The steps by which a coordinator leads a plan through its life. */
import { z } from 'zod';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { recordPublished } from '../../feeds/calendar-ledger.ts';
import { reopen } from '../../plans/answering-steps.ts';
import { confirm, discard, type OnPublish, propose, publish, withdraw } from '../../plans/leading-steps.ts';
import { placementKey, placementOf } from '../../plans/life-of-a-plan.ts';
import type { LedStep, PlanAsked } from '../../plans/plan-step.ts';
import { type PlanWork, planHead, type StepRefusal } from '../../plans/plan-work.ts';
import { judgeStored, semesterToday } from '../../plans/today.ts';
import { reopeningReasons } from '../../plans/touched-words.ts';
import { readPeople } from '../../store/semester-reading.ts';
import { notFound } from '../refusals.ts';
import { type Answer, type Route, type RouteRequest, route } from '../route.ts';
import { doerOf, planWork, type Visitor, visiblePlan, visitorOf } from './own-plans.ts';
import { stepProblem } from './plan-problems.ts';
import { namesWith, planItem, planItemSchema } from './plan-views.ts';
import { PLAN_PATH, PLAN_TAG, planParams } from './plans.ts';

const placementSchema = z.strictObject({
  trainee: z.string().min(1).max(200),
  module: z.string().min(1).max(200),
});
const stepSchema = z
  .strictObject({
    ...planItemSchema.shape,
    leftOut: z.array(placementSchema).meta({ description: 'What fell out of the plan by this step' }),
  })
  .meta({ id: 'PlanStep' });

const settleBody = z
  .strictObject({
    leaveOutReopened: z.boolean().default(false).meta({ description: 'Lets what was reopened fall out' }),
  })
  .optional();
type Settle = z.infer<typeof settleBody>;

interface StepWords {
  readonly name: string;
  readonly summary: Sentence;
  readonly description: Sentence;
}

type StepRequest<B> = RouteRequest<z.infer<typeof planParams>, Readonly<Record<never, never>>, B>;

function stepRoute<B = undefined>(
  { name, summary, description }: StepWords,
  body: z.ZodType<B> | undefined,
  take: (work: PlanWork, visitor: Visitor, asked: PlanAsked, request: StepRequest<B>) => Promise<LedStep>,
): Route {
  return route<z.infer<typeof planParams>, Readonly<Record<never, never>>, B>({
    method: 'post',
    path: `${PLAN_PATH}/${name}`,
    summary,
    description,
    tag: PLAN_TAG,
    roles: ['coordinator'],
    scope: 'plan',
    ifMatch: 'required',
    idempotent: true,
    params: planParams,
    ...(body === undefined ? {} : { body }),
    answers: { 200: stepSchema },
    problems: [409],
    handle: async (request) => {
      const { params, services, ifMatch = -1 } = request;
      const visitor = await visitorOf(request, params.semester);
      const head = await visiblePlan(services, visitor, params.plan);
      const work = planWork(services);
      const asked = { semesterId: params.semester, planId: params.plan, version: ifMatch };
      const step = await take(work, visitor, asked, request);
      if (step.kind !== 'ok') throw await refusedStep(work, visitor, params.plan, step);
      const now = (await planHead(services.store.db, params.semester, params.plan)) ?? head;
      return stepAnswer(visitor, now, step);
    },
  });
}

function stepAnswer(
  visitor: Visitor,
  head: Parameters<typeof planItem>[0],
  { version, leftOut }: Extract<LedStep, { kind: 'ok' }>,
): Answer {
  return {
    status: 200,
    etag: version,
    body: { ...planItem({ ...head, version }, visitor.revision), leftOut: leftOut.map(placementOf) },
  };
}

async function refusedStep(work: PlanWork, visitor: Visitor, planId: string, refusal: StepRefusal) {
  const { db } = work.store;
  const today = await semesterToday(db, visitor.semesterId);
  const head = await planHead(db, visitor.semesterId, planId);
  if (today === null) return notFound();
  const names = namesWith(today.semester, today.stored.people);
  return stepProblem(refusal, names, head === undefined ? null : planItem(head, visitor.revision));
}

const proposeRoute = stepRoute(
  {
    name: 'propose',
    summary: say('Stel een ontwerp voor aan de werkgevers', 'Propose a draft to the employers'),
    description: say(
      'Elke werkgever krijgt de stages bij zijn afdelingen te zien, en antwoordt. Wat hij zo al aanvaardde, wordt niet opnieuw gevraagd. Een ander voorstel wordt vervangen.',
      'Every employer sees the placements at its units, and answers. What it accepted in this way before is not asked again. Another proposal is superseded.',
    ),
  },
  undefined,
  (work, visitor, asked) => propose(work, doerOf(visitor), asked),
);

const withdrawRoute = stepRoute(
  {
    name: 'withdraw',
    summary: say('Neem een voorstel terug', 'Take a proposal back'),
    description: say(
      'Het plan is weer een ontwerp; de antwoorden vervallen.',
      'The plan is a draft again; the answers are forgotten.',
    ),
  },
  undefined,
  (work, visitor, asked) => withdraw(work, doerOf(visitor), asked),
);

const discardRoute = stepRoute(
  {
    name: 'discard',
    summary: say('Gooi een ontwerp weg', 'Throw a draft away'),
    description: say('Alleen een ontwerp; het komt niet terug.', 'A draft only; it does not come back.'),
  },
  undefined,
  (work, visitor, asked) => discard(work, doerOf(visitor), asked),
);

const confirmRoute = stepRoute<Settle>(
  {
    name: 'confirm',
    summary: say('Bevestig een voorstel', 'Confirm a proposal'),
    description: say(
      'Als iedereen geantwoord heeft. Wat geweigerd is, valt weg; wat aanvaard is, blijft in elke latere planning staan.',
      'When everybody has answered. What was declined falls out; what was accepted stays in every later run.',
    ),
  },
  settleBody,
  (work, visitor, asked, { body }) =>
    confirm(work, doerOf(visitor), asked, { leaveOutReopened: body?.leaveOutReopened ?? false }),
);

const publishRoute = stepRoute<Settle>(
  {
    name: 'publish',
    summary: say('Publiceer een bevestigd plan', 'Publish a confirmed plan'),
    description: say(
      'Het komt in de agenda van cursisten, mentoren en afdelingen. Het plan dat tot nu gepubliceerd was, wordt vervangen.',
      'It comes in the calendars of trainees, mentors and units. The plan that was published until now is superseded.',
    ),
  },
  settleBody,
  (work, visitor, asked, { body, services }) =>
    publish(
      work,
      doerOf(visitor),
      asked,
      { leaveOutReopened: body?.leaveOutReopened ?? false },
      writeCalendars(work, asked.semesterId, services.clock()),
    ),
);

function writeCalendars(work: PlanWork, semesterId: string, now: Date): OnPublish {
  return async (tx, audit, checked, planId) => {
    const people = await readPeople(tx, semesterId);
    const timetables = await work.library.timetablesOf(checked.semester);
    await recordPublished(tx, audit, { checked, planId, semesterId, people, timetables, now });
  };
}

const reopenBody = z
  .strictObject({
    placements: z
      .array(z.strictObject({ ...placementSchema.shape, reason: z.string().trim().min(1).max(500) }))
      .min(1)
      .max(5000)
      .optional()
      .meta({ description: 'Without it: what does not hold any more in today’s semester' }),
  })
  .optional();

const reopenRoute = stepRoute<z.infer<typeof reopenBody>>(
  {
    name: 'reopen',
    summary: say('Heropen stages', 'Reopen placements'),
    description: say(
      'De genoemde stages, of zonder lijst alles wat vandaag niet meer klopt; al de rest blijft staan. Wat heropend is, ligt in een volgende planning niet meer vast.',
      'The placements named, or without a list all that does not hold any more today; everything else stays. What is reopened is not pinned in a next run.',
    ),
  },
  reopenBody,
  async (work, visitor, asked, { body }) => {
    const reasons =
      body?.placements === undefined
        ? await reasonsToday(work, asked)
        : new Map(body.placements.map((one) => [placementKey(one), one.reason]));
    const outcome = await reopen(work, doerOf(visitor), asked, reasons);
    return outcome.kind === 'ok' ? { kind: 'ok', version: outcome.version, leftOut: [] } : outcome;
  },
);

async function reasonsToday(work: PlanWork, { semesterId, planId }: PlanAsked) {
  const { db } = work.store;
  const today = await semesterToday(db, semesterId);
  const head = await planHead(db, semesterId, planId);
  if (today === null || head === undefined || head.state === 'draft') return new Map<string, string>();
  return reopeningReasons(await judgeStored(db, work.library, today, head), today.semester);
}

export const planStepRoutes: readonly Route[] = [
  proposeRoute,
  withdrawRoute,
  discardRoute,
  confirmRoute,
  publishRoute,
  reopenRoute,
];
