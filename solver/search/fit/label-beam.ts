/**
 * The labels-to-be of one week, in competition: those of about as many minutes and alike in what else matters later
 * on share a cell, of which the most promising one stays, and of all cells only the most promising go on.
 */
const BEAM = 24;
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
  /** Cells, as far as the last `chooseBest` says. */
  readonly best = new Int32Array(BEAM);
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

  /** How many cells go on; they are the first of `best`. */
  chooseBest(): number {
    const threshold = this.threshold();
    let taken = 0;
    for (let i = 0; i < this.filledCount; i++) {
      const cell = this.filled[i] ?? 0;
      if ((this.score[cell] ?? 0) < threshold) this.best[taken++] = cell;
    }
    // Where scores tie at the edge, those offered first.
    for (let i = 0; i < this.filledCount && taken < BEAM; i++) {
      const cell = this.filled[i] ?? 0;
      if (this.score[cell] === threshold) this.best[taken++] = cell;
    }
    return taken;
  }

  /** The score of the last cell that goes on. */
  private threshold(): number {
    const { sorted } = this;
    if (this.filledCount <= BEAM) return Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.filledCount; i++) sorted[i] = this.score[this.filled[i] ?? 0] ?? 0;
    let low = 0;
    let high = this.filledCount - 1;
    // Quickselect: what stands before the place looked for is never sorted out.
    while (low < high) {
      const pivot = sorted[(low + high) >> 1] ?? 0;
      let left = low;
      let right = high;
      while (left <= right) {
        while ((sorted[left] ?? 0) < pivot) left++;
        while ((sorted[right] ?? 0) > pivot) right--;
        if (left > right) break;
        const swapped = sorted[left] ?? 0;
        sorted[left++] = sorted[right] ?? 0;
        sorted[right--] = swapped;
      }
      if (right < BEAM - 1) low = left;
      if (left > BEAM - 1) high = right;
    }
    return sorted[BEAM - 1] ?? 0;
  }
}
