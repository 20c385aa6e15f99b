import { describe, expect, it } from 'vitest';
import type { Plan, Score } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { mentor, moduleInput, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { PUBLISHED_DIGEST } from '../testing/checker-findings.ts';
import { checkPlan } from './check-plan.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;

const on = (...dates: string[]) => dates.map((date) => ({ date }));
const scoreOf = (world: Semester, toJudge: Plan): Score => checkPlan(world, toJudge, null).score;
const termsOf = (over: World, days: { date: string; mentor?: string }[]) => {
  const world = semester(over);
  return scoreOf(world, plan(world, [placement(world, {}, days)])).terms;
};

describe('a whole score, worked out by hand', () => {
  /**
   * From home (50.88) the near site is 0.018° and the far one 0.09° to the south: 2 001.5 and 10 007.5 m, × 1.3 =
   * 2 602 and 13 010 m. By bike at 15 km/h 10.4 and 52.04 minutes, so 11 and 53, and 2 to park: 13 and 55.
   */
  const world = semester({
    sites: [
      { id: 'near', employer: 'e1', name: 'Dichtbij', lat: 50.862, lon: 4.7 },
      { id: 'far', employer: 'e1', name: 'Veraf', lat: 50.79, lon: 4.7 },
    ],
    units: [unit({ site: 'near' }), unit({ id: 'u2', site: 'far', preferredDaysPerWeek: 2 })],
    mentors: [mentor(), mentor({ id: 'm2a', unit: 'u2' }), mentor({ id: 'm2b', unit: 'u2' })],
    trainees: [
      trainee({
        modules: [{ module: 'basis', priority: 3 }],
        wishes: { settings: ['ziekenhuis', 'wzc'], sites: ['near'], units: ['u1', 'u2'] },
      }),
      trainee({ id: 't2' }),
      trainee({ id: 't3', modules: [{ module: 'basis', priority: 5 }] }),
    ],
    pins: [{ trainee: 't2', module: 'basis', frozenUntil: '2027-02-01' }],
  });

  /** Six days far away in four weeks: weekends in the first, third and fourth. */
  const six = placement(world, { unit: 'u2', mentor: 'm2a' }, [
    { date: '2027-02-06' },
    { date: '2027-02-07' },
    { date: '2027-02-10', mentor: 'm2b' },
    { date: '2027-02-20' },
    { date: '2027-02-22' },
    { date: '2027-02-27' },
  ]);
  /** Three days nearby in the first week. */
  const three = placement(world, { trainee: 't2' }, on('2027-02-01', '2027-02-02', '2027-02-04'));
  const placements = [six, three];

  it('is right', () => {
    const terms = {
      // 12 journeys of 55 minutes and 6 of 13: 660 + 78.
      S1: 738,
      // 12 journeys are 10 minutes beyond 45; × 2.
      S2: 240,
      // wzc is second (1), the far site is not in a list of one (1), u2 is second (1); × 60. t2 wishes nothing.
      S3: 180,
      // One day with m2b; × 20.
      S4: 20,
      // Three weeks with a weekend, half of four is two: 1; × 60.
      S5: 60,
      // Between the first and the last week: 8 February one day, 15 February one day, of two; × 15.
      S6: 30,
      // t1 ends in the fourth week, 3 after that of the start; t2 in the first; × 10.
      S7: 30,
      // 8 February has a Wednesday, 15 February a Saturday: 1; × 10.
      S8: 10,
      S9: 0,
    };
    const cost = 738 + 240 + 180 + 20 + 60 + 30 + 30 + 10;
    expect(scoreOf(world, plan(world, placements))).toEqual({
      priorityPlaced: 3 + 1,
      placed: 2,
      asked: 3,
      cost,
      terms,
    });
  });

  it('is right for a replan', () => {
    const published = plan(world, [
      // Moved from u1 to u2: 500, once.
      placement(world, {}, on('2027-02-06', '2027-02-07', '2027-02-08')),
      // 1 February is frozen, 2 February as it was, 3 February gone: 30.
      placement(world, { trainee: 't2' }, on('2027-02-01', '2027-02-02', '2027-02-03')),
      // Not placed any more: three days of 30.
      placement(world, { trainee: 't3' }, on('2027-02-01', '2027-02-02', '2027-02-03')),
    ]);
    const replan = plan(world, placements, { replanOf: PUBLISHED_DIGEST });
    const report = checkPlan(world, replan, published);
    expect(report.score.terms.S9).toBe(500 + 30 + 90);
    expect(report.score.cost).toBe(1308 + 620);
    expect(report.historyVerified).toBe(true);
  });

  it('takes S9 over where the published plan is not at hand', () => {
    const base = plan(world, placements);
    const stated = {
      ...base,
      replanOf: PUBLISHED_DIGEST,
      score: { ...base.score, terms: { ...base.score.terms, S9: 77 } },
    };
    const report = checkPlan(world, stated, null);
    expect(report.historyVerified).toBe(false);
    expect(report.score.terms.S9).toBe(77);
    expect(report.score.cost).toBe(1308 + 77);
  });

  it('weighs as the semester says', () => {
    const weights = { S1: 0, S2: 1, S3: 1, S4: 1, S5: 1, S6: 1, S7: 1, S8: 1 };
    const other = { ...world, rules: { ...world.rules, weights: { ...world.rules.weights, ...weights } } };
    expect(scoreOf(other, plan(world, placements)).terms).toEqual({
      S1: 0,
      S2: 120,
      S3: 3,
      S4: 1,
      S5: 1,
      S6: 2,
      S7: 3,
      S8: 1,
      S9: 0,
    });
  });
});

describe('each term at its limits', () => {
  it('S1: a journey that arrives before it leaves costs nothing', () => {
    const world = semester();
    const made = placement(world, {}, on('2027-02-02'));
    const days = made.days.map((day) => ({
      ...day,
      out: {
        ...day.out,
        legs: day.out.legs.map((leg) => ({ ...leg, depart: leg.arrive, arrive: leg.depart })),
      },
    }));
    expect(scoreOf(world, plan(world, [{ ...made, days }])).terms.S1).toBe(made.days[0]?.back.minutes);
  });

  it('S2: a minute beyond, not the limit itself', () => {
    // From Leuven to Heverlee by bike: 12 minutes, twice.
    expect(termsOf({ rules: { longJourneyMinutes: 12 } }, on('2027-02-02')).S2).toBe(0);
    expect(termsOf({ rules: { longJourneyMinutes: 11 } }, on('2027-02-02')).S2).toBe(4);
  });

  it('S3: an empty list is one not given', () => {
    const trainees = [trainee({ wishes: { settings: [], sites: ['s1'], units: [] } })];
    expect(termsOf({ trainees }, on('2027-02-02')).S3).toBe(0);
    const world = semester({ trainees: [trainee({ wishes: { settings: ['dagcentrum', 'ziekenhuis'] } })] });
    expect(scoreOf(world, plan(world, [placement(world, {}, [])])).terms.S3).toBe(120);
  });

  it('S5: half of the weeks is rounded up', () => {
    // Two weekends in three weeks: half of 3 is 2. Two in two: one too many.
    expect(termsOf({}, on('2027-02-06', '2027-02-14', '2027-02-15')).S5).toBe(0);
    expect(termsOf({}, on('2027-02-06', '2027-02-07', '2027-02-14')).S5).toBe(60);
  });

  it('S6: empty weeks count, weeks touched by a closure do not, more than preferred is no gain', () => {
    const units = [unit({ preferredDaysPerWeek: 2 })];
    expect(termsOf({ units }, on('2027-02-01', '2027-02-22')).S6).toBe(4 * 15);
    const closures = [{ from: '2027-02-21', to: '2027-02-21', name: 'x', kind: 'other' as const }];
    expect(termsOf({ units, closures }, on('2027-02-01', '2027-02-22')).S6).toBe(2 * 15);
    expect(
      termsOf({ units }, on('2027-02-01', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-15')).S6,
    ).toBe(0);
    expect(termsOf({ units }, on('2027-02-01', '2027-02-08', '2027-02-08', '2027-02-15')).S6).toBe(15);
  });

  it('S7: from the latest start, and never below 0', () => {
    const modules = [moduleInput({ from: '2027-02-10' })];
    expect(termsOf({}, on('2027-02-07')).S7).toBe(0);
    expect(termsOf({}, on('2027-02-08')).S7).toBe(10);
    expect(termsOf({ modules }, on('2027-02-22')).S7).toBe(20);
    expect(
      termsOf({ modules, trainees: [trainee({ availableFrom: '2027-02-15' })] }, on('2027-02-22')).S7,
    ).toBe(10);
    expect(termsOf({ modules }, on('2027-02-01')).S7).toBe(0);
  });

  it('S7: weeks over New Year, in a year of 53 weeks', () => {
    expect(termsOf({ start: '2026-12-21' }, on('2027-01-03')).S7).toBe(10);
    expect(termsOf({ start: '2026-12-21' }, on('2027-01-04')).S7).toBe(20);
  });

  it('S8: compares with the week before in the list, empty weeks too, without the first and the last', () => {
    const tuesdays = ['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23', '2027-03-02'];
    expect(termsOf({}, on(...tuesdays)).S8).toBe(0);
    expect(termsOf({}, on('2027-02-01', ...tuesdays.slice(1, 4), '2027-03-04')).S8).toBe(0);
    expect(termsOf({}, on('2027-02-02', '2027-02-09', '2027-02-23', '2027-03-02')).S8).toBe(20);
    const closures = [{ from: '2027-02-15', to: '2027-02-15', name: 'x', kind: 'school-holiday' as const }];
    expect(termsOf({ closures }, on('2027-02-02', '2027-02-09', '2027-02-23', '2027-03-02')).S8).toBe(0);
  });

  it('S9: a move with frozen days only, and modules no longer asked, cost nothing', () => {
    const world = (over: World = {}) => semester({ units: [unit(), unit({ id: 'u2' })], ...over });
    const stability = (w: Semester, where: string, days: { date: string; shift?: string }[]) => {
      const published = plan(world(), [placement(world(), {}, on('2027-02-02', '2027-02-03'))]);
      const now = plan(w, [placement(w, { unit: where }, days)], { replanOf: PUBLISHED_DIGEST });
      return checkPlan(w, now, published).score.terms.S9;
    };
    const pins = (frozenUntil: string) => ({ pins: [{ trainee: 't1', module: 'basis', frozenUntil }] });
    expect(stability(world(), 'u1', on('2027-02-02', '2027-02-03'))).toBe(0);
    expect(stability(world(), 'u1', [{ date: '2027-02-02', shift: 'late' }, { date: '2027-02-03' }])).toBe(
      30,
    );
    expect(stability(world(), 'u2', on('2027-02-02', '2027-02-03'))).toBe(500);
    expect(stability(world(pins('2027-02-02')), 'u2', [])).toBe(500);
    expect(stability(world(pins('2027-02-03')), 'u2', [])).toBe(0);
    expect(stability(world(pins('2027-02-02')), 'u1', [])).toBe(30);

    const done = semester({ trainees: [trainee({ modules: [{ module: 'basis', done: true }] })] });
    const published = plan(world(), [placement(world(), {}, on('2027-02-02'))]);
    const replan = plan(done, [], { replanOf: PUBLISHED_DIGEST });
    expect(checkPlan(done, replan, published).score).toMatchObject({ asked: 0, cost: 0 });
  });

  it('has no S9 in a plan that replans none', () => {
    const world = semester();
    const published = plan(world, [placement(world, {}, on('2027-02-02'))]);
    expect(checkPlan(world, plan(world, []), published).score.terms.S9).toBe(0);
  });
});
