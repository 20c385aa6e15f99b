/** What employers answer to what is proposed to them. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import {
  type AnswerFault,
  type AnswerOutcome,
  type GivenAnswer,
  giveAnswers,
} from '../../plans/answering-steps.ts';
import { planHead } from '../../plans/plan-work.ts';
import { type AnswerRow, answersOf } from '../../plans/stored-answers.ts';
import { ANSWER_STATES } from '../../store/tables/plans.ts';
import { type FieldError, Problem } from '../problem.ts';
import { invalidBody, notFound, stale } from '../refusals.ts';
import { type Answer, type Circumstances, type Route, route } from '../route.ts';
import { doerOf, planWork, type Visitor, visiblePlan, visitorOf } from './own-plans.ts';
import { faultText } from './plan-problems.ts';
import { answerViewSchema, answerViews } from './plan-views.ts';
import { PLAN_PATH, planParams, seenPlan } from './plans.ts';

const TAG = 'Antwoorden';
const ANSWERS_PATH = `${PLAN_PATH}/answers`;
const ANSWER_PATH = `${ANSWERS_PATH}/{trainee}/{module}`;
const ROLES = ['employer', 'coordinator'] as const;

const id = z.string().min(1).max(200);
const answerParams = z.strictObject({ ...planParams.shape, trainee: id, module: id });
const given = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  reason: z.string().trim().max(500).optional().meta({ description: 'Asked for where it is declined' }),
});
type Given = z.infer<typeof given>;

const list = route({
  method: 'get',
  path: ANSWERS_PATH,
  summary: say('De antwoorden op een voorstel', 'The answers to a proposal'),
  description: say(
    'Een werkgever leest alleen wat hem voorgesteld is. Namen van cursisten krijgt hij als het plan gepubliceerd is.',
    'An employer reads only what was proposed to it. It gets names of trainees once the plan is published.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'read',
  params: planParams,
  query: z.strictObject({ state: z.enum(ANSWER_STATES).optional() }),
  answers: {
    200: z
      .strictObject({ items: z.array(answerViewSchema), names: z.record(z.string(), z.string()) })
      .meta({ id: 'PlacementAnswers' }),
  },
  handle: async (request) => {
    const { params, query, services } = request;
    const { visitor, head, plan, names } = await seenPlan(request, params);
    const rows = (await answersOf(services.store.db, head.id)).filter(
      ({ employer, state }) =>
        (visitor.employer === null || employer === visitor.employer) &&
        (query.state === undefined || state === query.state),
    );
    return { status: 200, body: { items: answerViews(rows, plan), names } };
  },
});

const put = route({
  method: 'put',
  path: ANSWER_PATH,
  summary: say('Aanvaard of weiger een stage', 'Accept or decline a placement'),
  description: say(
    'Weigeren met een reden. De stagecoördinator kan hier noteren wat een werkgever aan de telefoon zei.',
    'Decline with a reason. The coordinator can write down here what an employer said by telephone.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  ifMatch: 'required',
  params: answerParams,
  body: given,
  answers: { 200: answerViewSchema },
  problems: [409],
  handle: ({ body, ...request }) => answerOne(request, request.params, request.ifMatch, body),
});

const undo = route({
  method: 'delete',
  path: ANSWER_PATH,
  summary: say('Neem een antwoord terug', 'Take an answer back'),
  description: say('Zolang het plan voorgesteld is.', 'As long as the plan is proposed.'),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  ifMatch: 'required',
  params: answerParams,
  answers: { 200: answerViewSchema },
  problems: [409],
  handle: (request) => answerOne(request, request.params, request.ifMatch, { answer: 'waiting' }),
});

const many = route({
  method: 'post',
  path: ANSWERS_PATH,
  summary: say('Antwoord op veel stages tegelijk', 'Answer many placements at once'),
  description: say(
    'Alles of niets, elk met de versie die u zag. Met `waiting` neemt u een antwoord terug.',
    'All or nothing, each with the version that you saw. `waiting` takes an answer back.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  idempotent: true,
  params: planParams,
  body: z.strictObject({
    answers: z
      .array(
        z.strictObject({
          trainee: id,
          module: id,
          answer: z.enum(['accepted', 'declined', 'waiting']),
          reason: given.shape.reason,
          version: z.int().min(1).max(2_000_000_000),
        }),
      )
      .min(1)
      .max(2000),
  }),
  answers: { 200: z.strictObject({ items: z.array(answerViewSchema) }).meta({ id: 'GivenAnswers' }) },
  problems: [409, 412],
  handle: async (request) => {
    const { params, body, services } = request;
    const visitor = await visitorOf(request, params.semester);
    await visiblePlan(services, visitor, params.plan);
    const outcome = await giveAnswers(
      planWork(services),
      doerOf(visitor),
      { semesterId: params.semester, planId: params.plan },
      body.answers.map(({ reason, ...answer }) => ({
        ...answer,
        ...(reason === undefined ? {} : { reason }),
      })),
    );
    if (outcome.kind === 'faults') throw faultyAnswers(outcome.faults);
    return { status: 200, body: { items: await viewsOf(request, visitor, params.plan, storedOf(outcome)) } };
  },
});

async function answerOne(
  request: Circumstances,
  params: z.infer<typeof answerParams>,
  version = -1,
  { answer, reason }: { readonly answer: GivenAnswer['answer']; readonly reason?: Given['reason'] },
): Promise<Answer> {
  const { services } = request;
  const visitor = await visitorOf(request, params.semester);
  await visiblePlan(services, visitor, params.plan);
  const { trainee, module } = params;
  const one = { trainee, module, answer, version, ...(reason === undefined ? {} : { reason }) };
  const asked = { semesterId: params.semester, planId: params.plan };
  const outcome = await giveAnswers(planWork(services), doerOf(visitor), asked, [one]);
  if (outcome.kind === 'faults') {
    const [fault] = outcome.faults;
    if (fault === undefined || fault.kind === 'absent') throw notFound();
    if (fault.kind === 'fault') throw refused(fault);
    const [now] = await viewsOf(request, visitor, params.plan, [fault.now]);
    throw stale({ version: fault.now.version, body: now });
  }
  const [view] = await viewsOf(request, visitor, params.plan, storedOf(outcome));
  if (view === undefined) throw notFound();
  return { status: 200, etag: view.version, body: view };
}

function storedOf(outcome: Exclude<AnswerOutcome, { kind: 'faults' }>): readonly AnswerRow[] {
  if (outcome.kind === 'ok') return outcome.answers;
  if (outcome.kind === 'absent') throw notFound();
  throw changedMeanwhile([]);
}

async function viewsOf(
  { services }: Circumstances,
  { semesterId }: Visitor,
  planId: string,
  rows: readonly AnswerRow[],
) {
  const { library, store } = planWork(services);
  const head = await planHead(store.db, semesterId, planId);
  if (head === undefined) throw notFound();
  return answerViews(rows, await library.plan(store.db, head));
}

function refused({ fault }: Extract<AnswerFault, { kind: 'fault' }>): Problem {
  if (fault.kind === 'no-reason') return invalidBody([{ path: '/reason', text: faultText(fault) }]);
  return new Problem(409, {
    type: 'plan-state',
    title: say('Dat kan nu niet', 'That cannot be done now'),
    detail: faultText(fault),
  });
}

/** Everything that is wrong at once; what somebody else changed counts most. */
function faultyAnswers(faults: readonly AnswerFault[]): Problem {
  const errors = faults.map(answerError);
  if (faults.some(({ kind }) => kind === 'stale')) return changedMeanwhile(errors);
  const isState = faults.some((one) => one.kind === 'fault' && one.fault.kind !== 'no-reason');
  if (!isState) return invalidBody(errors);
  return new Problem(409, {
    type: 'plan-state',
    title: say('Dat kan nu niet', 'That cannot be done now'),
    detail: say('Er is niets bewaard.', 'Nothing was kept.'),
    errors,
  });
}

function answerError(fault: AnswerFault): FieldError {
  const place = `/answers/${fault.index}`;
  if (fault.kind === 'absent') {
    return {
      path: place,
      text: say(
        'Deze stage is u in dit plan niet voorgesteld.',
        'This placement was not proposed to you in this plan.',
      ),
    };
  }
  if (fault.kind === 'stale') {
    return {
      path: `${place}/version`,
      text: say(
        `Iemand anders antwoordde intussen; de versie is nu ${fault.now.version}.`,
        `Somebody else answered meanwhile; the version is ${fault.now.version} now.`,
      ),
    };
  }
  return { path: fault.fault.kind === 'no-reason' ? `${place}/reason` : place, text: faultText(fault.fault) };
}

function changedMeanwhile(errors: readonly FieldError[]): Problem {
  return new Problem(412, {
    type: 'stale',
    title: say('Intussen gewijzigd', 'Changed meanwhile'),
    detail: say(
      'Er is niets bewaard. Lees de antwoorden opnieuw en stuur de uwe met de nieuwe versies.',
      'Nothing was kept. Read the answers again and send yours with the new versions.',
    ),
    errors,
  });
}

export const answerRoutes: readonly Route[] = [list, put, undo, many];
