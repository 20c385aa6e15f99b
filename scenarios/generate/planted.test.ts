import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../solver/check/check-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester, SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { GenerateOptions } from './options.ts';
import { handMadePlan } from './placing/hand-made-plan.ts';
import { unitDays, workplaceOf } from './placing/workplace.ts';
import { generatePlantedSemester } from './planted.ts';

function sound(semester: SemesterInput): Semester {
  const reading = readSemester(semester);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.semester;
}

const kinds: readonly (readonly [string, Partial<GenerateOptions>])[] = [
  ['of forty', { trainees: 40, seed: 1 }],
  ['that is very tight', { trainees: 30, seed: 2, tightness: 0.85 }],
  ['that is roomy', { trainees: 30, seed: 3, tightness: 'roomy' }],
  ['of evening trainees', { trainees: 20, seed: 4, evening: 1 }],
  ['of parents without a car', { trainees: 12, seed: 5, parents: 1, noCar: 1 }],
  ['all over Flanders', { trainees: 30, seed: 6, area: 'flanders' }],
];

describe.each(kinds)('a planted semester %s', (_, options) => {
  const { semester, planted } = generatePlantedSemester(options);
  const report = checkPlan(sound(semester), handMadePlan(sound(semester), planted), null);

  it('has a plan that breaks no rule', () => {
    expect(report.breaches).toEqual([]);
  });

  it('has a place in it for every module asked', () => {
    expect(report.score.placed).toBe(report.score.asked);
    expect(planted).toHaveLength(report.score.asked);
  });

  it('does not give the plan away: there is a good deal more on offer than the plan takes', () => {
    const taken = planted.reduce((sum, { days }) => sum + days.length, 0);
    const offered = semester.units.reduce((sum, unit) => {
      const mentors = semester.mentors.filter((mentor) => mentor.unit === unit.id);
      return sum + unitDays(workplaceOf({ unit, mentors }));
    }, 0);
    expect(offered).toBeGreaterThan(1.2 * taken);
  });
});

describe('planting', () => {
  it('gives the same semester and plan for the same options, and others for another seed', () => {
    const made = (seed: number) => JSON.stringify(generatePlantedSemester({ trainees: 15, seed }));
    expect(made(1)).toBe(made(1));
    expect(made(1)).not.toBe(made(2));
  });

  it('offers more when it is roomier', () => {
    const offers = (tightness: number) =>
      generatePlantedSemester({ trainees: 25, seed: 3, tightness }).semester.units.flatMap((unit) =>
        unit.offers.flatMap(({ weekdays }) => weekdays),
      ).length;
    expect(offers(0.85)).toBeLessThan(offers(1.5));
    expect(offers(1.5)).toBeLessThan(offers(3));
  });

  it('refuses what it cannot make', () => {
    expect(() => generatePlantedSemester({ trainees: 5 })).toThrow(RangeError);
  });
});
