import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryCase } from '../../../solver/testing/arbitrary-plan.ts';
import { semester } from '../../../solver/testing/builders.ts';
import { MODULES_PLACED } from '../statistics/verdict.ts';
import { barriersOf } from './barriers.ts';
import { groupsOf } from './groups.ts';
import { MEASURES, measureById } from './index.ts';
import { hoursUnmet, modulesPlaced } from './placed.ts';
import { planCost } from './plan-cost.ts';
import { outcome } from './testing/outcomes.ts';

it('measures are found by their ids, which are words joined by hyphens', () => {
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  for (const measure of MEASURES) {
    expect(measure.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(measureById(measure.id)).toBe(measure);
  }
  expect(measureById('luck')).toBeUndefined();
});

it('the measure whose search gap is shown is the first one', () => {
  expect(MEASURES[0]).toBe(modulesPlaced);
  expect(modulesPlaced.id).toBe(MODULES_PLACED);
});

it('definitions are whole sentences in both languages', () => {
  for (const { definition } of MEASURES) {
    expect(definition.nl).toMatch(/^[A-Z].+\.$/);
    expect(definition.en).toMatch(/^[A-Z].+\.$/);
    expect(definition.nl).not.toBe(definition.en);
  }
});

it('the cost is the one of the score', () => {
  const empty = outcome(semester(), []);
  const { plan } = empty;
  expect(planCost.of({ ...empty, plan: { ...plan, score: { ...plan.score, cost: 1234 } } })).toBe(1234);
});

it('of any plan at all, every measure tells a figure or nothing, and barriers and groups add up', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ semester: world, plan }) => {
      const found = { base: world, semester: world, plan };
      for (const measure of MEASURES) {
        const value = measure.of(found);
        expect(value === null || Number.isFinite(value), measure.id).toBe(true);
      }
      const hours = barriersOf(found).reduce((sum, cell) => sum + cell.hours, 0);
      expect(hours).toBeCloseTo(hoursUnmet.of(found) ?? 0, 6);
      const placed = groupsOf(found)
        .filter(({ grouping }) => grouping === 'transport')
        .reduce((sum, group) => sum + group.placed, 0);
      expect(placed).toBe(modulesPlaced.of(found));
    }),
    { numRuns: 60 },
  );
});
