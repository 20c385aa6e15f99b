import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../scenarios/generate/generate-semester.ts';
import { checkPlan } from './check/check-plan.ts';
import type { Plan } from './domain/plan-schema.ts';
import { type SemesterInput, semesterSchema } from './domain/semester-schema.ts';
import { planFirstCome, planSemester } from './plan-semester.ts';
import type { Progress } from './planning-request.ts';
import { semester, trainee, unit } from './testing/builders.ts';
import { plannableSemester } from './testing/plannable-semester.ts';
import { acceptedPlan, planned, requestFor } from './testing/planning.ts';

const generated = (seed: number, over: Parameters<typeof generateSemester>[0] = {}): SemesterInput =>
  generateSemester({ trainees: 12, seed, ...over });

/** A crowd for few places, so that there is something to search for. */
const CROWD = semester({
  trainees: Array.from({ length: 6 }, (_, i) =>
    trainee({
      id: `t${i}`,
      home: { lat: 50.88, lon: 4.7 + i / 100 },
      wishes: { units: [i % 2 === 0 ? 'u1' : 'u2'] },
    }),
  ),
  units: ['u1', 'u2'].map((id) =>
    unit({
      id,
      offers: [{ weekdays: [1, 2, 3], shift: 'early', places: 1, from: '2027-03-01', to: '2027-03-14' }],
    }),
  ),
  mentors: ['u1', 'u2'].map((id) => ({
    id: `mentor of ${id}`,
    unit: id,
    level: 'advanced',
    roster: [{ weekdays: [1, 2, 3], shift: 'early' }],
  })),
});

describe('a plan', () => {
  it('is accepted by the checker, whatever the semester', () => {
    fc.assert(
      fc.property(plannableSemester, fc.nat(100), (input, seed) => {
        planned(semesterSchema.parse(input), undefined, { seed, maxSteps: 25 });
      }),
      { numRuns: 25 },
    );
  });

  it('places a good many in such semesters', () => {
    const placed = fc
      .sample(plannableSemester, { seed: 20_270_201, numRuns: 40 })
      .map((input) => planned(semesterSchema.parse(input), undefined, { maxSteps: 25 }).score.placed);
    expect(placed.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(20);
  });

  it('is accepted for generated semesters, tight or roomy, of evening trainees, parents, people without a car', () => {
    const kinds = [
      generated(1),
      generated(2, { tightness: 0.5 }),
      generated(3, { evening: 1, noCar: 1 }),
      generated(4, { parents: 1, tightness: 'tight' }),
      generated(5, { evening: 0, parents: 0, noCar: 0, trainees: 16 }),
    ];
    const scores = kinds.map(
      (input) => planned(semesterSchema.parse(input), undefined, { maxSteps: 80 }).score,
    );
    expect(scores.map(({ placed }) => placed > 0)).toEqual(kinds.map(() => true));
  });

  it('of first come, first served is accepted too, and never better', () => {
    const greedy = acceptedPlan(planFirstCome(requestFor(CROWD)));
    const searched = planned(CROWD, undefined, { maxSteps: 300 });
    expect(searched.score.priorityPlaced).toBeGreaterThanOrEqual(greedy.score.priorityPlaced);
    expect(searched.score.cost).toBeLessThanOrEqual(greedy.score.cost);
  });

  it('is as good as its own bound says at most', () => {
    const { score, bound, gap } = planned(CROWD, undefined, { maxSteps: 300 });
    expect(bound.priorityPlaced).toBeGreaterThanOrEqual(score.priorityPlaced);
    expect(gap.value).toBe(
      gap.kind === 'placed'
        ? bound.priorityPlaced - score.priorityPlaced
        : score.cost - (bound.cost ?? Number.NaN),
    );
  });
});

describe('the same seed and steps', () => {
  it('give the same plan, to the byte', () => {
    const text = (seed: number) => JSON.stringify(planned(CROWD, undefined, { seed, maxSteps: 120 }));
    expect(text(1)).toBe(text(1));
    const input = semesterSchema.parse(generated(6, { tightness: 0.6 }));
    const twice = [1, 2].map(() => JSON.stringify(planned(input, undefined, { seed: 3, maxSteps: 60 })));
    expect(twice[0]).toBe(twice[1]);
  });

  it('give the same plan whatever the clock says', () => {
    let now = 0;
    const slow = planned(CROWD, undefined, { maxSteps: 50, clock: () => (now += 1000) });
    expect(JSON.stringify(slow)).toBe(JSON.stringify(planned(CROWD, undefined, { maxSteps: 50 })));
  });

  it('differ from what other seeds give, now and then', () => {
    const input = semesterSchema.parse(generated(8, { trainees: 25, tightness: 0.5 }));
    const plans = [1, 2, 3, 4].map((seed) => planned(input, undefined, { seed, maxSteps: 10 }).placements);
    expect(new Set(plans.map((placements) => JSON.stringify(placements))).size).toBeGreaterThan(1);
  });
});

describe('planning stops', () => {
  const input = semesterSchema.parse(generated(7, { tightness: 0.5 }));

  it('after so many steps, and says so', () => {
    const { solver } = planned(input, undefined, { maxSteps: 30 });
    expect(solver).toMatchObject({ steps: 30, stoppedBy: 'steps', seconds: 0 });
  });

  it('when time is up, with the seconds it took', () => {
    let now = 0;
    const { maxSteps: _unlimited, ...request } = requestFor(input);
    const answer = planSemester({ ...request, maxSeconds: 1, clock: () => (now += 5) });
    const { solver } = acceptedPlan(answer);
    expect(solver.stoppedBy).toBe('time');
    expect(solver.steps).toBeGreaterThan(0);
    expect(solver.seconds).toBeGreaterThanOrEqual(1);
  });

  it('at whichever limit comes first', () => {
    let now = 0;
    const hurried = planned(input, undefined, { maxSteps: 1000, maxSeconds: 1, clock: () => (now += 5) });
    expect(hurried.solver.stoppedBy).toBe('time');
    const patient = planned(input, undefined, { maxSteps: 10, maxSeconds: 1000 });
    expect(patient.solver.stoppedBy).toBe('steps');
  });

  it('when it is told to, at any moment, with the best plan so far', () => {
    for (const questions of [0, 1, 5, 40]) {
      let asked = 0;
      const { maxSteps: _unlimited, ...request } = requestFor(input);
      const answer = planSemester({ ...request, shouldStop: () => asked++ >= questions });
      expect(acceptedPlan(answer).solver.stoppedBy).toBe('user');
    }
  });

  it('with every pin kept, however early it is told to', () => {
    const pins = [{ trainee: 't1', module: 'basis', unit: 'u1' }];
    const answer = planSemester(requestFor(semester({ pins }), undefined, { shouldStop: () => true }));
    expect(acceptedPlan(answer).score.placed).toBe(1);
  });

  it('of itself, without any limit, once nothing better turns up or nothing better can', () => {
    const { maxSteps: _unlimited, ...request } = requestFor(semester());
    expect(acceptedPlan(planSemester(request)).solver.stoppedBy).toBe('optimal');
  });
});

describe('progress', () => {
  it('goes through the phases in order, towards the plan that is handed out', () => {
    const told: Progress[] = [];
    let now = 0;
    const plan = planned(CROWD, undefined, {
      maxSteps: 20,
      clock: () => (now += 1000),
      onProgress: (progress) => told.push(progress),
    });
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual([
      'prepare',
      'construct',
      'improve',
      'explain',
      'check',
    ]);
    const last = told.at(-1);
    expect(last).toMatchObject({ placed: plan.score.placed, cost: plan.score.cost, steps: 20, asked: 6 });
    expect(told.map(({ seconds }) => seconds)).toEqual(
      told.map(({ seconds }) => seconds).toSorted((a, b) => a - b),
    );
    expect(last?.bound).toMatchObject(plan.bound);
    expect(last?.gap).toEqual(plan.gap);
  });

  it('tells the first plan before any linear program is opened', () => {
    const told: Progress[] = [];
    let toldBefore: Progress | undefined;
    const open = (): never => {
      toldBefore ??= told.at(-1);
      throw new Error('opened');
    };
    const lp = { name: 'highs' as const, open };
    const onProgress = (progress: Progress) => told.push(progress);
    expect(() =>
      planSemester({ ...requestFor(CROWD, undefined, { onProgress }), maxSteps: 1000, lp }),
    ).toThrow('opened');
    expect(toldBefore).toMatchObject({ phase: 'improve', placed: 4, steps: 0 });
  });

  it('is kept, up to the plan that is handed out', () => {
    const answer = planSemester(requestFor(CROWD, undefined, { maxSteps: 40 }));
    if (answer.kind !== 'planned') throw new Error('a plan was to be found');
    const { score, bound, solver } = answer.plan.plan;
    const { placed, priorityPlaced, cost } = score;
    expect(answer.course.length).toBeGreaterThan(2);
    const end = { seconds: 0, steps: solver.steps, placed, priorityPlaced, cost, bound };
    expect(answer.course.at(-1)).toMatchObject(end);
  });

  it('is kept with the seconds of the search where time limited it', () => {
    let now = 0;
    const { maxSteps: _unlimited, ...request } = requestFor(CROWD);
    const answer = planSemester({ ...request, maxSeconds: 1, clock: () => (now += 5) });
    if (answer.kind !== 'planned') throw new Error('a plan was to be found');
    const seconds = answer.course.map((point) => point.seconds);
    expect(seconds.at(-1)).toBeGreaterThan(0);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });
});

describe('an empty semester', () => {
  it('without trainees, units or mentors has an empty plan', () => {
    const nobody = planned(semester({ trainees: [] }));
    expect(nobody).toMatchObject({ placements: [], unplaced: [], score: { asked: 0, cost: 0 } });
    const nowhere = planned(semester({ units: [], mentors: [] }));
    expect(nowhere.placements).toEqual([]);
    expect(nowhere.unplaced[0]?.blockers).not.toEqual([]);
    const unguided = planned(semester({ mentors: [] }));
    expect(unguided.unplaced[0]?.blockers.map(({ rule }) => rule)).toEqual(['H11']);
  });

  it('is judged like any other', () => {
    const world = semester({ trainees: [] });
    expect(checkPlan(world, planned(world), null).accepted).toBe(true);
  });
});

describe('beginning from a plan that is there', () => {
  const first = planned(CROWD, undefined, { maxSteps: 40 });

  it('keeps it where nothing better is looked for', () => {
    const again = planned(CROWD, undefined, { startFrom: first, maxSteps: 0 });
    expect(again.placements).toEqual(first.placements);
  });

  it('is never worse than that plan', () => {
    fc.assert(
      fc.property(plannableSemester, fc.nat(50), (input, seed) => {
        const read = semesterSchema.parse(input);
        const before = planned(read, undefined, { seed, maxSteps: 10 });
        const after = planned(read, undefined, { seed: seed + 1, maxSteps: 5, startFrom: before });
        expect(after.score.priorityPlaced).toBeGreaterThanOrEqual(before.score.priorityPlaced);
        if (after.score.priorityPlaced === before.score.priorityPlaced)
          expect(after.score.cost).toBeLessThanOrEqual(before.score.cost);
      }),
      { numRuns: 25 },
    );
  });

  it('goes on with a replan of the same plan', () => {
    const replanned = planned(CROWD, first, { maxSteps: 10 });
    const again = planned(CROWD, first, { startFrom: replanned, maxSteps: 0 });
    expect(again.placements).toEqual(replanned.placements);
  });

  it('leaves a plan of another semester, or of another plan in force, aside', () => {
    const untouched = planned(CROWD, undefined, { maxSteps: 0 });
    const foreign = { ...first, semesterDigest: 'a'.repeat(64) };
    const replan = { ...first, replanOf: 'b'.repeat(64) };
    for (const startFrom of [foreign, replan])
      expect(planned(CROWD, undefined, { startFrom, maxSteps: 0 }).placements).toEqual(untouched.placements);
  });
});

describe('better plans on the way', () => {
  const crowded = semesterSchema.parse(generated(4, { tightness: 'tight' }));
  const handedOut = (everySeconds: number) => {
    const plans: Plan[] = [];
    let second = 0;
    const answer = planSemester(
      requestFor(crowded, undefined, {
        maxSteps: 150,
        clock: () => ++second * 10,
        interim: { everySeconds, onPlan: ({ plan }) => plans.push(plan) },
      }),
    );
    return { plans, last: acceptedPlan(answer) };
  };

  it('are each accepted by the checker, and better than the one before', () => {
    const { plans, last } = handedOut(0);
    expect(plans.length).toBeGreaterThan(1);
    for (const [i, plan] of plans.entries()) {
      const next = plans[i + 1] ?? last;
      expect(checkPlan(crowded, plan, null).accepted).toBe(true);
      const gained = next.score.priorityPlaced - plan.score.priorityPlaced;
      expect(gained > 0 || (gained === 0 && next.score.cost <= plan.score.cost)).toBe(true);
    }
  });

  it('change nothing about the plan that is found', () => {
    expect(handedOut(0).last.placements).toEqual(planned(crowded, undefined, { maxSteps: 150 }).placements);
  });

  it('come no more often than asked', () => {
    expect(handedOut(1e9).plans).toHaveLength(1);
  });
});
