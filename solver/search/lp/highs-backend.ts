/** HiGHS, compiled to WebAssembly: synchronous once loaded, memory of its own, one thread. */
import type { Highs, Model, ModelData } from 'highs';
import { type BackendModel, bareClaim, type LpBackend, type LpClaim, type LpTask } from './lp-backend.ts';
import type { LpColumns, LpModel } from './lp-solver.ts';

/** The largest number of nodes HiGHS takes; its way to say "without limit". */
const MOST_NODES = 2 ** 31 - 1;

/** Infinity is no option value; thirty years will do. */
const MOST_SECONDS = 1e9;

/** `primal_solution_status` and `dual_solution_status` of a point that HiGHS holds to be feasible. */
const FEASIBLE = 2;

/** `simplex_strategy`. New columns leave a basis primal feasible: the primal simplex goes on ten times faster there. */
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

/** `basis_validity` of a basis that can be started from. */
const VALID = 1;

export function highsBackend(highs: Highs): LpBackend {
  return {
    name: 'highs',
    takenAtItsWord: true,
    proofNodes: 1,
    open: (model) => new HighsModel(highs, model),
  };
}

class HighsModel implements BackendModel {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly rowCount: number;
  private columnCount: number;
  private readonly whole: number[] = [];
  private hasNewColumns = false;

  constructor(highs: Highs, model: LpModel) {
    this.highs = highs;
    this.rowCount = model.rowLower.length;
    this.columnCount = model.columns.objective.length;
    this.model = highs.createModel(modelData(highs, model));
    this.model.options.set({ output_flag: false });
    this.noteWhole(0, model.columns.whole);
  }

  addColumns(columns: LpColumns): void {
    const count = columns.objective.length;
    if (count === 0) return;
    this.model.addCols({
      cost: columns.objective,
      lower: columns.lower,
      upper: columns.upper,
      matrix: matrixOf(columns, this.rowCount),
    });
    this.columnCount += count;
    this.hasNewColumns = true;
    this.noteWhole(this.columnCount - count, columns.whole);
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
    this.hasNewColumns = false;
  }

  solve(task: LpTask): LpClaim {
    const continuous = task.relaxed || this.whole.length === 0;
    try {
      this.model.options.set({
        time_limit: Math.min(task.seconds, MOST_SECONDS),
        mip_max_nodes: Math.min(task.nodes, MOST_NODES),
        mip_rel_gap: task.relativeGap,
        simplex_strategy: continuous && this.hasNewColumns ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
      });
      this.model.zeroAllClocks();
      return continuous ? this.run(true) : this.branching(() => this.run(false, task.start));
    } catch (error) {
      return bareClaim('crashed', 0, error instanceof Error ? error.message : String(error));
    }
  }

  dispose(): void {
    this.model.dispose();
  }

  /**
   * HiGHS knows which columns are whole while it branches only. Told all the time, it takes seconds to relax
   * again what it has a basis for (`solve_relaxation`, 1.6 s against 2 ms at 750 × 1350). Branching forgets the
   * basis, so that is put back.
   */
  private branching(work: () => LpClaim): LpClaim {
    const { model, whole } = this;
    const { integer } = this.highs.constants.variableType;
    const basis = model.info.get('basis_validity') === VALID ? model.getBasis() : null;
    model.clearSolver();
    model.changeColsIntegrality(
      { kind: 'set', indices: whole },
      whole.map(() => integer),
    );
    const claim = work();
    model.clearIntegrality();
    if (basis !== null) model.raw.setBasis(basis);
    return claim;
  }

  private run(continuous: boolean, start: Float64Array | null = null): LpClaim {
    if (start !== null) this.model.setSolution({ colValue: start });
    this.model.run();
    const status = this.status();
    const seconds = this.model.getRunTime();
    const { info } = this.model;
    const bound = continuous ? null : Number(info.get('mip_dual_bound'));
    if (info.get('primal_solution_status') !== FEASIBLE) return { ...bareClaim(status, seconds), bound };
    const { colValue, rowDual } = this.model.getSolution();
    const duals = continuous && info.get('dual_solution_status') === FEASIBLE ? rowDual : null;
    const objective = this.model.getObjectiveValue();
    return { status, objective, values: colValue, duals, bound, seconds, message: '' };
  }

  private status(): LpClaim['status'] {
    const { modelStatus } = this.highs.constants;
    switch (this.model.getModelStatus()) {
      case modelStatus.optimal:
        return 'optimal';
      case modelStatus.infeasible:
        return 'infeasible';
      case modelStatus.unbounded:
        return 'unbounded';
      case modelStatus.unboundedOrInfeasible:
        return 'infeasible or unbounded';
      default:
        return 'stopped';
    }
  }

  private noteWhole(from: number, whole: Uint8Array): void {
    whole.forEach((flag, index) => {
      if (flag === 1) this.whole.push(from + index);
    });
  }
}

function modelData(highs: Highs, model: LpModel): ModelData {
  const { maximize, minimize } = highs.constants.objectiveSense;
  const { columns } = model;
  const numRows = model.rowLower.length;
  return {
    sense: model.sense === 'max' ? maximize : minimize,
    numRows,
    numCols: columns.objective.length,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    colCost: columns.objective,
    colLower: columns.lower,
    colUpper: columns.upper,
    matrix: matrixOf(columns, numRows),
  };
}

function matrixOf({ objective, starts, rows, values }: LpColumns, numRows: number) {
  const numCols = objective.length;
  return { format: 'csc' as const, numRows, numCols, starts, indices: rows, values };
}
