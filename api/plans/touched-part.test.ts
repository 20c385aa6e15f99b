import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { type Semester, semesterSchema } from '../../solver/domain/semester-schema.ts';
import { planned } from '../../solver/testing/planning.ts';
import { judge } from './judgement.ts';
import { type Touch, touchedPart } from './touched-part.ts';

const world = semesterSchema.parse(generateSemester({ trainees: 30, seed: 3 }));
const plan = planned(world);

const touchedIn = (one: Plan, semester: Semester) =>
  [...judge(one, semester, null, []).touched.keys()].sort();

interface Change {
  readonly semester: Semester;
  readonly touch: Touch;
}

/** Of whoever is placed first from `start` on, and what becomes of the semester. */
const changes: Readonly<Record<string, (start: number) => Change>> = {
  'a unit that offers nothing any more': (start) => {
    const { unit: key } = placementFrom(start);
    const units = world.units.map((unit) => (unit.id === key ? { ...unit, offers: [] } : unit));
    return { semester: { ...world, units }, touch: { kind: 'unit', key } };
  },
  'a unit with one place for each shift': (start) => {
    const { unit: key } = placementFrom(start);
    const units = world.units.map((unit) =>
      unit.id === key
        ? { ...unit, offers: unit.offers.map((offer) => ({ ...offer, places: 1, reserved: 0 })) }
        : unit,
    );
    return { semester: { ...world, units }, touch: { kind: 'unit', key } };
  },
  'a unit that is gone': (start) => {
    const { unit: key } = placementFrom(start);
    const units = world.units.filter(({ id }) => id !== key);
    const mentors = world.mentors.filter(({ unit }) => unit !== key);
    return { semester: { ...world, units, mentors }, touch: { kind: 'unit', key } };
  },
  'a mentor who is away': (start) => {
    const { mentor: key } = placementFrom(start);
    const away = [{ from: world.start, to: world.end }];
    const mentors = world.mentors.map((one) => (one.id === key ? { ...one, absences: away } : one));
    return { semester: { ...world, mentors }, touch: { kind: 'mentor', key } };
  },
  'a mentor who is gone': (start) => {
    const { mentor: key } = placementFrom(start);
    const mentors = world.mentors.filter(({ id }) => id !== key);
    return { semester: { ...world, mentors }, touch: { kind: 'mentor', key } };
  },
  'a trainee who needs more guidance': (start) => {
    const { trainee: key } = placementFrom(start);
    const trainees = world.trainees.map((one) =>
      one.id === key ? { ...one, guidance: 'intensive' as const } : one,
    );
    return { semester: { ...world, trainees }, touch: { kind: 'trainee', key } };
  },
  'a trainee who stopped': (start) => {
    const { trainee: key } = placementFrom(start);
    const trainees = world.trainees.filter(({ id }) => id !== key);
    return { semester: { ...world, trainees }, touch: { kind: 'trainee', key } };
  },
  'an employer who takes one trainee a day': (start) => {
    const key = employerOf(placementFrom(start).unit);
    const employers = world.employers.map((one) => (one.id === key ? { ...one, maxTraineesPerDay: 1 } : one));
    return { semester: { ...world, employers }, touch: { kind: 'employer', key } };
  },
};

function placementFrom(start: number) {
  const found = plan.placements[start % plan.placements.length];
  if (found === undefined) throw new Error('nobody is placed');
  return found;
}

function employerOf(unit: string): string {
  const site = world.units.find(({ id }) => id === unit)?.site;
  return world.sites.find(({ id }) => id === site)?.employer ?? '';
}

describe('the part of a plan that a change can touch', () => {
  it.each(Object.entries(changes))('has all that does not hold any more by %s', (_name, change) => {
    fc.assert(
      fc.property(fc.nat(1000), (start) => {
        const { semester, touch } = change(start);
        const part = touchedPart(plan, semester, [touch]);
        if (part === null) throw new Error('somebody is placed there');
        expect(touchedIn(part.plan, part.semester)).toEqual(touchedIn(plan, semester));
        expect(part.plan.placements.length).toBeLessThan(plan.placements.length);
      }),
      { numRuns: 15 },
    );
  });

  it('is nothing where nobody is, and everything where a rule changes', () => {
    const nobody = { kind: 'trainee', key: 'niemand' } as const;
    expect(touchedPart(plan, world, [nobody])).toBeNull();
    const head = { kind: 'head', key: world.id } as const;
    expect(touchedPart(plan, world, [nobody, head])).toEqual({ semester: world, plan });
  });
});
