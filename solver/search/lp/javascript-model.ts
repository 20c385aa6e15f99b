/** A model as javascript-lp-solver knows it: nothing negative, bounds of columns as rows, one side per row. */
import library from 'javascript-lp-solver';
import type { LpColumns, LpModel } from './lp-solver.ts';

type LibraryModel = InstanceType<typeof library.Model>;
type LibraryVariable = ReturnType<LibraryModel['addVariable']>;
type LibraryConstraint = ReturnType<LibraryModel['smallerThan']>;

/**
 * A column is `base` plus `sign` times each of its parts, none of which is ever negative. A column without bounds
 * has two: the library's own free variables give wrong optima (`library-errors.test.ts`). A whole one is such a
 * variable all the same, for branching on two parts, which may both grow, does not end.
 */
interface Parts {
  readonly base: number;
  readonly parts: readonly { readonly sign: 1 | -1; readonly variable: LibraryVariable }[];
}

export interface JavascriptModel {
  readonly model: LibraryModel;
  readonly columns: readonly Parts[];
  /** Per row of the model, its one or two sides. */
  readonly rows: readonly (readonly LibraryConstraint[])[];
  /** What the objective is when all parts are 0. */
  readonly constant: number;
}

export function javascriptModel(
  { sense, rowLower, rowUpper, columns }: LpModel,
  relaxed: boolean,
): JavascriptModel {
  const model = new library.Model();
  // Its presolve takes the cost of a fixed variable away, and with it part of the objective.
  model.usePresolve = false;
  if (sense === 'max') model.maximize();
  else model.minimize();
  const parts = Array.from(columns.objective, (_, column) => partsOf(model, columns, column, relaxed));
  const shift = shiftOfRows(rowLower.length, columns, parts);
  const rows = Array.from(rowLower, (lower, row) => {
    const by = shift[row] ?? 0;
    return sidesOf(model, lower - by, (rowUpper[row] ?? 0) - by);
  });
  parts.forEach((own, column) => {
    addTerms(columns, column, own, rows);
  });
  const constant = parts.reduce((sum, { base }, column) => sum + base * (columns.objective[column] ?? 0), 0);
  return { model, columns: parts, rows, constant };
}

function partsOf(model: LibraryModel, columns: LpColumns, column: number, relaxed: boolean): Parts {
  const isWhole = !relaxed && columns.whole[column] === 1;
  const lower = columns.lower[column] ?? 0;
  const upper = columns.upper[column] ?? 0;
  const objective = columns.objective[column] ?? 0;
  const part = (sign: 1 | -1, isFree = false) => ({
    sign,
    variable: model.addVariable(sign * objective, `x${column}`, isWhole, isFree),
  });
  if (Number.isFinite(lower)) {
    const above = part(1);
    if (Number.isFinite(upper)) model.smallerThan(upper - lower).addTerm(1, above.variable);
    return { base: lower, parts: [above] };
  }
  if (Number.isFinite(upper)) return { base: upper, parts: [part(-1)] };
  return { base: 0, parts: isWhole ? [part(1, true)] : [part(1), part(-1)] };
}

function sidesOf(model: LibraryModel, lower: number, upper: number): LibraryConstraint[] {
  const sides: LibraryConstraint[] = [];
  if (Number.isFinite(upper)) sides.push(model.smallerThan(upper));
  if (Number.isFinite(lower)) sides.push(model.greaterThan(lower));
  return sides;
}

/** What every row comes to when all parts are 0. */
function shiftOfRows(rowCount: number, columns: LpColumns, parts: readonly Parts[]): Float64Array {
  const shift = new Float64Array(rowCount);
  parts.forEach(({ base }, column) => {
    if (base === 0) return;
    for (let entry = columns.starts[column] ?? 0; entry < (columns.starts[column + 1] ?? 0); entry++) {
      const row = columns.rows[entry] ?? 0;
      shift[row] = (shift[row] ?? 0) + base * (columns.values[entry] ?? 0);
    }
  });
  return shift;
}

function addTerms(
  columns: LpColumns,
  column: number,
  { parts }: Parts,
  rows: readonly (readonly LibraryConstraint[])[],
): void {
  for (let entry = columns.starts[column] ?? 0; entry < (columns.starts[column + 1] ?? 0); entry++) {
    const value = columns.values[entry] ?? 0;
    for (const side of rows[columns.rows[entry] ?? 0] ?? []) {
      for (const { sign, variable } of parts) side.addTerm(sign * value, variable);
    }
  }
}
