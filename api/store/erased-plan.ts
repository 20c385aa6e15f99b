/** A plan, and the semester it was made of, without what was somebody's own: a trainee is taken out, a mentor renamed. */
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { TraineeId } from '../../solver/domain/values.ts';
import { mentorId } from '../../solver/domain/values.ts';
import { readPlan, scoreOf } from '../../solver/rules/index.ts';
import { type JsonObject, jsonObjects, textField } from './semester-parts.ts';

/** Who is erased. A mentor goes on under a made-up key: whom he guided must still have been guided. */
export type Erased =
  | { readonly role: 'trainee'; readonly key: string }
  | { readonly role: 'mentor'; readonly key: string; readonly pseudonym: string };

/** @param raw `stageplan-semester/1` without `people` */
export function erasedSemester(raw: JsonObject, erased: Erased): JsonObject {
  const pins = raw.pins === undefined ? {} : { pins: erasedPins(jsonObjects(raw.pins), erased) };
  if (erased.role === 'trainee') {
    const trainees = jsonObjects(raw.trainees).filter((trainee) => trainee.id !== erased.key);
    return { ...raw, trainees, ...pins };
  }
  return {
    ...raw,
    mentors: jsonObjects(raw.mentors).map((mentor) => renamed(mentor, 'id', erased)),
    ...pins,
  };
}

function erasedPins(pins: readonly JsonObject[], erased: Erased): readonly JsonObject[] {
  return erased.role === 'trainee'
    ? pins.filter((pin) => pin.trainee !== erased.key)
    : pins.map((pin) => renamed(pin, 'mentor', erased));
}

/** The same with the mentor's new key in this field, where the old one stood there. */
export function renamed(
  body: JsonObject,
  field: string,
  { key, pseudonym }: Extract<Erased, { role: 'mentor' }>,
): JsonObject {
  return textField(body, field) === key ? { ...body, [field]: pseudonym } : body;
}

/**
 * @param semester what `erasedSemester` made of the one it was planned of
 * @param replanned what became of the plan that this one replans, where that is known
 */
export function erasedPlan(
  plan: Plan,
  erased: Erased,
  semester: { readonly semester: Semester; readonly digest: string },
  replanned: { readonly plan: Plan; readonly digest: string } | undefined,
): Plan {
  const now: Plan = {
    ...plan,
    semesterDigest: semester.digest,
    ...(replanned === undefined ? {} : { replanOf: replanned.digest }),
  };
  return erased.role === 'mentor'
    ? withMentorCalled(now, erased)
    : withoutTrainee(now, erased.key, semester.semester, replanned?.plan ?? null);
}

function withMentorCalled(plan: Plan, { key, pseudonym }: Extract<Erased, { role: 'mentor' }>): Plan {
  const next = mentorId.parse(pseudonym);
  const called = <T extends { readonly mentor: string }>(one: T) =>
    one.mentor === key ? { ...one, mentor: next } : one;
  return {
    ...plan,
    placements: plan.placements.map((placement) => ({
      ...called(placement),
      days: placement.days.map(called),
    })),
    unplaced: plan.unplaced.map((module) => ({
      ...module,
      remedies: module.remedies.map((remedy) =>
        remedy.change.kind === 'mentor' && remedy.change.target === key
          ? {
              change: { ...remedy.change, target: pseudonym },
              text: {
                nl: remedy.text.nl.replaceAll(key, pseudonym),
                en: remedy.text.en.replaceAll(key, pseudonym),
              },
            }
          : remedy,
      ),
    })),
  };
}

/**
 * What the plan then costs is counted again. What it was proven against was with the trainee: that no plan of the others
 * places more still holds, of the cost nothing is proven any more.
 */
function withoutTrainee(plan: Plan, key: string, semester: Semester, replanned: Plan | null): Plan {
  const isAnother = ({ trainee }: { readonly trainee: TraineeId }) => trainee !== key;
  const placements = plan.placements.filter(isAnother);
  const unplaced = plan.unplaced.filter(isAnother);
  if (placements.length === plan.placements.length && unplaced.length === plan.unplaced.length) return plan;
  const score = scoreWith(plan, scoreOf(readPlan(semester, { ...plan, placements }, replanned)), replanned);
  const asked = semester.trainees.flatMap(({ modules }) => modules).filter(({ done }) => !done);
  const mostPriority = asked.reduce((sum, { priority }) => sum + priority, 0);
  const priorityPlaced = Math.min(plan.bound.priorityPlaced, mostPriority);
  const short = priorityPlaced - score.priorityPlaced;
  return {
    ...plan,
    score,
    bound: { priorityPlaced, cost: null },
    gap: short > 0 ? { kind: 'placed', value: short } : { kind: 'cost', value: null },
    placements,
    unplaced,
  };
}

/** S9 can only be counted with the plan that was replaced; without it what was said stands. */
function scoreWith(plan: Plan, counted: Plan['score'], replanned: Plan | null): Plan['score'] {
  if (plan.replanOf === undefined || replanned !== null) return counted;
  const { S9 } = plan.score.terms;
  return { ...counted, cost: counted.cost - counted.terms.S9 + S9, terms: { ...counted.terms, S9 } };
}
