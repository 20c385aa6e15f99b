import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { secondsToSearch } from '../prove.ts';
import { search } from '../search.ts';
import { placedBound } from './placed-bound.ts';

const LIMITS = { maxSteps: 5000, shouldStop: () => false, onRound: () => {} };

describe('the bound on what can be placed, from exact prices alone', () => {
  it('is never below what the best plan places, and mostly equal to it', () => {
    const compared = [2, 3].flatMap((trainees) =>
      fc.sample(tinySemester(trainees), { numRuns: 20, seed: 78 }).map((input) => {
        const world = semesterSchema.parse(input);
        return { best: bestWorth(world).priorityPlaced, bound: placedBound(searchTools(world), LIMITS) };
      }),
    );
    expect(compared.filter(({ best, bound }) => bound < best)).toEqual([]);
    const placing = compared.filter(({ best }) => best > 0);
    expect(placing.filter(({ best, bound }) => bound === best).length).toBeGreaterThan(0.7 * placing.length);
  });

  it('says nothing where steps leave no time for a round', () => {
    const world = semesterSchema.parse(generateSemester({ trainees: 12, seed: 1 }));
    const tools = searchTools(world);
    const enough = 5 * tools.prepared.demands.length;
    expect(placedBound(tools, { ...LIMITS, maxSteps: enough - 1 })).toBe(Number.POSITIVE_INFINITY);
    expect(placedBound(tools, { ...LIMITS, maxSteps: enough })).toBeLessThan(Number.POSITIVE_INFINITY);
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

  it('gives up no time to search where nothing would be proven', () => {
    const limits = {
      maxSteps: null,
      maxSeconds: 10,
      thoroughProof: true,
      seconds: () => 0,
      shouldStop: () => false,
      onProgress: () => {},
    };
    expect([secondsToSearch(limits, true), secondsToSearch(limits, false)]).toEqual([2, 10]);
  });

  it.each([
    [false, 10],
    [true, 2],
  ])('searches a share of its seconds: thorough proof %s, so %i of 10', (thoroughProof, searched) => {
    let second = 0;
    let proving = 0;
    search(preparedFor(world), 1, {
      maxSteps: null,
      maxSeconds: 10,
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
