/** A column that grows while a file of unknown length is read. */
export class GrowingInts {
  length = 0;
  private values = new Int32Array(1 << 10);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.values.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** The values so far, sharing their memory. */
  view(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
