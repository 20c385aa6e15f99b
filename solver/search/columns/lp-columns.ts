/** Columns one by one, as the arrays that an `LpSolver` takes. */
import type { LpColumns } from '../lp/lp-solver.ts';

export class ColumnList {
  private readonly objective: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];

  get length(): number {
    return this.objective.length;
  }

  add(column: {
    readonly objective: number;
    readonly lower: number;
    readonly upper: number;
    readonly whole: boolean;
    readonly rows: readonly number[];
    readonly values: readonly number[];
  }): void {
    this.objective.push(column.objective);
    this.lower.push(column.lower);
    this.upper.push(column.upper);
    this.whole.push(column.whole ? 1 : 0);
    for (const row of column.rows) this.rows.push(row);
    for (const value of column.values) this.values.push(value);
    this.starts.push(this.rows.length);
  }

  arrays(): LpColumns {
    return {
      objective: Float64Array.from(this.objective),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      whole: Uint8Array.from(this.whole),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      values: Float64Array.from(this.values),
    };
  }
}
