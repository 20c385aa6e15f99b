/**
 * The tie between two readings of docs/rules.md that were written apart: on any plan, valid or not, the plain rules
 * and the checker find the same breaches and the same score.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachKey } from '../domain/breach.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import { breachesOf, readPlan, scoreOf } from '../rules/index.ts';
import { arbitraryCase } from '../testing/arbitrary-plan.ts';
import { checkPlan } from './check-plan.ts';

/** Every cause in docs/rules.md. */
const CAUSES: Record<RuleId, readonly string[]> = {
  H1: ['setting', 'accepts', 'range'],
  H2: ['too-short', 'too-long'],
  H3: ['other', 'school-holiday', 'public-holiday'],
  H4: ['unplaced', 'order'],
  H5: ['two-shifts', 'night'],
  H6: ['busy'],
  H7: ['legs', 'mode', 'mode-mix', 'too-long', 'late', 'early'],
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
