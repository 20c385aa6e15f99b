import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { trainee } from '../../testing/builders.ts';
import { contest } from '../../testing/contested-unit.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { leastAt } from '../bound/cost-line.ts';
import { secondsToSearch } from '../prove.ts';
import { search } from '../search.ts';
import { PriceProof } from './price-proof.ts';

const WATCH = { shouldStop: () => false, onRound: () => {} };
const STEPS = 5000;

function proofFor(world: Semester, maxSteps = STEPS): PriceProof | null {
  return PriceProof.for(searchTools(world), maxSteps, () => false);
}

/** Semesters of two or three trainees, with the best there is by trying everything. */
const tried = [2, 3].flatMap((trainees) =>
  fc.sample(tinySemester(trainees), { numRuns: 20, seed: 78 }).map((input) => {
    const world = semesterSchema.parse(input);
    const proof = proofFor(world);
    const best = bestWorth(world);
    proof?.provePlaced(best, WATCH);
    proof?.proveCost(best, WATCH);
    return { best, most: proof?.mostPlaced ?? Number.POSITIVE_INFINITY, line: proof?.leastCost ?? null };
  }),
);
const placing = tried.filter(({ best }) => best.priorityPlaced > 0);

describe('the bound on what can be placed, from exact prices alone', () => {
  it('is never below what the best plan places, and mostly equal to it', () => {
    expect(tried.filter(({ best, most }) => most < best.priorityPlaced)).toEqual([]);
    const met = placing.filter(({ best, most }) => best.priorityPlaced === most);
    expect(met.length).toBeGreaterThan(0.7 * placing.length);
  });

  it('says nothing where steps leave no time for a round', () => {
    const world = semesterSchema.parse(generateSemester({ trainees: 12, seed: 1 }));
    const enough = 5 * searchTools(world).prepared.demands.length;
    expect(proofFor(world, enough - 1)).toBeNull();
    expect(proofFor(world, enough)).not.toBeNull();
  });
});

describe('the bound on cost, from exact prices alone', () => {
  it('is never above what the best plan costs, and mostly near it', () => {
    const costs = placing.map(({ best, line }) => ({
      best: best.cost,
      bound: line === null ? 0 : leastAt(line, best.priorityPlaced),
    }));
    expect(costs.filter(({ best, bound }) => bound > best)).toEqual([]);
    const near = costs.filter(({ best, bound }) => bound >= 0.95 * best);
    expect(near.length).toBeGreaterThan(0.7 * costs.length);
  });

  it('holds for plans that place more, too: the best plan costs no less than what was proven from one that places less', () => {
    const more = [2, 3].flatMap((trainees) =>
      fc.sample(tinySemester(trainees), { numRuns: 20, seed: 79 }).map((input) => {
        const world = semesterSchema.parse(input);
        const best = bestWorth(world);
        const proof = proofFor(world);
        proof?.proveCost({ priorityPlaced: 1, cost: best.cost }, WATCH);
        return { best, line: proof?.leastCost ?? null };
      }),
    );
    const told = more.filter(({ best, line }) => best.priorityPlaced > 1 && line !== null);
    expect(told.length).toBeGreaterThan(5);
    expect(
      told.filter(({ best, line }) => line !== null && leastAt(line, best.priorityPlaced) > best.cost),
    ).toEqual([]);
  });

  it('is not asked of a plan that places nothing', () => {
    const proof = proofFor(semesterSchema.parse(generateSemester({ trainees: 12, seed: 1 })));
    proof?.proveCost({ priorityPlaced: 0, cost: 0 }, WATCH);
    expect(proof?.leastCost).toBeNull();
  });
});

describe('a trainee whose modules are all history', () => {
  const days = [
    { date: '2027-03-01', shift: 'early' },
    { date: '2027-03-02', shift: 'early' },
  ];
  /** The first of three finishes with fewer settings than asked now, which is not judged any more (H17, H19). */
  const world = contest(2, {
    programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2 }],
    trainees: ['t1', 't2', 't3'].map((id) => trainee({ id, finishes: id === 't1' })),
    pins: [{ trainee: 't1', module: 'basis', unit: 'u1', days, frozenUntil: '2027-03-02' }],
  });

  it('is in every plan, and takes a place: one more fits', () => {
    const proof = proofFor(world);
    proof?.provePlaced({ priorityPlaced: 1 }, WATCH);
    expect(proof?.mostPlaced).toBe(2);
    proof?.proveCost({ priorityPlaced: 2, cost: 1e6 }, WATCH);
    const line = proof?.leastCost ?? null;
    expect(line === null ? 0 : leastAt(line, 2)).toBeLessThan(1e6);
  });
});

describe('a search without linear programs', () => {
  const world = semesterSchema.parse(generateSemester({ trainees: 14, seed: 3, tightness: 'tight' }));
  const told: (number | null)[] = [];
  const found = search(preparedFor(world), 1, {
    maxSteps: 400,
    maxSeconds: null,
    seconds: () => 0,
    shouldStop: () => false,
    onProgress: ({ phase, bound }) => phase === 'prove' && told.push(bound.priorityPlaced),
  });

  it('proves afterwards, tells what on the way, and is not beaten by its plan', () => {
    if (found.kind !== 'found') throw new Error('no pin is in the way');
    const placed = found.placements.length;
    expect(told.length).toBeGreaterThan(0);
    expect(found.bound.priorityPlaced).toBeLessThanOrEqual(told.at(-1) ?? 0);
    expect(found.bound.priorityPlaced).toBeGreaterThanOrEqual(placed);
  });

  it.each([
    ['a fifth of the seconds is left to prove', 60, 48],
    ['but four of them', 10, 6],
    ['and half of few', 6, 3],
    ['none where time does not count', null, null],
  ])('ends in time: %s', (_, maxSeconds, searched) => {
    const limits = { maxSeconds, thoroughProof: false };
    expect(secondsToSearch(limits, { byPrices: true, byColumns: false })).toBe(searched);
    expect(secondsToSearch(limits, { byPrices: false, byColumns: false })).toBe(searched);
  });

  it('gives up time to search only where exact prices prove, and columns do not', () => {
    const limits = { maxSeconds: 100, thoroughProof: true };
    expect(secondsToSearch(limits, { byPrices: true, byColumns: false })).toBeCloseTo(16);
    expect(secondsToSearch(limits, { byPrices: false, byColumns: false })).toBe(80);
    expect(secondsToSearch(limits, { byPrices: true, byColumns: true })).toBe(80);
  });

  it.each([
    [false, 16],
    [true, 3],
  ])('searches a share of its seconds: thorough proof %s, so some %i of 20', (thoroughProof, searched) => {
    let second = 0;
    let proving = 0;
    search(preparedFor(world), 1, {
      maxSteps: null,
      maxSeconds: 20,
      thoroughProof,
      seconds: () => {
        second += 0.01;
        return second;
      },
      shouldStop: () => false,
      onProgress: ({ phase }) => {
        if (phase === 'improve') proving = second;
      },
    });
    expect(Math.round(proving)).toBe(searched);
  });
});
