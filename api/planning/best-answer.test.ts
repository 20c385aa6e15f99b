import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../solver/check/check-plan.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { BoundSoFar } from '../../solver/planning-request.ts';
import { plan, semester } from '../../solver/testing/builders.ts';
import { bestAnswer, derivedSeed, isBetter } from './best-answer.ts';
import type { TaskAnswer } from './planning-task.ts';

const bare = plan(semester(), []);
const answer = (priorityPlaced: number, cost: number, steps = 0): TaskAnswer => ({
  kind: 'planned',
  plan: { ...bare, score: { ...bare.score, priorityPlaced, cost }, solver: { ...bare.solver, steps } },
  notices: [],
  course: [],
  journeys: null,
});
/** An answer that ends with these proofs; what was proven on the way is the same. */
const proven = (
  priorityPlaced: number,
  cost: number,
  bound: Plan['bound'] & Pick<BoundSoFar, 'costLine'>,
): TaskAnswer => {
  const one = answer(priorityPlaced, cost);
  if (one.kind !== 'planned') return one;
  const point = {
    seconds: 1,
    steps: 9,
    phase: 'improve' as const,
    placed: priorityPlaced,
    priorityPlaced,
    cost,
  };
  const told = { ...point, bound: { ...bound, costFrom: bound.cost === null ? null : priorityPlaced } };
  const { costLine: _line, ...ofPlan } = bound;
  return { ...one, plan: { ...one.plan, bound: ofPlan }, course: [told, told] };
};
const impossible: TaskAnswer = { kind: 'impossible-pins', problems: [] };
const rejected: TaskAnswer = { kind: 'rejected', plan: bare, report: checkPlan(semester(), bare, null) };

describe('the best of several answers', () => {
  it('places more, whatever it costs', () => {
    expect(bestAnswer([answer(3, 0), answer(4, 900), answer(2, 0)], 1)).toMatchObject({
      plan: { score: { priorityPlaced: 4 } },
    });
  });

  it('places as much for less', () => {
    expect(bestAnswer([answer(4, 9), answer(4, 8)], 1)).toMatchObject({ plan: { score: { cost: 8 } } });
  });

  it('is the first of equals, under the seed that was given', () => {
    expect(bestAnswer([answer(4, 8, 1), answer(4, 8, 2)], 77)).toMatchObject({
      plan: { seed: 77, solver: { steps: 1 } },
    });
  });

  it('is of equals the one whose thread knew that nothing is better', () => {
    const known = answer(4, 8, 2);
    if (known.kind !== 'planned') throw new Error('a plan');
    const optimal = {
      ...known,
      plan: { ...known.plan, solver: { ...known.plan.solver, stoppedBy: 'optimal' as const } },
    };
    expect(bestAnswer([answer(4, 8, 1), optimal], 1)).toMatchObject({ plan: { solver: { steps: 2 } } });
    expect(bestAnswer([optimal, answer(4, 8, 1)], 1)).toMatchObject({ plan: { solver: { steps: 2 } } });
    expect(bestAnswer([answer(4, 7, 1), optimal], 1)).toMatchObject({ plan: { solver: { steps: 1 } } });
  });

  it('is a plan where one thread found no way to keep the pins and another did', () => {
    expect(bestAnswer([impossible, answer(4, 8)], 1)).toMatchObject({ plan: { score: { cost: 8 } } });
    expect(bestAnswer([impossible, impossible], 1)).toBe(impossible);
  });

  it('is what was refused, where a plan was: it hides no fault of the planner', () => {
    expect(bestAnswer([answer(4, 8), impossible, rejected, answer(5, 8)], 1)).toBe(rejected);
  });

  it('is nothing of nothing', () => {
    expect(bestAnswer([], 1)).toBeUndefined();
  });

  it('knows the best of what every thread has proven', () => {
    const all = [
      proven(4, 80, { priorityPlaced: 6, cost: 70 }),
      proven(4, 90, { priorityPlaced: 4, cost: 60 }),
      proven(3, 10, { priorityPlaced: 5, cost: 5 }),
    ];
    expect(bestAnswer(all, 1)).toMatchObject({
      plan: {
        score: { cost: 80 },
        bound: { priorityPlaced: 4, cost: 70 },
        gap: { kind: 'cost', value: 10 },
      },
    });
  });

  it('counts what a plan that places less has proven to be the price of each more', () => {
    const all = [
      proven(4, 80, { priorityPlaced: 6, cost: 50 }),
      proven(2, 30, { priorityPlaced: 6, cost: 28, costLine: { from: 2, cost: 27.5, perPriority: 15 } }),
    ];
    expect(bestAnswer(all, 1)).toMatchObject({ plan: { bound: { priorityPlaced: 6, cost: 58 } } });
  });

  it('ends its course with that bound', () => {
    const all = [
      proven(4, 80, { priorityPlaced: 6, cost: null }),
      proven(3, 10, { priorityPlaced: 5, cost: null }),
    ];
    expect(bestAnswer(all, 1)).toMatchObject({
      course: [{ bound: { priorityPlaced: 6 } }, { bound: { priorityPlaced: 5 } }],
    });
  });

  it('is never beaten', () => {
    const scores = fc.record({ priorityPlaced: fc.nat(5), cost: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1 }), (all) => {
        const best = bestAnswer(
          all.map(({ priorityPlaced, cost }) => answer(priorityPlaced, cost)),
          1,
        );
        if (best?.kind !== 'planned') throw new Error('the best of plans is a plan');
        expect(all.some((score) => isBetter(score, best.plan.score))).toBe(false);
      }),
    );
  });
});

describe('the seeds of the threads', () => {
  it('are the given one and others, all different, whole and not below 0', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const seeds = Array.from({ length: 64 }, (_, thread) => derivedSeed(seed, thread));
        expect(seeds[0]).toBe(seed);
        expect(new Set(seeds.map((one) => one % 2 ** 32)).size).toBe(64);
        expect(seeds.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
      }),
    );
  });
});
