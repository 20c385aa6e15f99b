/** What makes a file no plan for a semester at all: docs/rules.md, the end of "Statements". Rules are not judged. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import type { PlanInput } from '../plan-schema.ts';
import type { Semester } from '../semester-schema.ts';
import { type Sound, soundElements } from '../sound-parts.ts';
import { type KnownToSemester, knownToSemester } from './known-to-semester.ts';
import { NOT_SETTLED, notAsked, otherSemester, settledTwice } from './plan-sentences.ts';
import { unknownId, unknownShift } from './sentences.ts';

type SoundPlan = Sound<PlanInput>;
type SoundPlacement = NonNullable<NonNullable<SoundPlan['placements']>[number]>;

export function* ofAnotherSemester(plan: SoundPlan, semester: Semester): Generator<Fault> {
  if (plan.semester !== undefined && plan.semester !== semester.id) {
    yield fault(['semester'], plan.semester, otherSemester(semester.id));
  }
}

/** Empty when the plan is of another semester: then none of its ids means anything. */
export function* strangeInPlan(plan: SoundPlan, semester: Semester): Generator<Fault> {
  if (plan.semester !== undefined && plan.semester !== semester.id) return;
  const known = knownToSemester(semester);
  for (const [p, placement] of soundElements(plan.placements)) {
    yield* unknownIn(placement, ['placements', p], known);
  }
  for (const [u, { trainee, module }] of soundElements(plan.unplaced)) {
    yield* unknownModule(trainee, module, ['unplaced', u], known);
  }
  yield* modulesSettledOnce(plan, semester);
}

function* unknownIn(placement: SoundPlacement, path: InputPath, known: KnownToSemester): Generator<Fault> {
  const { trainee, module, unit, mentor, days } = placement;
  yield* unknownModule(trainee, module, path, known);
  yield* unknown(unit, 'units', [...path, 'unit'], known);
  yield* unknown(mentor, 'mentors', [...path, 'mentor'], known);
  const shifts = unit === undefined ? undefined : known.shiftsOf(unit);
  for (const [d, day] of soundElements(days)) {
    const where = [...path, 'days', d];
    yield* unknown(day.mentor, 'mentors', [...where, 'mentor'], known);
    if (day.shift !== undefined && shifts !== undefined && !shifts.has(day.shift)) {
      yield fault([...where, 'shift'], day.shift, unknownShift(unit, shifts.all));
    }
  }
}

function* unknownModule(
  trainee: string | undefined,
  module: string | undefined,
  path: InputPath,
  known: KnownToSemester,
): Generator<Fault> {
  yield* unknown(trainee, 'trainees', [...path, 'trainee'], known);
  yield* unknown(module, 'modules', [...path, 'module'], known);
  if (trainee === undefined || module === undefined || !known.modules.has(module)) return;
  const isDone = known.modulesOf(trainee);
  if (isDone !== undefined && isDone.get(module) !== false) {
    yield fault([...path, 'module'], module, notAsked(trainee, isDone.has(module)));
  }
}

function* unknown(
  id: string | undefined,
  list: 'trainees' | 'modules' | 'units' | 'mentors',
  path: InputPath,
  known: KnownToSemester,
): Generator<Fault> {
  if (id !== undefined && !known[list].has(id)) {
    yield fault(path, id, unknownId(list, known[list].alike(id)));
  }
}

function* modulesSettledOnce(plan: SoundPlan, semester: Semester): Generator<Fault> {
  const firstAbout = new Map<string, string>();
  let isWhole = true;
  for (const list of ['placements', 'unplaced'] as const) {
    const entries = plan[list];
    if (entries === undefined) isWhole = false;
    for (const [i, entry] of (entries ?? []).entries()) {
      if (entry?.trainee === undefined || entry.module === undefined) {
        isWhole = false;
        continue;
      }
      const key = keyOf(entry.trainee, entry.module);
      const first = firstAbout.get(key);
      if (first === undefined) firstAbout.set(key, `${list}[${i}]`);
      else yield fault([list, i, 'module'], entry.module, settledTwice(first));
    }
  }
  // An entry that is malformed may be about the module that seems to be forgotten.
  if (isWhole) yield* forgotten(semester, firstAbout);
}

function* forgotten(semester: Semester, settled: ReadonlyMap<string, string>): Generator<Fault> {
  for (const { id: trainee, modules } of semester.trainees) {
    for (const { module, done } of modules) {
      if (!done && !settled.has(keyOf(trainee, module))) {
        yield fault(['unplaced'], { trainee, module }, NOT_SETTLED);
      }
    }
  }
}

function keyOf(trainee: string, module: string): string {
  return JSON.stringify([trainee, module]);
}
