import { beforeEach, describe, expect, it } from 'vitest';
import { semesterDigest } from '../../solver/domain/digest.ts';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import { checkPlan, planSemester } from '../../solver/index.ts';
import { mentor } from '../../solver/testing/builders.ts';
import { acceptedPlan, STANDING_CLOCK } from '../../solver/testing/planning.ts';
import { testStore } from '../store/testing/test-store.ts';
import { propose, publish } from './leading-steps.ts';
import { planningInput } from './planning-input.ts';
import { nothing, PlanRounds, STRICT } from './testing/plan-rounds.ts';
import { COORDINATOR, type PlanWorld, planWorld, twoEmployers } from './testing/plan-world.ts';

/** The second day of the placements; three are to come. */
const TUESDAY = '2027-02-02';
const store = await testStore();
let world: PlanWorld;
let rounds: PlanRounds;
let published: { readonly id: string; readonly plan: Plan };

/** Five days each, from Monday 1 February, of els at u2 and of the others at u1; published. */
beforeEach(async () => {
  const input = twoEmployers();
  const mentors = [...(input.mentors ?? []), mentor({ id: 'm3', unit: 'u2' })];
  const modules = input.modules.map((module) => ({ ...module, minutes: 5 * 420 }));
  const trainees = input.trainees.map((one) => (one.id === 'els' ? one : { ...one, excludes: ['u2'] }));
  world = await planWorld({ ...input, trainees, mentors, modules }, store);
  rounds = new PlanRounds(world);
  published = await rounds.confirmedDraft();
  const asked = await rounds.asked(published.id);
  expect(await publish(world.work, COORDINATOR, asked, STRICT, nothing)).toMatchObject({ kind: 'ok' });
});

/** What a run makes of the semester on that Tuesday evening. */
async function replanned(frozenUntil?: string): Promise<Plan> {
  world.setNow(`${TUESDAY}T20:00:00+01:00`);
  const found = await planningInput(world.work, world.semesterId, { frozenUntil });
  if (found?.published === null || found === null) throw new Error('nothing is published');
  expect(found.replanOf).toBe(published.id);
  const semester = semesterSchema.parse(found.input);
  const answer = planSemester({
    semester,
    semesterDigest: semesterDigest(found.input),
    published: found.published,
    seed: 1,
    maxSteps: 50,
    clock: STANDING_CLOCK,
  });
  const plan = acceptedPlan(answer);
  expect(checkPlan(semester, plan, found.published.plan, []).breaches).toEqual([]);
  return plan;
}

const of = (plan: Plan, who: string): Placement | undefined =>
  plan.placements.find(({ trainee }) => trainee === who);
const over = (placement: Placement | undefined) =>
  (placement?.days ?? []).filter(({ date }) => date <= TUESDAY);
const toCome = (placement: Placement | undefined) =>
  (placement?.days ?? []).filter(({ date }) => date > TUESDAY);

describe('planning again while the semester runs', () => {
  it('changes nothing where nothing happened', async () => {
    expect(published.plan.placements.map(({ trainee, unit }) => [trainee, unit])).toEqual([
      ['jan', 'u1'],
      ['an', 'u1'],
      ['els', 'u2'],
    ]);
    expect(over(of(published.plan, 'els'))).toHaveLength(2);
    expect((await replanned()).placements).toEqual(published.plan.placements);
  });

  it('keeps the days that are over, and gives those to come to another mentor when one drops out', async () => {
    const before = of(published.plan, 'els');
    const { mentor: lost = '' } = before ?? {};
    await rounds.changed('mentor', lost, { absences: [{ from: '2027-02-03', to: '2027-03-28' }] });
    const after = of(await replanned(), 'els');
    expect(over(after)).toEqual(over(before));
    expect(after?.unit).toBe('u2');
    expect(toCome(after).map((day) => day.mentor)).not.toContain(lost);
    expect(after?.days).toHaveLength(5);
  });

  it('gives a plan that can be proposed, though what is over would not be allowed today', async () => {
    await rounds.changed('mentor', of(published.plan, 'els')?.mentor ?? '', {
      absences: [{ from: '2027-02-01', to: '2027-03-28' }],
    });
    world.setNow(`${TUESDAY}T20:00:00+01:00`);
    const { id, plan } = await world.plan({ replan: true });
    expect(over(of(plan, 'els'))).toEqual(over(of(published.plan, 'els')));
    expect(await propose(world.work, COORDINATOR, await rounds.asked(id))).toMatchObject({ kind: 'ok' });
  });

  it('keeps what is over where an offer is taken back for the days that are over', async () => {
    const offers = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], shift: 'day', places: 1, from: '2027-02-03' }];
    await rounds.changed('unit', 'u2', { offers });
    expect(over(of(await replanned(), 'els'))).toEqual(over(of(published.plan, 'els')));
  });

  it('plans anew, in days to come, a placement whose unit withdrew, and leaves the others their past', async () => {
    await rounds.changed('unit', 'u2', { offers: [] });
    const plan = await replanned();
    const els = of(plan, 'els');
    expect(els?.unit).toBe('u1');
    expect(over(els)).toEqual([]);
    expect(els?.days).toHaveLength(5);
    for (const who of ['jan', 'an']) {
      expect(over(of(plan, who))).toHaveLength(2);
      expect(over(of(plan, who))).toEqual(over(of(published.plan, who)));
    }
  });

  it('plans who stopped no more, nor anybody on a day that is over', async () => {
    await rounds.changed('trainee', 'els', { availableUntil: TUESDAY });
    const plan = await replanned();
    expect(of(plan, 'els')).toBeUndefined();
    expect(over(of(plan, 'jan'))).toEqual(over(of(published.plan, 'jan')));
  });

  it('takes another day for the last one that is over when that is told', async () => {
    await rounds.changed('unit', 'u2', { offers: [] });
    const els = of(await replanned('2027-01-31'), 'els');
    expect(els?.unit).toBe('u1');
    expect(els?.days[0]?.date).toBe('2027-02-01');
  });
});

describe('planning again before the semester has begun', () => {
  it('moves what it wants: nothing is over', async () => {
    await rounds.changed('unit', 'u2', { offers: [] });
    const found = await planningInput(world.work, world.semesterId);
    expect(found?.input.trainees.some(({ availableFrom }) => availableFrom !== undefined)).toBe(false);
    expect((found?.input.pins ?? []).some(({ frozenUntil }) => frozenUntil !== undefined)).toBe(false);
  });
});
