/**
 * The tie between two readings of docs/rules.md that were written apart: on any plan, valid or not, the plain rules
 * and the checker find the same breaches and the same score.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachKey } from '../domain/breach.ts';
import { samePoint } from '../domain/geography.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import { breachesOf, readPlan, scoreOf } from '../rules/index.ts';
import { arbitraryCase } from '../testing/arbitrary-plan.ts';
import { type TransitCase, transitCase, transitRecipe } from '../testing/arbitrary-transit-plan.ts';
import { checkPlan } from './check-plan.ts';

/** Every cause in docs/rules.md. */
const CAUSES: Record<RuleId, readonly string[]> = {
  H1: ['setting', 'accepts', 'range'],
  H2: ['too-short', 'too-long'],
  H3: ['other', 'school-holiday', 'public-holiday'],
  H4: ['unplaced', 'order'],
  H5: ['two-shifts', 'night'],
  H6: ['busy'],
  H7: ['legs', 'ride', 'mode', 'mode-mix', 'too-long', 'late', 'early'],
  H8: ['shut', 'needless-call', 'no-call', 'short-call', 'before-opening', 'after-closing'],
  H9: ['mobility'],
  H10: ['places', 'employer'],
  H11: ['not-on-shift', 'level', 'load', 'primary'],
  H12: ['staffing'],
  H13: ['rest', 'weekly-rest', 'day-minutes', 'week-minutes', 'week-stage-and-work', 'sundays'],
  H14: ['too-many', 'too-few'],
  H15: ['gap', 'first-day'],
  H16: ['forbidden', 'required'],
  H17: ['not-placed', 'unit', 'mentor', 'day', 'frozen', 'history', 'excludes'],
  H18: ['late', 'weekend'],
  H19: ['settings'],
};

/** Always the same plans, so that a failure is the change's and not the day's. */
const SEED = 20270201;
const RUNS = 300;

describe('rules and checker', () => {
  it('find the same breaches and the same score on any plan', () => {
    const property = fc.property(arbitraryCase, ({ semester, plan, published }) => {
      const reading = readPlan(semester, plan, published);
      const report = checkPlan(semester, plan, published);
      expect(report.breaches.map(breachKey).toSorted()).toEqual(
        breachesOf(reading).map(breachKey).toSorted(),
      );
      // Without the published plan the checker takes S9 over from the plan, and says so.
      if (report.historyVerified) expect(report.score).toEqual(scoreOf(reading));
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });

  it('are compared on plans that break every rule in every way, and cost every term', () => {
    const reports = fc
      .sample(arbitraryCase, { seed: SEED, numRuns: RUNS })
      .map(({ semester, plan, published }) => checkPlan(semester, plan, published));
    const found = new Set(reports.flatMap((report) => report.breaches.map((b) => `${b.rule} ${b.cause}`)));
    const all = Object.entries(CAUSES).flatMap(([rule, causes]) => causes.map((cause) => `${rule} ${cause}`));
    expect([...found].toSorted()).toEqual(all.toSorted());
    for (const term of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const) {
      expect(reports.some((report) => report.score.terms[term] > 0)).toBe(true);
    }
  });
});

describe('rules and checker, on journeys by public transport', () => {
  const TRANSIT_RUNS = 400;

  it('find the same breaches and the same score', async () => {
    const property = fc.asyncProperty(transitRecipe, async (recipe) => {
      const { semester, plan, timetables } = await transitCase(recipe);
      const reading = readPlan(semester, plan, null, timetables);
      const report = checkPlan(semester, plan, null, timetables);
      expect(report.breaches.map(breachKey).toSorted()).toEqual(
        breachesOf(reading).map(breachKey).toSorted(),
      );
      expect(report.score).toEqual(scoreOf(reading));
    });
    await fc.assert(property, { numRuns: TRANSIT_RUNS });
  });

  it('are compared on journeys right and wrong, with one ride and with more, by bike and with a call', async () => {
    const recipes = fc.sample(transitRecipe, { seed: SEED, numRuns: TRANSIT_RUNS });
    const kinds = (await Promise.all(recipes.map(transitCase))).flatMap(kindsOfJourneys);
    const seen = new Set(kinds);
    for (const what of ['one ride', 'rides', 'bike and rides', 'call and rides']) {
      const missing = ['right', 'legs', 'legs ride'].filter((judged) => !seen.has(`${what}: ${judged}`));
      expect({ what, missing }).toEqual({ what, missing: [] });
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['no ride: right', 'no ride: legs', 'one ride: ride', 'rides: ride']),
    );
  });
});

function kindsOfJourneys({ semester, plan, timetables }: TransitCase): readonly string[] {
  const { breaches } = checkPlan(semester, plan, null, timetables);
  const ofLegs = breaches.filter(({ cause }) => cause === 'legs' || cause === 'ride');
  const [childcare] = semester.trainees.map((trainee) => trainee.childcare);
  return plan.placements
    .flatMap(({ days }) => days)
    .flatMap(({ out, back }) => Object.entries({ out, back }))
    .map(([direction, { legs }]) => {
      const rides = legs.filter(({ mode }) => mode === 'transit').length;
      const calls = childcare !== undefined && legs.slice(1).some(({ from }) => samePoint(from, childcare));
      const bikes = legs.some(({ mode }) => mode === 'bike' || mode === 'ebike');
      const ridden = ['no ride', 'one ride'][rides] ?? 'rides';
      const causes = ofLegs.filter((breach) => breach.direction === direction).map(({ cause }) => cause);
      const what = calls && rides > 0 ? 'call and rides' : bikes && rides > 0 ? 'bike and rides' : ridden;
      return `${what}: ${causes.join(' ') || 'right'}`;
    });
}
