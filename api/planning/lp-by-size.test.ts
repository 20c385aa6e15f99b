import { describe, expect, it } from 'vitest';
import type { LpChoice, LpModel, LpSolver, OpenLp } from '../../solver/search/lp/lp-solver.ts';
import { atMost, lpModel } from '../../solver/search/lp/testing/lp-model.ts';
import { TWO_WHOLE, WYNDOR } from '../../solver/search/lp/testing/lp-problems.ts';
import { highs, javascript } from '../../solver/search/lp/testing/solvers.ts';
import { lpBySize } from './lp-by-size.ts';

/** As many columns that share one row as it takes to be large. */
const LARGE = lpModel(
  'max',
  [atMost(7)],
  Array.from({ length: 3000 }, (_, i) => ({ objective: i % 5, rows: [0] })),
);

interface Asked {
  readonly solver: LpSolver;
  /** Which library opened a model, answered about one, or let it go, in order. */
  readonly log: string[];
}

function watching(): Asked {
  const log: string[] = [];
  const noting = (name: LpChoice, solver: LpSolver): LpSolver => ({
    name,
    open: (model: LpModel): OpenLp => {
      log.push(`${name} opens`);
      const open = solver.open(model);
      return {
        addColumns: (columns) => open.addColumns(columns),
        setColumnBounds: (...bounds) => open.setColumnBounds(...bounds),
        suggest: (values) => open.suggest(values),
        solveRelaxed: (limits) => {
          log.push(`${name} relaxes`);
          return open.solveRelaxed(limits);
        },
        solve: (limits) => {
          log.push(`${name} solves`);
          return open.solve(limits);
        },
        dispose: () => {
          log.push(`${name} closes`);
          open.dispose();
        },
      };
    },
  });
  const solver = lpBySize({ highs: noting('highs', highs), javascript: noting('javascript', javascript) });
  return { solver, log };
}

describe('linear programs by size', () => {
  it('go to the small library while they are small, to HiGHS when they are large', () => {
    const { solver, log } = watching();
    const small = solver.open(TWO_WHOLE);
    expect(small.solve()).toMatchObject({ status: 'optimal', objective: 20 });
    small.dispose();
    const large = solver.open(LARGE);
    expect(large.solveRelaxed()).toMatchObject({ status: 'optimal', objective: 28 });
    large.dispose();
    expect(log).toEqual([
      ...['javascript opens', 'javascript solves', 'javascript closes'],
      ...['highs opens', 'highs relaxes', 'highs closes'],
    ]);
  });

  it('go on in HiGHS once columns are added, as they were by then', () => {
    const { solver, log } = watching();
    const open = solver.open(WYNDOR);
    expect(open.solveRelaxed()).toMatchObject({ objective: 36 });
    open.setColumnBounds(1, 0, 3);
    expect(open.solveRelaxed()).toMatchObject({ objective: 27 });
    open.addColumns(lpModel('max', [atMost(0)], [{ objective: 100, rows: [0], values: [4] }]).columns);
    expect(open.solveRelaxed()).toMatchObject({ objective: 115 });
    open.setColumnBounds(1, 0, 6);
    expect(open.solveRelaxed()).toMatchObject({ objective: 130 });
    open.dispose();
    expect(log.filter((line) => !line.includes('relaxes'))).toEqual([
      ...['javascript opens', 'highs opens', 'javascript closes', 'highs closes'],
    ]);
  });

  it('are of the model as it was opened, whatever becomes of its arrays', () => {
    const model = lpModel('max', [atMost(4)], [{ objective: 3, rows: [0] }]);
    const open = watching().solver.open(model);
    model.rowUpper[0] = 100;
    open.addColumns(lpModel('max', [atMost(0)], [{ objective: 1, rows: [0] }]).columns);
    expect(open.solveRelaxed()).toMatchObject({ objective: 12 });
    open.dispose();
  });

  it('are not asked about once they were disposed of', () => {
    const open = watching().solver.open(WYNDOR);
    open.dispose();
    open.dispose();
    expect(() => open.solve()).toThrow('disposed');
  });
});
