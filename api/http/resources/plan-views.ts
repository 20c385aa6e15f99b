/** Plans and answers as they are told, to each what is theirs. */
import { z } from 'zod';
import { type Names, namesOf } from '../../../solver/domain/names.ts';
import { type Placement, type Plan, planSchema } from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { placementKey } from '../../plans/life-of-a-plan.ts';
import type { PlanHead } from '../../plans/plan-library.ts';
import type { AnswerRow } from '../../plans/stored-answers.ts';
import type { People } from '../../store/semester-parts.ts';
import { ANSWER_STATES, PLAN_STATES } from '../../store/tables/plans.ts';
import { asGiven } from '../as-given.ts';
import type { Visitor } from './own-plans.ts';

const moment = z.iso.datetime();

export const planItemSchema = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(PLAN_STATES),
    version: z.int(),
    job: z.uuid().nullable().meta({ description: 'The job that made it' }),
    revision: z.int().meta({ description: 'Of the semester that it was made of' }),
    semesterRevision: z.int().meta({ description: 'Of the semester today' }),
    outdated: z
      .boolean()
      .meta({ description: 'The semester has changed since; `…/check` tells what does not hold any more' }),
    createdAt: moment,
    publishedAt: moment.nullable(),
  })
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof planItemSchema>;

const dayForEmployer = z.strictObject({
  date: z.iso.date(),
  shift: z.string(),
  mentor: z.string(),
  minutes: z.int(),
});

export const placementForEmployerSchema = z
  .strictObject({
    trainee: z.string(),
    module: z.string(),
    unit: z.string(),
    mentor: z.string(),
    minutes: z.int(),
    days: z.array(dayForEmployer),
  })
  .meta({
    id: 'OwnPlacement',
    description: 'Without how the trainee travels: that is nobody else’s business',
  });

const names = z.record(z.string(), z.string()).meta({
  description:
    'Of trainees and mentors, by id. An employer gets names of trainees once the plan is published; a researcher none.',
});

export const planViewSchema = z
  .strictObject({
    ...planItemSchema.shape,
    names,
    plan: asGiven(planSchema, 'Plan')
      .optional()
      .meta({ description: 'stageplan-plan/1; not for an employer' }),
    placements: z
      .array(placementForEmployerSchema)
      .optional()
      .meta({ description: 'For an employer: its own' }),
  })
  .meta({ id: 'PlanView' });

export const answerViewSchema = z
  .strictObject({
    trainee: z.string(),
    module: z.string(),
    unit: z.string(),
    employer: z.string(),
    state: z.enum(ANSWER_STATES),
    reason: z.string().nullable().meta({ description: 'Why it was declined or reopened' }),
    answeredAt: moment.nullable(),
    version: z.int(),
    placement: placementForEmployerSchema
      .nullable()
      .meta({ description: 'Null where it fell out of the plan' }),
  })
  .meta({ id: 'PlacementAnswer' });

export function planItem(head: PlanHead, semesterRevision: number): PlanItem {
  const { id, state, version, jobId, revision } = head;
  return {
    id,
    state,
    version,
    job: jobId,
    revision,
    semesterRevision,
    outdated: revision !== semesterRevision,
    createdAt: isoMoment(head.createdAt),
    publishedAt: head.publishedAt === null ? null : isoMoment(head.publishedAt),
  };
}

export function placementForEmployer({ trainee, module, unit, mentor, minutes, days }: Placement) {
  return {
    trainee,
    module,
    unit,
    mentor,
    minutes,
    days: days.map((day) => ({ date: day.date, shift: day.shift, mentor: day.mentor, minutes: day.minutes })),
  };
}

export function answerViews(rows: readonly AnswerRow[], plan: Plan) {
  const placements = new Map(plan.placements.map((one) => [placementKey(one), one]));
  return rows.map((row) => {
    const placement = placements.get(placementKey(row));
    return {
      trainee: row.trainee,
      module: row.module,
      unit: row.unit,
      employer: row.employer,
      state: row.state,
      reason: row.reason,
      answeredAt: row.answeredAt === null ? null : isoMoment(row.answeredAt),
      version: row.version,
      placement: placement === undefined ? null : placementForEmployer(placement),
    };
  });
}

/** The placements of a plan at the units of an employer. */
export function placementsAt(plan: Plan, semester: Semester, employer: string): readonly Placement[] {
  const sites = new Set<string>(
    semester.sites.filter((site) => site.employer === employer).map(({ id }) => id),
  );
  const units = new Set<string>(semester.units.filter(({ site }) => sites.has(site)).map(({ id }) => id));
  return plan.placements.filter(({ unit }) => units.has(unit));
}

/** Whose names a visitor may read in a plan: all, those of its own placements, or none. */
export function visiblePeople(
  people: People,
  { role, employer }: Visitor,
  state: PlanHead['state'],
  own: readonly Placement[],
): People {
  if (role === 'coordinator') return people;
  if (employer === null) return {};
  const isPublished = state === 'published' || state === 'superseded';
  const ids = new Set<string>(
    own.flatMap(({ trainee, mentor, days }) => [
      mentor,
      ...days.map((day) => day.mentor),
      ...(isPublished ? [trainee] : []),
    ]),
  );
  return Object.fromEntries(Object.entries(people).filter(([id]) => ids.has(id)));
}

export function namesWith(semester: Semester, people: People): Names {
  return namesOf({ ...semester, people }, { pseudonymous: false });
}

export function nameRecord(people: People): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]));
}

function isoMoment(text: string): string {
  return new Date(text).toISOString();
}
