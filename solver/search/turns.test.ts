import { beforeAll, describe, expect, it } from 'vitest';
import { mentor, moduleInput, semester, trainee, unit } from '../testing/builders.ts';
import { searchTools } from '../testing/search-tools.ts';
import { loadHighs } from './lp/highs.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import type { SearchLimits } from './search-limits.ts';
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

function plansByColumns(
  trainees: number,
  limits: Pick<SearchLimits, 'thoroughProof' | 'columnsBeyondSmall'> & { readonly maxSteps?: number },
): boolean {
  const columns = columnsFor(crowd(trainees, trainees), lp, { ...LIMITS, ...limits });
  columns?.dispose();
  return columns !== null;
}

describe('who plans by columns', () => {
  it.each([{}, { thoroughProof: true }, { columnsBeyondSmall: true }])(
    'everybody in a small semester',
    (limits) => {
      expect(plansByColumns(40, limits)).toBe(true);
    },
  );

  it('in a larger one whom that was asked of', () => {
    expect(plansByColumns(41, {})).toBe(false);
    expect(plansByColumns(41, { columnsBeyondSmall: true })).toBe(true);
  });

  it('but for the thread that proves it', () => {
    expect(plansByColumns(41, { thoroughProof: true })).toBe(false);
    expect(plansByColumns(41, { thoroughProof: true, columnsBeyondSmall: true })).toBe(false);
  });

  it('nobody in a run that is too short for it', () => {
    expect(plansByColumns(40, { maxSteps: 199 })).toBe(false);
    expect(plansByColumns(40, { maxSteps: 200 })).toBe(true);
  });
});
