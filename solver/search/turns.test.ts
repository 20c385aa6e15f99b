import { beforeAll, describe, expect, it } from 'vitest';
import { mentor, moduleInput, semester, trainee, unit } from '../testing/builders.ts';
import { searchTools } from '../testing/search-tools.ts';
import { Proven } from './bound/proven.ts';
import { trivialBound } from './bound/trivial-bound.ts';
import { ColumnPlanner } from './exact/column-planner.ts';
import { loadHighs } from './lp/highs.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import { columnsFor, Turns } from './turns.ts';

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

describe('who plans by columns', () => {
  it.each([
    { trainees: 40, thoroughProof: true, plans: true },
    { trainees: 41, thoroughProof: true, plans: false },
    { trainees: 41, thoroughProof: false, plans: true },
  ])(
    '$trainees trainees, thread that proves: $thoroughProof → $plans',
    ({ trainees, thoroughProof, plans }) => {
      const columns = columnsFor(crowd(trainees, 1), lp, { ...LIMITS, thoroughProof });
      expect(columns !== null).toBe(plans);
      columns?.dispose();
    },
  );

  /** Whether columns had a turn after the steps. */
  function hadTurn(trainees: number, places: number): boolean {
    const tools = crowd(trainees, places);
    const columns = ColumnPlanner.for(tools, lp, () => false);
    const proven = new Proven(tools.prepared, trivialBound(tools.prepared, tools.book));
    const phases: string[] = [];
    const onProgress = ({ phase }: { readonly phase: string }) => phases.push(phase);
    new Turns(tools, columns, proven, { ...LIMITS, seconds: () => 0, onProgress }).run();
    columns?.dispose();
    expect(tools.state.placedCount).toBe(places);
    return phases.includes('prove');
  }

  it('columns come after the steps where at most 2 % get no place, and not where more do', () => {
    expect(hadTurn(50, 49)).toBe(true);
    expect(hadTurn(49, 48)).toBe(false);
  });

  it('a small semester is always planned by columns', () => {
    expect(hadTurn(40, 30)).toBe(true);
  });
});
