import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachKey } from '../domain/breach.ts';
import { TERM_IDS } from '../domain/lists.ts';
import { namesOf } from '../domain/names.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { CROWDED_WORLD, randomPlacements } from '../testing/random-plans.ts';
import { reading } from '../testing/rule-findings.ts';
import { breachesOf, breachText, scoreOf } from './index.ts';

const NAMES = namesOf(CROWDED_WORLD, { pseudonymous: false });

function keysOf(world: Semester, placements: readonly Placement[], published?: readonly Placement[]) {
  return breachesOf(reading(world, placements, published))
    .map(breachKey)
    .sort();
}

describe('on any plan, sensible or not', () => {
  it('every breach has a whole amount above 0 and a sentence in both languages', () => {
    fc.assert(
      fc.property(randomPlacements, (placements) => {
        for (const breach of breachesOf(reading(CROWDED_WORLD, placements))) {
          expect(Number.isInteger(breach.amount) && breach.amount > 0).toBe(true);
          expect(Math.abs(breach.found - breach.limit)).toBe(breach.amount);
          for (const language of ['nl', 'en'] as const) {
            expect(breachText(breach, NAMES, language)).not.toMatch(/undefined|null|NaN|Invalid/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of placements and of their days makes no difference', () => {
    fc.assert(
      fc.property(randomPlacements, (placements) => {
        const turned = [...placements].reverse().map((p) => ({ ...p, days: [...p.days].reverse() }));
        expect(keysOf(CROWDED_WORLD, turned)).toEqual(keysOf(CROWDED_WORLD, placements));
        expect(scoreOf(reading(CROWDED_WORLD, turned))).toEqual(scoreOf(reading(CROWDED_WORLD, placements)));
      }),
      { numRuns: 40 },
    );
  });

  it('every cost term is a sum over placements, in whole cost units', () => {
    fc.assert(
      fc.property(randomPlacements, (placements) => {
        const whole = scoreOf(reading(CROWDED_WORLD, placements));
        const apart = placements.map((one) => scoreOf(reading(CROWDED_WORLD, [one])));
        for (const id of TERM_IDS) {
          expect(Number.isInteger(whole.terms[id])).toBe(true);
          expect(apart.reduce((sum, score) => sum + score.terms[id], 0)).toBe(whole.terms[id]);
        }
        expect(TERM_IDS.reduce((sum, id) => sum + whole.terms[id], 0)).toBe(whole.cost);
        expect(apart.reduce((sum, score) => sum + score.placed, 0)).toBe(whole.placed);
        expect(apart.reduce((sum, score) => sum + score.priorityPlaced, 0)).toBe(whole.priorityPlaced);
      }),
      { numRuns: 40 },
    );
  });

  it('what is history breaks no rule, whatever it looks like, and a copy of it keeps its pins', () => {
    fc.assert(
      fc.property(randomPlacements, (made) => {
        const placements = made.filter((one) => one.days.length > 0);
        const pins = placements.map(({ trainee, module, days }) => ({
          trainee,
          module,
          days,
          frozenUntil: CROWDED_WORLD.end,
        }));
        const trainees = CROWDED_WORLD.trainees.map((one) => ({ ...one, excludes: [] }));
        const world = { ...CROWDED_WORLD, pins, trainees };
        expect(keysOf(world, placements, placements)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
