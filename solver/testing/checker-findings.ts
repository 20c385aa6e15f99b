/** For tests of the checker: what it finds against one rule, as short as a test can say it. */

import { checkPlan } from '../check/check-plan.ts';
import type { Breach } from '../domain/breach.ts';
import type { Placement, Plan } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { plan } from './builders.ts';

/** The digest that a test's replan gives its published plan; the checker takes the reader's word for it. */
export const PUBLISHED_DIGEST = 'a'.repeat(64);

export function breachesOf(
  rule: RuleId,
  world: Semester,
  placements: readonly Placement[],
  timetables: Timetables = [],
): Breach[] {
  return checkPlan(world, plan(world, placements), null, timetables).breaches.filter(
    (breach) => breach.rule === rule,
  );
}

/** What the checker finds against one rule, each breach `inShort`. */
export function causesOf(rule: RuleId, world: Semester, placements: readonly Placement[]): string[] {
  return breachesOf(rule, world, placements).map(inShort);
}

export function causesOfReplan(
  rule: RuleId,
  world: Semester,
  placements: readonly Placement[],
  published: Plan,
): string[] {
  const replan = plan(world, placements, { replanOf: PUBLISHED_DIGEST });
  return checkPlan(world, replan, published)
    .breaches.filter((b) => b.rule === rule)
    .map(inShort);
}

/** `too-long out 61/60 on 2027-02-01`; a week is named by its Monday. */
export function inShort(b: Breach): string {
  const when = b.date ?? b.week;
  return [b.cause, b.direction, `${b.found}/${b.limit}`, when === undefined ? undefined : `on ${when}`]
    .filter((part) => part !== undefined)
    .join(' ');
}
