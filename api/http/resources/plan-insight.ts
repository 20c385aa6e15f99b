/** What a plan comes to: its summary, what it does otherwise than another, what of it does not hold any more. */
import { z } from 'zod';
import type { Names } from '../../../solver/domain/names.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { changeText } from '../../formats/summary/change-text.ts';
import { differences } from '../../formats/summary/differences.ts';
import { headLines } from '../../formats/summary/summary-text.ts';
import { SUMMARY_EN } from '../../formats/summary/words-en.ts';
import { SUMMARY_NL } from '../../formats/summary/words-nl.ts';
import { placementKey } from '../../plans/life-of-a-plan.ts';
import type { PlanHead } from '../../plans/plan-library.ts';
import { answersOf } from '../../plans/stored-answers.ts';
import { judgeStored, semesterToday } from '../../plans/today.ts';
import { ANSWER_STATES } from '../../store/tables/plans.ts';
import { notFound } from '../refusals.ts';
import { type Circumstances, type Route, route } from '../route.ts';
import { visiblePlan, visitorOf } from './own-plans.ts';
import { unsoundErrors } from './plan-problems.ts';
import { namesWith, planItem, planItemSchema } from './plan-views.ts';
import { PLAN_PATH, PLAN_TAG, peopleFor, planParams } from './plans.ts';

const text = z.string();
const summarySchema = z
  .strictObject({
    ...planItemSchema.shape,
    counts: z.strictObject({ asked: z.int(), placed: z.int(), unplaced: z.int(), priorityPlaced: z.int() }),
    answers: z
      .record(z.enum(ANSWER_STATES), z.int())
      .meta({ description: 'Of what still stands in the plan' }),
    sentences: z
      .array(text)
      .meta({ description: 'How much is placed, and how close that is to the best possible' }),
    unplaced: z.array(
      z.strictObject({
        trainee: text,
        traineeName: text,
        module: text,
        moduleName: text,
        why: z.array(text),
        wouldHelp: z.array(text),
      }),
    ),
  })
  .meta({ id: 'PlanSummary' });

const summary = route({
  method: 'get',
  path: `${PLAN_PATH}/summary`,
  summary: say('Een plan in het kort', 'A plan in short'),
  tag: PLAN_TAG,
  roles: ['coordinator', 'researcher'],
  scope: 'read',
  params: planParams,
  answers: { 200: summarySchema },
  handle: async (request) => {
    const { params, services, language } = request;
    const { db } = services.store;
    const visitor = await visitorOf(request, params.semester);
    const head = await visiblePlan(services, visitor, params.plan);
    const checked = await services.shelves.library.checked(db, head);
    const { plan, semester } = checked;
    const names = namesWith(semester, await peopleFor(request, visitor, head));
    const { asked, placed, priorityPlaced } = plan.score;
    return {
      status: 200,
      body: {
        ...planItem(head, visitor.revision),
        counts: { asked, placed, unplaced: plan.unplaced.length, priorityPlaced },
        answers: await answerCounts(request, head, plan),
        sentences: headLines(checked, { language }),
        unplaced: plan.unplaced.map((entry) => unplacedView(entry, names, language)),
      },
    };
  },
});

function unplacedView(
  { trainee, module, blockers, remedies }: Plan['unplaced'][number],
  names: Names,
  language: Language,
) {
  return {
    trainee,
    traineeName: names.trainee(trainee),
    module,
    moduleName: names.module(module),
    why: blockers.map((blocker) => blocker.text[language]),
    wouldHelp: remedies.map((remedy) => remedy.text[language]),
  };
}

const differencesSchema = z
  .strictObject({
    plan: z.uuid(),
    with: z.uuid(),
    changes: z.array(
      z.strictObject({
        trainee: text,
        module: text,
        kind: z.enum(['new', 'gone', 'moved', 'days', 'journeys']),
        from: text.optional().meta({ description: 'The unit in the other plan' }),
        to: text.optional().meta({ description: 'The unit in this plan' }),
        added: z.array(z.iso.date()),
        dropped: z.array(z.iso.date()),
        otherJourneys: z.array(z.iso.date()),
        text,
      }),
    ),
  })
  .meta({ id: 'PlanDifferences' });

const compared = route({
  method: 'get',
  path: `${PLAN_PATH}/differences`,
  summary: say('Wat een plan anders doet dan een ander', 'What a plan does otherwise than another'),
  tag: PLAN_TAG,
  roles: ['coordinator', 'researcher'],
  scope: 'read',
  params: planParams,
  query: z.strictObject({
    with: z.uuid().meta({ description: 'The plan before, such as the one that is published' }),
  }),
  answers: { 200: differencesSchema },
  handle: async (request) => {
    const { params, query, services, language } = request;
    const { db } = services.store;
    const { library } = services.shelves;
    const visitor = await visitorOf(request, params.semester);
    const head = await visiblePlan(services, visitor, params.plan);
    const before = await visiblePlan(services, visitor, query.with);
    const { semester } = await library.plannedSemester(db, head);
    const names = namesWith(semester, await peopleFor(request, visitor, head));
    const words = { nl: SUMMARY_NL, en: SUMMARY_EN }[language];
    const changes = differences(await library.plan(db, before), await library.plan(db, head));
    return {
      status: 200,
      body: {
        plan: head.id,
        with: before.id,
        changes: changes.map((change) => ({ ...change, text: changeText(change, words, names) })),
      },
    };
  },
});

const check = route({
  method: 'get',
  path: `${PLAN_PATH}/check`,
  summary: say('Wat van een plan vandaag niet meer klopt', 'What of a plan does not hold any more today'),
  tag: PLAN_TAG,
  roles: ['coordinator'],
  scope: 'read',
  params: planParams,
  answers: {
    200: z
      .strictObject({
        ...planItemSchema.shape,
        sound: z.boolean(),
        problems: z.array(z.strictObject({ path: text, text })),
        notSettled: z
          .array(z.strictObject({ trainee: text, module: text }))
          .meta({ description: 'Asked since the plan was made, and not in it' }),
      })
      .meta({ id: 'PlanCheck' }),
  },
  handle: async (request) => {
    const { params, services, language } = request;
    const { db } = services.store;
    const visitor = await visitorOf(request, params.semester);
    const head = await visiblePlan(services, visitor, params.plan);
    const today = await semesterToday(db, params.semester);
    if (today === null) throw notFound();
    const judgement = await judgeStored(db, services.shelves.library, today, head);
    const errors = unsoundErrors(judgement, namesWith(today.semester, today.stored.people));
    return {
      status: 200,
      body: {
        ...planItem(head, visitor.revision),
        sound: errors.length === 0,
        problems: errors.map((error) => ({ path: error.path, text: error.text[language] })),
        notSettled: judgement.notSettled,
      },
    };
  },
});

async function answerCounts({ services }: Circumstances, head: PlanHead, plan: Plan) {
  const present = new Set(plan.placements.map(placementKey));
  const rows = (await answersOf(services.store.db, head.id)).filter((row) => present.has(placementKey(row)));
  return Object.fromEntries(
    ANSWER_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  );
}

export const planInsightRoutes: readonly Route[] = [summary, compared, check];
