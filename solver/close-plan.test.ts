import { beforeAll, describe, expect, it } from 'vitest';
import { generateSemester } from '../scenarios/generate/generate-semester.ts';
import { checkPlan } from './check/check-plan.ts';
import { explainLeftOver, fillUp, type OpenPlan, unexplained } from './close-plan.ts';
import type { Placement, Plan } from './domain/plan-schema.ts';
import { type Semester, semesterSchema } from './domain/semester-schema.ts';
import { afterFilling } from './filled-plan.ts';
import { plan } from './testing/builders.ts';
import { planned } from './testing/planning.ts';

const open = (semester: Semester, placements: readonly Placement[]): OpenPlan => ({
  semester,
  placements,
  timetables: [],
  shouldStop: () => false,
});
const names = (placements: readonly Placement[]) => placements.map((one) => `${one.trainee} ${one.module}`);
const breachesOf = (world: Semester, placements: readonly Placement[]) =>
  checkPlan(world, plan(world, placements), null).breaches;

describe('closing a plan that was made elsewhere', () => {
  const world = semesterSchema.parse(generateSemester({ trainees: 20, seed: 3, tightness: 'tight' }));
  let whole: Plan;
  beforeAll(() => {
    whole = planned(world);
  });

  it('explains what is left out as the planner of the whole does', () => {
    const left = [...new Set(whole.unplaced.map(({ trainee }) => trainee))];
    expect(left.length).toBeGreaterThan(2);
    expect(explainLeftOver(open(world, whole.placements), left, () => {})).toEqual(whole.unplaced);
  });

  it('says the same of some of them when the others are explained elsewhere', () => {
    const [first] = whole.unplaced;
    if (first === undefined) throw new Error('a tight semester leaves somebody out');
    const alone = explainLeftOver(open(world, whole.placements), [first.trainee], () => {});
    const same = whole.unplaced.filter(({ trainee }) => trainee === first.trainee);
    expect(alone.map(({ blockers }) => blockers)).toEqual(same.map(({ blockers }) => blockers));
  });

  it('looks for nothing that would help once it is asked to stop', () => {
    const stopped = { ...open(world, whole.placements), shouldStop: () => true };
    const [first] = whole.unplaced;
    const [said] = explainLeftOver(stopped, first === undefined ? [] : [first.trainee], () => {});
    expect(said).toMatchObject({ blockers: first?.blockers, remedies: [] });
  });

  it('puts back whom it finds without a place, and moves nobody', () => {
    const kept = whole.placements.filter((_, i) => i % 4 !== 0);
    const found = fillUp(open(world, kept));
    const filled = { placements: afterFilling(kept, found), left: found.left };
    expect(filled.placements.length).toBeGreaterThan(kept.length);
    expect(filled.placements).toEqual(
      expect.arrayContaining(kept.map((one) => expect.objectContaining(one))),
    );
    expect(breachesOf(world, filled.placements)).toEqual([]);
    expect(new Set(unexplained(world, filled.placements).map(({ trainee }) => trainee))).toEqual(
      new Set(filled.left),
    );
  });

  it('says no less can be placed than what is, and no more than what each could have alone', () => {
    const { mostPriority } = fillUp(open(world, whole.placements));
    expect(mostPriority).toBeGreaterThanOrEqual(whole.bound.priorityPlaced);
    expect(mostPriority).toBeLessThanOrEqual(whole.score.asked);
  });

  it('has nothing to do where all is placed', () => {
    const all = new Set(names(whole.placements));
    const asked = world.trainees.map((trainee) => ({
      ...trainee,
      modules: trainee.modules.filter(({ module }) => all.has(`${trainee.id} ${module}`)),
    }));
    const content = { ...world, trainees: asked };
    const filled = fillUp(open(content, whole.placements));
    expect(filled).toEqual({ placements: [], who: new Set(), mostPriority: all.size, left: [] });
    expect(afterFilling(whole.placements, filled)).toEqual(whole.placements);
    expect(unexplained(content, whole.placements)).toEqual([]);
  });
});
