/**
 * javascript-lp-solver: no WebAssembly, starts at once, good for small pieces. It may be wrong and it may go on for
 * ever, so it is asked in a thread that can be ended (`api/lp`), and its word alone counts for nothing.
 */
import { type JavascriptModel, javascriptModel } from './javascript-model.ts';
import { type BackendModel, bareClaim, type LpBackend, type LpClaim, type LpTask } from './lp-backend.ts';
import type { LpColumns, LpModel } from './lp-solver.ts';
import { ModelStore } from './model-store.ts';

/** Answers in whole numbers are proven by branching up to here; some seconds on the pieces it is chosen for. */
const PROOF_NODES = 2000;

/** @param ask solves one model from nothing: `askJavascript`, or the same in a thread of its own */
export function javascriptBackend(ask: (model: LpModel, task: LpTask) => LpClaim): LpBackend {
  return {
    name: 'javascript',
    takenAtItsWord: false,
    proofNodes: PROOF_NODES,
    open: (model) => new JavascriptLp(model, ask),
  };
}

/** Keeps the model only: the library starts from nothing every time. */
class JavascriptLp implements BackendModel {
  private readonly store: ModelStore;
  private readonly ask: (model: LpModel, task: LpTask) => LpClaim;

  constructor(model: LpModel, ask: (model: LpModel, task: LpTask) => LpClaim) {
    this.store = new ModelStore(model);
    this.ask = ask;
  }

  addColumns(columns: LpColumns): void {
    this.store.add(columns);
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    this.store.setColumnBounds(column, lower, upper);
  }

  solve(task: LpTask): LpClaim {
    return this.ask(this.store.view(), task);
  }

  dispose(): void {}
}

/** Solves in this very thread, with no limit of time or nodes and no start: the library knows none. */
export function askJavascript(model: LpModel, { relaxed }: Pick<LpTask, 'relaxed'>): LpClaim {
  try {
    const asked = javascriptModel(model, relaxed);
    const { feasible, bounded, evaluation } = asked.model.solve();
    if (!feasible) return bareClaim('infeasible', 0);
    if (!bounded) return bareClaim('unbounded', 0);
    return {
      status: 'optimal',
      objective: evaluation + asked.constant,
      values: valuesOf(asked),
      duals: relaxed || !model.columns.whole.includes(1) ? dualsOf(asked, model.sense) : null,
      bound: null,
      seconds: 0,
      message: '',
    };
  } catch (error) {
    return bareClaim('crashed', 0, error instanceof Error ? error.message : String(error));
  }
}

function valuesOf({ columns }: JavascriptModel): Float64Array {
  return Float64Array.from(columns, ({ base, parts }) =>
    parts.reduce((value, { sign, variable }) => value + sign * variable.value, base),
  );
}

/** What the last tableau says of the slack of every side, in the sign of the objective. */
function dualsOf({ model, rows }: JavascriptModel, sense: LpModel['sense']): Float64Array {
  const { matrix, colByVarIndex } = model.tableau;
  return Float64Array.from(rows, (sides) =>
    sides.reduce((dual, { slack, isUpperBound }) => {
      const column = colByVarIndex[slack.index] ?? -1;
      const price = column === -1 ? 0 : -(matrix[column] ?? 0);
      return dual + (isUpperBound === (sense === 'max') ? price : -price);
    }, 0),
  );
}
