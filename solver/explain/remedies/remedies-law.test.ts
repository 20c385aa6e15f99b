/** The law of remedies: with the change made and nothing moved, the plan with the module in it is a valid plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../check/check-plan.ts';
import type { Plan } from '../../domain/plan-schema.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../../domain/semester-schema.ts';
import { plan } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { planned } from '../../testing/planning.ts';
import { explainedPlan } from '../../testing/remedies.ts';
import { busiestOfferWithdrawn, frozenPins } from '../../testing/replans.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { withChanges } from './try-change.ts';

/** For the count of kinds that come up, which chance would decide; the law itself holds over semesters of every run too. */
const SEED = 20_270_201;
const DIGEST_OF_PUBLISHED = 'c'.repeat(64);

/** Checks every remedy of the plan found. @returns their kinds */
function kindsKept(world: Semester, published: Plan | null): string[] {
  const explained = explainedPlan(world, published);
  if (explained === null) return [];
  const tried = explained.modules.flatMap((module) => module.tried);
  return tried.map(({ remedy, changes, placements }) => {
    const changed = semesterSchema.parse(withChanges(world, changes));
    const all = [...explained.placements, ...placements];
    const whole = plan(changed, all, published === null ? {} : { replanOf: DIGEST_OF_PUBLISHED });
    expect(checkPlan(changed, whole, published).breaches, JSON.stringify(remedy)).toEqual([]);
    return remedy.change.kind;
  });
}

describe('every remedy keeps what it promises, judged by the checker alone', () => {
  const kindsOver = (semesters: fc.Arbitrary<SemesterInput>, kept: (input: SemesterInput) => string[]) => {
    const kinds = new Set<string>();
    const property = fc.property(semesters, (input) => {
      for (const kind of kept(input)) kinds.add(kind);
    });
    fc.assert(property, { numRuns: 60, seed: SEED });
    const counted = kinds.size;
    fc.assert(property, { numRuns: 60 });
    return counted;
  };

  it('in crowded weeks', () => {
    const kept = (input: SemesterInput) => kindsKept(semesterSchema.parse(input), null);
    expect(kindsOver(tinySemester(2), kept)).toBeGreaterThan(2);
  });

  it('in semesters of every sort', () => {
    const kept = (input: SemesterInput) => kindsKept(semesterSchema.parse(input), null);
    expect(kindsOver(plannableSemester, kept)).toBeGreaterThan(3);
  });

  it('in replans, where the first half has happened', () => {
    const kept = (input: SemesterInput) => {
      const published = planned(semesterSchema.parse(input), undefined, { maxSteps: 10 });
      const dates = published.placements.flatMap(({ days }) => days.map(({ date }) => date)).sort();
      const until = dates[Math.floor(dates.length / 2)];
      if (until === undefined) return [];
      const pins = frozenPins(published, until);
      const shrunk = busiestOfferWithdrawn({ ...input, pins }, published);
      return kindsKept(semesterSchema.parse(shrunk), published);
    };
    expect(kindsOver(plannableSemester, kept)).toBeGreaterThan(1);
  });
});
