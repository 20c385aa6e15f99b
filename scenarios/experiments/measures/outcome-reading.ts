/** A planned semester as the rules read it: ids resolved, dates as numbers, each trainee's days together. */
import type { AskedModuleReading, PlanReading } from '../../../solver/rules/plan-reading.ts';
import { readPlan } from '../../../solver/rules/plan-reading.ts';
import type { Outcome } from './measure.ts';

/** Every measure reads the same outcome; reading it once is what makes thirty of them quick. */
const readings = new WeakMap<Outcome, PlanReading>();

/** @throws RangeError when the plan names an id that the semester does not have, or a module that is not asked */
export function readingOf(outcome: Outcome): PlanReading {
  const known = readings.get(outcome);
  if (known !== undefined) return known;
  const reading = readPlan(outcome.semester, outcome.plan);
  readings.set(outcome, reading);
  return reading;
}

/** Every module that somebody is asked, trainee by trainee. */
export function askedModules(outcome: Outcome): readonly AskedModuleReading[] {
  return readingOf(outcome).trainees.flatMap(({ modules }) => modules);
}

/** Stage minutes that the module asks of the trainee. */
export function askedMinutes({ asked, module }: Pick<AskedModuleReading, 'asked' | 'module'>): number {
  return asked.minutes ?? module.minutes;
}
