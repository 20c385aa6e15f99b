/** A model that columns are added to, on arrays that double when they are full. */
import type { LpColumns, LpModel } from './lp-solver.ts';

export class ModelStore {
  readonly sense: LpModel['sense'];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  private columnCount = 0;
  private entryCount = 0;
  private objective = new Float64Array(16);
  private lower = new Float64Array(16);
  private upper = new Float64Array(16);
  private whole = new Uint8Array(16);
  private starts = new Int32Array(17);
  private rows = new Int32Array(64);
  private values = new Float64Array(64);

  /** @throws RangeError where arrays do not fit each other */
  constructor(model: LpModel) {
    if (model.rowLower.length !== model.rowUpper.length)
      throw new RangeError('rows: bounds differ in number');
    this.sense = model.sense;
    this.rowLower = model.rowLower.slice();
    this.rowUpper = model.rowUpper.slice();
    this.add(model.columns);
  }

  add(columns: LpColumns): void {
    requireSound(columns, this.rowLower.length);
    const from = this.columnCount;
    const columnCount = from + columns.objective.length;
    const entryCount = this.entryCount + columns.rows.length;
    this.makeRoom(columnCount, entryCount);
    this.objective.set(columns.objective, from);
    this.lower.set(columns.lower, from);
    this.upper.set(columns.upper, from);
    this.whole.set(columns.whole, from);
    this.rows.set(columns.rows, this.entryCount);
    this.values.set(columns.values, this.entryCount);
    columns.starts.forEach((start, column) => {
      this.starts[from + column] = this.entryCount + start;
    });
    this.columnCount = columnCount;
    this.entryCount = entryCount;
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    if (column >= this.columnCount) throw new RangeError(`column ${column} of ${this.columnCount}`);
    this.lower[column] = lower;
    this.upper[column] = upper;
  }

  /** The model as it is now, on the very arrays of the store: valid until the next change. */
  view(): LpModel {
    const { sense, rowLower, rowUpper, columnCount, entryCount } = this;
    return {
      sense,
      rowLower,
      rowUpper,
      columns: {
        objective: this.objective.subarray(0, columnCount),
        lower: this.lower.subarray(0, columnCount),
        upper: this.upper.subarray(0, columnCount),
        whole: this.whole.subarray(0, columnCount),
        starts: this.starts.subarray(0, columnCount + 1),
        rows: this.rows.subarray(0, entryCount),
        values: this.values.subarray(0, entryCount),
      },
    };
  }

  private makeRoom(columnCount: number, entryCount: number): void {
    if (columnCount > this.objective.length) {
      const room = 2 * columnCount;
      this.objective = grown(new Float64Array(room), this.objective);
      this.lower = grown(new Float64Array(room), this.lower);
      this.upper = grown(new Float64Array(room), this.upper);
      this.whole = grown(new Uint8Array(room), this.whole);
      this.starts = grown(new Int32Array(room + 1), this.starts);
    }
    if (entryCount > this.rows.length) {
      this.rows = grown(new Int32Array(2 * entryCount), this.rows);
      this.values = grown(new Float64Array(2 * entryCount), this.values);
    }
  }
}

function grown<A extends Float64Array | Int32Array | Uint8Array>(room: A, full: A): A {
  room.set(full);
  return room;
}

function requireSound(columns: LpColumns, rowCount: number): void {
  const { objective, lower, upper, whole, starts, rows, values } = columns;
  const count = objective.length;
  if (lower.length !== count || upper.length !== count || whole.length !== count)
    throw new RangeError('columns: objective, bounds and whole differ in number');
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== rows.length)
    throw new RangeError('columns: starts must go from 0 to the number of entries');
  if (starts.some((start, column) => start < (starts[column - 1] ?? 0)))
    throw new RangeError('columns: starts go back');
  if (rows.length !== values.length) throw new RangeError('entries: rows and values differ in number');
  if (rows.some((row) => row < 0 || row >= rowCount))
    throw new RangeError('entries: a row that is not there');
}
