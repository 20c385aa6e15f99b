/** The cheapest complete placements that a label search came upon, cheapest first. */

/** For when the best one fails the last look at rest. */
const KEPT = 4;

export class CompletePlacements {
  count = 0;
  readonly cost = new Float64Array(KEPT);
  /** The label before the last week, and that week's pattern. */
  readonly label = new Int32Array(KEPT);
  readonly pattern = new Int32Array(KEPT);

  clear(): void {
    this.count = 0;
  }

  offer(cost: number, label: number, pattern: number): void {
    let k = this.count;
    if (k === KEPT) {
      if ((this.cost[KEPT - 1] ?? 0) <= cost) return;
      k = KEPT - 1;
    } else this.count++;
    for (; k > 0 && (this.cost[k - 1] ?? 0) > cost; k--) {
      this.cost[k] = this.cost[k - 1] ?? 0;
      this.label[k] = this.label[k - 1] ?? 0;
      this.pattern[k] = this.pattern[k - 1] ?? 0;
    }
    this.cost[k] = cost;
    this.label[k] = label;
    this.pattern[k] = pattern;
  }
}
