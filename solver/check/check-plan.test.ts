import { describe, expect, it } from 'vitest';
import type { Journey, Plan } from '../domain/plan-schema.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import { wallTime } from '../domain/values.ts';
import { mentor, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { acceptPlan } from './accept-plan.ts';
import { checkPlan } from './check-plan.ts';

const world = semester();
const days = [{ date: '2027-02-02' }, { date: '2027-02-03' }, { date: '2027-02-04' }];

/** Three early shifts, 1260 of the 900 minutes asked, 840 without the shortest: 6 journeys of 12 minutes. */
const TRUE_SCORE = {
  priorityPlaced: 1,
  placed: 1,
  asked: 1,
  cost: 72,
  terms: { S1: 72, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 },
};
const good = plan(world, [placement(world, {}, days)], {
  score: TRUE_SCORE,
  bound: { priorityPlaced: 1, cost: 60 },
  gap: { kind: 'cost', value: 12 },
});

const statementsOf = (stated: Plan) => checkPlan(world, stated, null).falseStatements;

describe('a plan that is right', () => {
  it('is accepted, with its semester and its report', () => {
    const accepted = acceptPlan(world, good, null);
    expect(accepted).toMatchObject({ ok: true, plan: { semester: world, plan: good } });
    expect(checkPlan(world, good, null)).toEqual({
      breaches: [],
      falseStatements: [],
      score: TRUE_SCORE,
      accepted: true,
      historyVerified: true,
    });
  });

  it('with everything unplaced is right too', () => {
    const none = plan(world, [], {
      score: { ...TRUE_SCORE, priorityPlaced: 0, placed: 0, cost: 0, terms: { ...TRUE_SCORE.terms, S1: 0 } },
      bound: { priorityPlaced: 1, cost: null },
      gap: { kind: 'placed', value: 1 },
    });
    expect(checkPlan(world, none, null).accepted).toBe(true);
  });
});

describe('a plan that is not', () => {
  it('is refused for a breach', () => {
    const broken = plan(world, [placement(world, {}, days.slice(0, 2))], {
      score: { ...TRUE_SCORE, cost: 48, terms: { ...TRUE_SCORE.terms, S1: 48 } },
      bound: good.bound,
      gap: { kind: 'cost', value: -12 },
    });
    const refused = acceptPlan(world, broken, null);
    expect(refused).toMatchObject({ ok: false, report: { breaches: [{ rule: 'H2' }], accepted: false } });
  });

  it('is refused for a false statement alone', () => {
    const refused = acceptPlan(world, { ...good, score: { ...TRUE_SCORE, cost: 71 } }, null);
    expect(refused).toEqual({
      ok: false,
      report: {
        breaches: [],
        falseStatements: [{ path: 'score.cost', stated: '71', actual: '72' }],
        score: TRUE_SCORE,
        accepted: false,
        historyVerified: true,
      },
    });
  });

  it('gives the same list whatever the order of the plan, by rule number and then by keys', () => {
    const crowd = semester({
      trainees: ['t1', 't2'].map((id) => trainee({ id })),
      units: [unit({ offers: [], accepts: [] })],
    });
    const placements = ['t2', 't1'].map((id) => placement(crowd, { trainee: id }, days));
    const listed = checkPlan(crowd, plan(crowd, placements), null).breaches;
    expect(checkPlan(crowd, plan(crowd, placements.toReversed()), null).breaches).toEqual(listed);
    expect(listed.map((b) => [b.rule, b.trainee, b.date])).toEqual([
      ['H1', 't1', undefined],
      ['H1', 't2', undefined],
      ['H10', undefined, '2027-02-02'],
      ['H10', undefined, '2027-02-03'],
      ['H10', undefined, '2027-02-04'],
    ]);
    const numbers = listed.map((b) => RULE_IDS.indexOf(b.rule));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe('false statements', () => {
  const first = good.placements[0];
  if (first === undefined) throw new Error('the good plan has a placement');
  const firstDay = first.days[0];
  if (firstDay === undefined) throw new Error('the good plan has days');
  const withPlacement = (over: Partial<typeof first>): Plan => ({
    ...good,
    placements: [{ ...first, ...over }],
  });
  const withDay = (over: Partial<typeof firstDay>) =>
    withPlacement({ days: [{ ...firstDay, ...over }, ...first.days.slice(1)] });

  it('about minutes', () => {
    const wrong = semester().rules.minRestMinutes;
    expect(statementsOf(withPlacement({ minutes: wrong }))).toEqual([
      { path: 'placements[0].minutes', stated: '660', actual: '1260' },
    ]);
    expect(statementsOf(withDay({ minutes: wrong }))).toEqual([
      { path: 'placements[0].days[0].minutes', stated: '660', actual: '420' },
    ]);
  });

  it('about when a journey leaves and arrives, and how long it takes: the legs count', () => {
    const lying = (journey: Journey): Journey => ({
      ...journey,
      leave: wallTime.parse('2027-02-02T06:44'),
      arrive: wallTime.parse('2027-02-02T06:56'),
      minutes: 11,
    });
    expect(statementsOf(withDay({ out: lying(firstDay.out) }))).toEqual([
      { path: 'placements[0].days[0].out.leave', stated: '2027-02-02T06:44', actual: '2027-02-02T06:43' },
      { path: 'placements[0].days[0].out.arrive', stated: '2027-02-02T06:56', actual: '2027-02-02T06:55' },
      { path: 'placements[0].days[0].out.minutes', stated: '11', actual: '12' },
    ]);
    expect(statementsOf(withDay({ back: { ...firstDay.back, minutes: 13 } }))).toEqual([
      { path: 'placements[0].days[0].back.minutes', stated: '13', actual: '12' },
    ]);
  });

  it('about the order of days', () => {
    expect(statementsOf(withPlacement({ days: first.days.toReversed() }))).toEqual([
      {
        path: 'placements[0].days',
        stated: '2027-02-04 2027-02-03 2027-02-02',
        actual: '2027-02-02 2027-02-03 2027-02-04',
      },
    ]);
  });

  it('about each figure of the score', () => {
    const score = {
      priorityPlaced: 0,
      placed: 2,
      asked: 3,
      cost: 74,
      terms: { ...TRUE_SCORE.terms, S1: 71, S8: 1 },
    };
    expect(statementsOf({ ...good, score }).map(({ path }) => path)).toEqual([
      'score.priorityPlaced',
      'score.placed',
      'score.asked',
      'score.cost',
      'score.terms.S1',
      'score.terms.S8',
    ]);
  });

  it('about the bound: it is never below what the plan reaches', () => {
    const bounded = (priorityPlaced: number, cost: number | null, gap: Plan['gap']) =>
      statementsOf({ ...good, bound: { priorityPlaced, cost }, gap });
    expect(bounded(0, null, { kind: 'cost', value: null })).toEqual([
      { path: 'bound.priorityPlaced', stated: '0', actual: '>= 1' },
    ]);
    expect(bounded(1, 72, { kind: 'cost', value: 0 })).toEqual([]);
    expect(bounded(1, 73, { kind: 'cost', value: -1 })).toEqual([
      { path: 'bound.cost', stated: '73', actual: '<= 72' },
    ]);
    // Who places less may well be cheaper.
    expect(bounded(2, 73, { kind: 'placed', value: 1 })).toEqual([]);
  });

  it('about the gap', () => {
    const withGap = (gap: Plan['gap'], bound: Plan['bound']) => statementsOf({ ...good, gap, bound });
    expect(withGap({ kind: 'cost', value: null }, { priorityPlaced: 1, cost: null })).toEqual([]);
    expect(withGap({ kind: 'cost', value: 0 }, { priorityPlaced: 1, cost: null })).toEqual([
      { path: 'gap.value', stated: '0', actual: 'null' },
    ]);
    expect(withGap({ kind: 'cost', value: 11 }, { priorityPlaced: 1, cost: 60 })).toEqual([
      { path: 'gap.value', stated: '11', actual: '12' },
    ]);
    expect(withGap({ kind: 'cost', value: 12 }, { priorityPlaced: 3, cost: 60 })).toEqual([
      { path: 'gap.kind', stated: 'cost', actual: 'placed' },
      { path: 'gap.value', stated: '12', actual: '2' },
    ]);
  });
});

describe('nonsense', () => {
  it('is judged, never thrown at', () => {
    const strange = semester({ units: [unit(), unit({ id: 'u2' })], mentors: [mentor({ unit: 'u2' })] });
    const made = placement(strange, {}, [
      { date: '1999-12-31', shift: 'night' },
      { date: '1999-12-31', shift: 'night' },
      { date: '2031-02-01', shift: 'split' },
    ]);
    const turned = (journey: Journey): Journey => ({
      ...journey,
      legs: journey.legs.map((leg) => ({ ...leg, depart: leg.arrive, arrive: leg.depart })),
    });
    const days = made.days.map((day) => ({ ...day, out: turned(day.back), back: turned(day.out) }));
    const found = checkPlan(strange, plan(strange, [{ ...made, days: days.toReversed() }]), null);
    expect(found.breaches.map((b) => b.rule)).toEqual(
      expect.arrayContaining(['H1', 'H5', 'H7', 'H11', 'H15']),
    );
    expect(checkPlan(strange, plan(strange, [placement(strange, {}, [])]), null).breaches).toMatchObject([
      { rule: 'H2', cause: 'too-short', found: 0 },
    ]);
  });

  it('of another semester is not a plan of this one', () => {
    const elsewhere = semester({ units: [unit({ id: 'u9' })], mentors: [mentor({ unit: 'u9' })] });
    const foreign = plan(elsewhere, [placement(elsewhere, { unit: 'u9' }, days)]);
    expect(() => checkPlan(world, foreign, null)).toThrow('the plan names the unit "u9"');
  });
});
