import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { planSchema } from '../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import { planned } from '../../solver/testing/planning.ts';
import { coarsePlan } from './coarse-plan.ts';

describe('a plan for a researcher', () => {
  const world = semesterSchema.parse(generateSemester({ trainees: 12, seed: 1 }));
  const plan = planned(world);
  const coarse = coarsePlan(plan);
  const legs = coarse.placements.flatMap(({ days }) =>
    days.flatMap(({ out, back }) => [...out.legs, ...back.legs]),
  );

  it('names no place more exactly than to about a kilometre, and no stop', () => {
    expect(legs.length).toBeGreaterThan(0);
    for (const { from, to } of legs)
      for (const end of [from, to]) {
        expect(Object.keys(end)).toEqual(['lat', 'lon']);
        expect(
          [end.lat * 100, end.lon * 100].map(
            (hundredths) => Math.abs(hundredths - Math.round(hundredths)) < 1e-6,
          ),
        ).toEqual([true, true]);
      }
  });

  it('is a plan still, with the same days, minutes and score', () => {
    expect(planSchema.safeParse(coarse).success).toBe(true);
    const bare = (of: typeof plan) =>
      of.placements.map(({ days, ...rest }) => ({
        ...rest,
        days: days.map(({ date, out }) => [date, out.minutes]),
      }));
    expect(bare(coarse)).toEqual(bare(plan));
    expect(coarse.score).toEqual(plan.score);
  });
});
