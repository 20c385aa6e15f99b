import { beforeAll, describe, expect, it } from 'vitest';
import { mentor, moduleInput, semester, trainee, unit } from '../testing/builders.ts';
import { searchTools } from '../testing/search-tools.ts';
import { construct } from './construct.ts';
import { loadHighs } from './lp/highs.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import { columnsFor } from './turns.ts';

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighs();
});

/** One week, Monday and Tuesday, on which so many can come, and so many trainees who need both days. */
function crowd(trainees: number, places: number) {
  return searchTools(
    semester({
      start: '2027-03-01',
      end: '2027-03-07',
      modules: [moduleInput({ minutes: 840 })],
      units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places }] })],
      mentors: [mentor({ capacity: trainees })],
      trainees: Array.from({ length: trainees }, (_, i) => trainee({ id: `t${i}` })),
    }),
  );
}

const LIMITS = { maxSteps: 300, maxSeconds: null, shouldStop: () => false };

function plansByColumns(trainees: number, places: number, thoroughProof = false): boolean {
  const tools = crowd(trainees, places);
  construct(tools.state, tools.book, tools.inserter, () => true);
  expect(tools.state.placedCount).toBe(places);
  const columns = columnsFor(tools, lp, { ...LIMITS, thoroughProof });
  columns?.dispose();
  return columns !== null;
}

describe('who plans by columns', () => {
  it('everybody in a small semester', () => {
    expect(plansByColumns(40, 40, true)).toBe(true);
    expect(plansByColumns(40, 5)).toBe(true);
  });

  it('in a larger one not the thread that proves', () => {
    expect(plansByColumns(41, 41)).toBe(true);
    expect(plansByColumns(41, 41, true)).toBe(false);
  });

  it('nor anybody where a first plan leaves out more than 15 % who could be somewhere', () => {
    expect(plansByColumns(60, 51)).toBe(true);
    expect(plansByColumns(60, 50)).toBe(false);
  });
});
