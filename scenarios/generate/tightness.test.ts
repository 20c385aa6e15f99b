import { describe, expect, it } from 'vitest';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { demandsOf } from './demand.ts';
import { generateSemester } from './generate-semester.ts';
import { townNamed } from './places.ts';
import { unitDays, workplaceOf } from './placing/workplace.ts';
import { unitDaysPerDay } from './tightness.ts';

function offered(semester: SemesterInput): number {
  return semester.units.reduce((sum, unit) => {
    const mentors = semester.mentors.filter((mentor) => mentor.unit === unit.id);
    return sum + unitDays(workplaceOf({ unit, mentors }));
  }, 0);
}

/** Where people live does not change how many days they need. */
function asked(semester: SemesterInput): number {
  const town = townNamed('Leuven');
  const people = semester.trainees.map((trainee) => ({ trainee, town }));
  return demandsOf(people).reduce((sum, { days }) => sum + days, 0);
}

describe('tightness', () => {
  it.each([0.85, 1, 1.5])(
    '%d: that share of what is asked is on offer, give or take a unit per setting',
    (tightness) => {
      const semester = generateSemester({ trainees: 300, seed: 2, tightness });
      const ratio = offered(semester) / (asked(semester) * unitDaysPerDay(tightness));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThan(1.06);
    },
  );

  it('opens more units as it gets roomier, for the same trainees', () => {
    const units = (['tight', 'normal', 'roomy'] as const).map(
      (tightness) => generateSemester({ trainees: 100, seed: 1, tightness }).units.length,
    );
    expect(units).toEqual([...units].sort((a, b) => a - b));
    expect(new Set(units).size).toBe(3);
  });

  it('has a unit for every module that somebody asks', () => {
    const { trainees, units } = generateSemester({ trainees: 25, seed: 6, tightness: 0.5 });
    const accepted = new Set(units.flatMap((unit) => unit.accepts));
    const modules = new Set(trainees.flatMap((trainee) => trainee.modules.map(({ module }) => module)));
    expect([...modules].filter((module) => !accepted.has(module))).toEqual([]);
  });
});
