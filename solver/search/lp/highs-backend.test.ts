import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { highsBackend } from './highs-backend.ts';
import type { LpTask } from './lp-backend.ts';
import type { LpModel } from './lp-solver.ts';
import { atMost, lpModel } from './testing/lp-model.ts';
import { TWO_WHOLE } from './testing/lp-problems.ts';

const highs = await highsLoader();
const backend = highsBackend(highs);
const RELAXED: LpTask = { relaxed: true, seconds: 10, nodes: 1, relativeGap: 0, start: null };

/** A column for each of two thousand, a row for each of a thousand: some 300 kB in HiGHS. */
function large(): LpModel {
  const rows = Array.from({ length: 1000 }, (_, row) => atMost(row));
  const columns = rows.flatMap((_, row) => [
    { objective: 1, rows: [row] },
    { objective: 2, rows: [row, (row + 1) % rows.length] },
  ]);
  return lpModel('max', rows, columns);
}

describe('HiGHS', () => {
  it('gives memory back when a model is disposed of', () => {
    const model = large();
    backend.open(model).dispose();
    const before = highs.memoryBytes;
    for (let time = 0; time < 300; time++) backend.open(model).dispose();
    expect(highs.memoryBytes - before).toBeLessThan(10e6);
  });

  it('answers a relaxation after branching as before it, duals and all', () => {
    const open = backend.open(TWO_WHOLE);
    const first = open.solve(RELAXED);
    open.solve({ ...RELAXED, relaxed: false, nodes: 100 });
    const again = open.solve(RELAXED);
    open.dispose();
    expect(again).toEqual({ ...first, seconds: again.seconds });
    expect(again.duals).not.toBeNull();
  });

  it('tells that it broke off', () => {
    const open = backend.open(TWO_WHOLE);
    open.dispose();
    expect(open.solve(RELAXED)).toMatchObject({ status: 'crashed', values: null });
  });
});
