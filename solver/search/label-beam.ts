/**
 * The labels-to-be of one week, in competition: those of about as many minutes and alike in what else matters later
 * on share a cell, of which the most promising one stays, and of all cells only the most promising go on.
 */
const BEAM = 40;
const MINUTE_CELLS = 64;
const KINDS = 16;
const CELLS = MINUTE_CELLS * KINDS;
const LEAST_MINUTES_PER_CELL = 60;
const EMPTY_CELL = -2;

export class LabelBeam {
  /** Labels that a week leaves at most. */
  static readonly width = BEAM;

  readonly cost = new Float64Array(CELLS);
  readonly parent = new Int32Array(CELLS).fill(EMPTY_CELL);
  readonly pattern = new Int32Array(CELLS);
  private readonly score = new Float64Array(CELLS);
  private readonly filled = new Int32Array(CELLS);
  private readonly sorted = new Float64Array(CELLS);
  private filledCount = 0;
  private minutesPerCell = LEAST_MINUTES_PER_CELL;

  /** Before the first week of a run. */
  measure(askedMinutes: number): void {
    this.minutesPerCell = Math.max(LEAST_MINUTES_PER_CELL, Math.ceil(askedMinutes / MINUTE_CELLS));
  }

  clear(): void {
    for (let i = 0; i < this.filledCount; i++) this.parent[this.filled[i] ?? 0] = EMPTY_CELL;
    this.filledCount = 0;
  }

  /**
   * @param kind what sets it apart from others of as many minutes; any whole number
   * @param score lower is more promising
   */
  offer(parent: number, pattern: number, minutes: number, kind: number, score: number, cost: number): void {
    const minuteCell = Math.min(MINUTE_CELLS - 1, Math.floor(minutes / this.minutesPerCell));
    const cell = minuteCell * KINDS + (kind & (KINDS - 1));
    if (this.parent[cell] === EMPTY_CELL) this.filled[this.filledCount++] = cell;
    else if ((this.score[cell] ?? 0) <= score) return;
    this.score[cell] = score;
    this.cost[cell] = cost;
    this.parent[cell] = parent;
    this.pattern[cell] = pattern;
  }

  /** Calls `take` for the cells that go on. */
  forBest(take: (cell: number) => void): void {
    const threshold = this.threshold();
    let taken = 0;
    for (let i = 0; i < this.filledCount && taken < BEAM; i++) {
      const cell = this.filled[i] ?? 0;
      if ((this.score[cell] ?? 0) > threshold) continue;
      take(cell);
      taken++;
    }
  }

  private threshold(): number {
    if (this.filledCount <= BEAM) return Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.filledCount; i++) this.sorted[i] = this.score[this.filled[i] ?? 0] ?? 0;
    this.sorted.subarray(0, this.filledCount).sort();
    return this.sorted[BEAM - 1] ?? 0;
  }
}
