/** What the plain rules find in a plan made of a few placements: how the tests of the rules ask. */
import type { Breach } from '../domain/breach.ts';
import { namesOf } from '../domain/names.ts';
import type { Placement, Score } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { breachText, HARD_RULES, type PlanReading, readPlan, scoreOf } from '../rules/index.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { plan } from './builders.ts';

const DIGEST_OF_PUBLISHED = '1'.repeat(64);

/** @param published the placements of the plan that this one replaces; left out, it replaces none */
export function reading(
  world: Semester,
  placements: readonly Placement[],
  published?: readonly Placement[],
  timetables: Timetables = [],
): PlanReading {
  return published === undefined
    ? readPlan(world, plan(world, placements), null, timetables)
    : readPlan(
        world,
        plan(world, placements, { replanOf: DIGEST_OF_PUBLISHED }),
        plan(world, published),
        timetables,
      );
}

/** The breaches of one rule, its id left out. */
export function findings(
  id: RuleId,
  world: Semester,
  placements: readonly Placement[],
  published?: readonly Placement[],
  timetables?: Timetables,
): Omit<Breach, 'rule'>[] {
  return HARD_RULES[id]
    .breaches(reading(world, placements, published, timetables))
    .map(({ rule: _known, ...breach }) => breach);
}

/** The breaches of one rule in short: `cause amount`. */
export function amounts(
  id: RuleId,
  world: Semester,
  placements: readonly Placement[],
  published?: readonly Placement[],
): string[] {
  return findings(id, world, placements, published).map(({ cause, amount }) => `${cause} ${amount}`);
}

/** What a reader is told, by cause: `[Dutch, English]` of the first breach of each. */
export function sentences(
  id: RuleId,
  world: Semester,
  placements: readonly Placement[],
  published?: readonly Placement[],
): Record<string, readonly [string, string]> {
  const names = namesOf(world, { pseudonymous: false });
  const told: Record<string, readonly [string, string]> = {};
  for (const breach of HARD_RULES[id].breaches(reading(world, placements, published))) {
    told[breach.cause] ??= [breachText(breach, names, 'nl'), breachText(breach, names, 'en')];
  }
  return told;
}

/** The weighted terms of the score. */
export function terms(
  world: Semester,
  placements: readonly Placement[],
  published?: readonly Placement[],
): Score['terms'] {
  return scoreOf(reading(world, placements, published)).terms;
}
