import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../scenarios/generate/generate-semester.ts';
import { checkPlan } from './check/check-plan.ts';
import type { Plan } from './domain/plan-schema.ts';
import { type SemesterInput, semesterSchema } from './domain/semester-schema.ts';
import { planSemester } from './plan-semester.ts';
import { mentor, moduleInput, semester, trainee, unit } from './testing/builders.ts';
import { plannableSemester } from './testing/plannable-semester.ts';
import { acceptedPlan, planned, requestFor } from './testing/planning.ts';
import {
  busiestMentorAway,
  busiestOfferWithdrawn,
  frozenPins,
  traineesCalledAway,
} from './testing/replans.ts';

/** The date on which so large a share of the planned days has passed; null for an empty plan. */
function dateAt(plan: Plan, share: number): string | null {
  const dates = plan.placements.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  return dates[Math.floor(dates.length * share)] ?? null;
}

type Change = (input: SemesterInput, published: Plan, until: string) => SemesterInput;
const NO_CHANGE: Change = (input) => input;
const CHANGES: readonly Change[] = [
  NO_CHANGE,
  (input, published, until) => busiestMentorAway(input, published, until, 12),
  (input, published) => busiestOfferWithdrawn(input, published),
  traineesCalledAway,
];

/** Of what had days then, and so has a pin: nothing forbids any other module to begin on a day that is past. */
function frozenDaysOf({ placements }: Plan, published: Plan, until: string) {
  const begun = published.placements.filter(({ days }) => days.some(({ date }) => date <= until));
  const known = new Set(begun.map(keyOf));
  return placements
    .filter((placement) => known.has(keyOf(placement)))
    .flatMap(({ trainee: who, module, unit: where, days }) =>
      days.filter(({ date }) => date <= until).map((day) => ({ who, module, where, day })),
    );
}

function keyOf({ trainee, module }: Plan['placements'][number]): string {
  return JSON.stringify([trainee, module]);
}

describe('a replan', () => {
  it('is accepted or stopped by its pins, whatever fell through, and leaves what is past to the letter', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        plannableSemester,
        fc.subarray([...CHANGES]),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (input, changes, share) => {
          const published = planned(semesterSchema.parse(input), undefined, { maxSteps: 10 });
          const until = dateAt(published, share);
          if (until === null) return;
          const pinned: SemesterInput = { ...input, pins: frozenPins(published, until) };
          const changed = changes.reduce<SemesterInput>(
            (now, change) => change(now, published, until),
            pinned,
          );
          const answer = planSemester(requestFor(semesterSchema.parse(changed), published, { maxSteps: 20 }));
          if (answer.kind === 'impossible-pins') return;
          const replan = acceptedPlan(answer);
          expect(frozenDaysOf(replan, published, until)).toEqual(frozenDaysOf(published, published, until));
          kept++;
        },
      ),
      { numRuns: 40 },
    );
    expect(kept).toBeGreaterThan(10);
  });

  it('with nothing changed keeps every day of a generated plan, at no price for change', () => {
    const input = generateSemester({ trainees: 14, seed: 11 });
    const world = semesterSchema.parse(input);
    const published = planned(world, undefined, { maxSteps: 60 });
    const until = dateAt(published, 0.4) ?? '';
    const again = semesterSchema.parse({
      ...input,
      pins: [...(input.pins ?? []), ...frozenPins(published, until)],
    });
    const replan = planned(again, published, { maxSteps: 60 });
    expect(replan.score.placed).toBeGreaterThanOrEqual(published.score.placed);
    expect(replan.score.cost).toBeLessThanOrEqual(published.score.cost);
    expect(replan.replanOf).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is proven to be the best there is, however much is past', () => {
    const input = generateSemester({ trainees: 10, seed: 3 });
    const published = planned(semesterSchema.parse(input), undefined, { maxSteps: 60 });
    for (const share of [0.6, 0.9]) {
      const until = dateAt(published, share) ?? '';
      const past = frozenPins(published, until);
      const changed = traineesCalledAway(
        { ...input, pins: [...(input.pins ?? []), ...past] },
        published,
        until,
      );
      const { score, bound } = planned(semesterSchema.parse(changed), published, { maxSteps: 20_000 });
      expect(past.length).toBeGreaterThan(2);
      expect(score.priorityPlaced).toBe(8);
      expect(bound).toEqual({ priorityPlaced: 8, cost: score.cost });
    }
  });

  it('prices the days that had to move, and a module that had to go', () => {
    const world = semester();
    const published = planned(world);
    const [first, second] = published.placements[0]?.days ?? [];
    if (first === undefined || second === undefined) throw new Error('the module takes two days');
    const away = {
      weekdays: undefined,
      date: second.date,
      start: '00:00',
      end: '00:00',
      kind: 'family' as const,
    };
    const moved = planned(semester({ trainees: [trainee({ busy: [away] })] }), published);
    expect(moved.score.terms.S9).toBe(30);
    expect(moved.placements[0]?.days.map(({ date }) => date)).toContain(first.date);

    const gone = planned(semester({ trainees: [trainee({ availableFrom: '2027-06-27' })] }), published);
    expect(gone.score).toMatchObject({ placed: 0, cost: 60, terms: { S9: 60 } });
  });

  it('stays at the unit while that is possible, and moves when it is not', () => {
    const two = {
      units: [unit(), unit({ id: 'u2' })],
      mentors: [mentor(), mentor({ id: 'm2', unit: 'u2' })],
    };
    const wishes = { units: ['u2', 'u1'] };
    const published = planned(semester({ ...two, trainees: [trainee({ wishes: { units: ['u1', 'u2'] } })] }));
    expect(published.placements[0]?.unit).toBe('u1');
    const trainees = [trainee({ wishes })];
    const stays = planned(semester({ ...two, trainees }), published);
    expect(stays.placements[0]?.unit).toBe('u1');
    const closed = [unit({ offers: [] }), unit({ id: 'u2' })];
    const moves = planned(semester({ ...two, units: closed, trainees }), published);
    expect(moves.placements[0]?.unit).toBe('u2');
    expect(moves.score.terms.S9).toBe(500);
  });

  it('keeps a past that today’s rules would forbid', () => {
    const published = planned(semester({ modules: [moduleInput({ minutes: 2000 })] }));
    const until = dateAt(published, 0.5) ?? '';
    const world = semester({
      modules: [moduleInput({ minutes: 2000 })],
      // The offer is gone from the start, the mentor too: only days still to come need them.
      units: [unit({ exceptions: [{ date: '2027-02-01', places: 0 }] })],
      mentors: [mentor({ absences: [{ from: '2027-02-01', to: until }] })],
      pins: frozenPins(published, until),
    });
    const replan = planned(world, published);
    expect(frozenDaysOf(replan, published, until)).toEqual(frozenDaysOf(published, published, until));
    expect(checkPlan(world, replan, published).accepted).toBe(true);
  });

  it('keeps Sundays that are past, also where each module’s first day was one', () => {
    const module = (id: string) => moduleInput({ id, minutes: 420 });
    const sundays = { a: '2027-02-07', b: '2027-02-14' };
    const pins = Object.entries(sundays).map(([id, date]) => {
      return {
        trainee: 't1',
        module: id,
        unit: 'u1',
        days: [{ date, shift: 'early' }],
        frozenUntil: sundays.b,
      };
    });
    const world = semester({
      rules: { maxSundaysPerFourWeeks: 1 },
      modules: [module('a'), module('b')],
      units: [unit({ accepts: ['a', 'b'], offers: [{ weekdays: [7], shift: 'early', places: 1 }] })],
      trainees: [trainee({ modules: [{ module: 'a' }, { module: 'b' }] })],
      pins,
    });
    const days = planned(world).placements.map((placement) => placement.days.map(({ date }) => date));
    expect(days).toEqual([[sundays.a], [sundays.b]]);
  });

  it('keeps a past that is longer than what is asked by now, and adds nothing to it', () => {
    const published = planned(semester({ modules: [moduleInput({ minutes: 10 * 420 })] }));
    const until = dateAt(published, 0.6) ?? '';
    const pins = frozenPins(published, until);
    const replan = planned(semester({ modules: [moduleInput({ minutes: 900 })], pins }), published);
    expect(replan.placements[0]?.days).toEqual(
      published.placements[0]?.days.filter(({ date }) => date <= until),
    );
    expect(replan.placements[0]?.days.length).toBeGreaterThan(3);
  });
});
