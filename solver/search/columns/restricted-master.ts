/**
 * The best mixture of the columns known so far, as a linear program that grows. What cannot be kept yet is paid
 * for at a penalty, so there is always an answer and prices stay within reason. Its optimum is no bound.
 */
import { type LpColumn, lpColumns } from '../lp/columns.ts';
import type { LpSolver, OpenLp } from '../lp/lp-solver.ts';
import { type Column, type ColumnProblem, columnName } from './pricing.ts';

export interface MasterAnswer {
  readonly objective: number;
  /** Per resource, in the sign of the value: a scarce one has a positive price. */
  readonly prices: Float64Array;
  /** Per block, what its columns must beat at these prices. */
  readonly blockPrices: Float64Array;
  /** How much of the penalised quantities is used; 0 when the mixture keeps every limit. */
  readonly unkept: number;
  /** Per column of `columns`, its part in the mixture. */
  readonly parts: Float64Array;
  /** The other columns: shared quantities and penalties. */
  readonly beside: Float64Array;
}

export class RestrictedMaster<C extends Column> {
  readonly columns: C[] = [];
  private readonly known = new Set<string>();
  private readonly lp: OpenLp;
  private readonly columnsBefore: number;
  private readonly penalised: { readonly from: number; readonly to: number };

  /**
   * @param penalty per unit of a limit not kept; a block left without a column costs it too
   * @param overuse per unit above a limit, so that no price is above it; null where limits may not be passed
   */
  constructor(
    private readonly problem: ColumnProblem<C>,
    solver: LpSolver,
    penalty: number,
    overuse: number | null = null,
  ) {
    const shared = sharedQuantities(problem);
    const first = [
      ...shared,
      ...penalties(problem, penalty),
      ...(overuse === null ? [] : passedLimits(problem, overuse)),
    ];
    this.penalised = { from: shared.length, to: first.length };
    this.columnsBefore = first.length;
    this.lp = solver.open({ sense: 'max', ...rowLimits(problem), columns: lpColumns(first) });
  }

  /** @returns how many were new */
  add(columns: readonly C[]): number {
    const list: LpColumn[] = [];
    for (const column of columns) {
      const name = columnName(column);
      if (this.known.has(name)) continue;
      this.known.add(name);
      this.columns.push(column);
      list.push(lpColumn(this.problem, column));
    }
    if (list.length > 0) this.lp.addColumns(lpColumns(list));
    return list.length;
  }

  /** `places` in `columns`: those must be taken from now on. */
  fix(places: readonly number[]): void {
    for (const place of places) this.lp.setColumnBounds(this.columnsBefore + place, 1, 1);
  }

  /** `places` in `columns`: those may not be taken from now on; they stay known, so they are not added anew. */
  forbid(places: readonly number[]): void {
    for (const place of places) this.lp.setColumnBounds(this.columnsBefore + place, 0, 0);
  }

  /** null when the solver gave no answer that stood up to verification. */
  solve(seconds: number): MasterAnswer | null {
    const answer = this.lp.solveRelaxed({ seconds });
    if (answer.status !== 'optimal') return null;
    const { resources } = this.problem;
    const { from, to } = this.penalised;
    return {
      objective: answer.objective,
      prices: answer.duals.slice(0, resources.length),
      blockPrices: answer.duals.slice(resources.length),
      unkept: answer.values.slice(from, to).reduce((sum, value) => sum + value, 0),
      parts: answer.values.slice(this.columnsBefore),
      beside: answer.values.slice(0, this.columnsBefore),
    };
  }

  dispose(): void {
    this.lp.dispose();
  }
}

/** Rows: every resource, then one per block, which takes exactly one column. */
export function rowLimits({ resources, blocks }: ColumnProblem<Column>) {
  const one = Array.from({ length: blocks }, () => 1);
  return {
    rowLower: Float64Array.from([...resources.map(({ atLeast }) => atLeast), ...one]),
    rowUpper: Float64Array.from([...resources.map(({ atMost }) => atMost), ...one]),
  };
}

export function lpColumn({ resources }: ColumnProblem<Column>, column: Column): LpColumn {
  return {
    objective: column.value,
    rows: [...column.resources, resources.length + column.block],
    values: [...column.uses, 1],
  };
}

export function sharedQuantities(problem: ColumnProblem<Column>): readonly LpColumn[] {
  return problem.sharedQuantities.map(({ valuePerUnit, atLeast, atMost, resources, uses }) => ({
    objective: valuePerUnit,
    lower: atLeast,
    upper: atMost,
    rows: resources,
    values: uses,
  }));
}

function passedLimits({ resources }: ColumnProblem<Column>, price: number): readonly LpColumn[] {
  return resources.flatMap(({ atMost }, row) =>
    Number.isFinite(atMost) ? [{ objective: -price, rows: [row], values: [-1] }] : [],
  );
}

/** Only where taking no columns at all would not do: fewer columns, and dearer prices cannot be bought off. */
export function penalties(problem: ColumnProblem<Column>, penalty: number): readonly LpColumn[] {
  const { resources, blocks } = problem;
  const shared = new Set(problem.sharedQuantities.flatMap((quantity) => quantity.resources));
  const paid = (row: number, value: number): LpColumn => ({
    objective: -penalty,
    rows: [row],
    values: [value],
  });
  return [
    ...resources.flatMap(({ atLeast, atMost }, row) => [
      ...(atLeast > 0 || (shared.has(row) && Number.isFinite(atLeast)) ? [paid(row, 1)] : []),
      ...(atMost < 0 || (shared.has(row) && Number.isFinite(atMost)) ? [paid(row, -1)] : []),
    ]),
    ...Array.from({ length: blocks }, (_, block) => paid(resources.length + block, 1)),
  ];
}
