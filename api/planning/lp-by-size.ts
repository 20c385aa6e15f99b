/** One solver out of two: each model goes to the library that is the faster for its size. */
import { chooseLpSolver } from '../../solver/search/lp/choose.ts';
import type {
  LpAnswer,
  LpChoice,
  LpColumns,
  LpLimits,
  LpModel,
  LpSolver,
  MipAnswer,
  OpenLp,
} from '../../solver/search/lp/lp-solver.ts';

/** Goes by the name of HiGHS: what is large, or grows, goes there. */
export function lpBySize(solvers: Readonly<Record<LpChoice, LpSolver>>): LpSolver {
  return { name: 'highs', open: (model) => new LpBySize(solvers, model) };
}

/** Stays with the small library only as long as no columns are added. */
class LpBySize implements OpenLp {
  private readonly solvers: Readonly<Record<LpChoice, LpSolver>>;
  /** What the model was and became, while it can still move to the other library. */
  private history: { readonly model: LpModel; readonly changes: ((open: OpenLp) => void)[] } | null;
  private current: OpenLp | null = null;

  constructor(solvers: Readonly<Record<LpChoice, LpSolver>>, model: LpModel) {
    this.solvers = solvers;
    if (choiceFor(model) === 'highs') {
      this.history = null;
      this.current = solvers.highs.open(model);
    } else {
      this.history = { model: structuredClone(model), changes: [] };
      this.current = solvers.javascript.open(model);
    }
  }

  addColumns(columns: LpColumns): void {
    this.move();
    this.now().addColumns(columns);
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    this.change((open) => open.setColumnBounds(column, lower, upper));
  }

  suggest(values: Float64Array): void {
    const kept = values.slice();
    this.change((open) => open.suggest(kept));
  }

  solveRelaxed(limits?: LpLimits): LpAnswer {
    return this.now().solveRelaxed(limits);
  }

  solve(limits?: LpLimits): MipAnswer {
    return this.now().solve(limits);
  }

  dispose(): void {
    this.current?.dispose();
    this.current = null;
    this.history = null;
  }

  private now(): OpenLp {
    if (this.current === null) throw new Error('this model was disposed of');
    return this.current;
  }

  private change(change: (open: OpenLp) => void): void {
    change(this.now());
    this.history?.changes.push(change);
  }

  /** To HiGHS, which alone starts from where it ended. */
  private move(): void {
    if (this.history === null) return;
    const { model, changes } = this.history;
    const moved = this.solvers.highs.open(model);
    for (const change of changes) change(moved);
    this.current?.dispose();
    this.current = moved;
    this.history = null;
  }
}

function choiceFor({ rowLower, columns }: LpModel): LpChoice {
  const integers = columns.whole.reduce((sum, one) => sum + one, 0);
  return chooseLpSolver({ rows: rowLower.length, columns: columns.objective.length, integers });
}
