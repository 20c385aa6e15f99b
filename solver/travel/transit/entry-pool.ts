/** Fronts of all stops in one pool of numbers, as linked lists: a search adds thousands and drops them all at once. */

export const END_OF_LIST = -1;

export class EntryPool {
  /** The first entry of each stop. */
  readonly head: Int32Array;
  minute = new Int32Array(1 << 10);
  key = new Int32Array(1 << 10);
  next = new Int32Array(1 << 10);
  /** Hops, for those who want to know how: boarding, and at whose end the run is left. */
  enter = new Int32Array(1 << 10);
  exit = new Int32Array(1 << 10);
  /** Stops that have entries, in the order they got their first. */
  readonly touched: number[] = [];
  private size = 0;

  constructor(stopCount: number) {
    this.head = new Int32Array(stopCount).fill(END_OF_LIST);
  }

  clear(): void {
    for (const stop of this.touched) this.head[stop] = END_OF_LIST;
    this.touched.length = 0;
    this.size = 0;
  }

  addFirst(stop: number, minute: number, key: number, enter: number, exit: number): void {
    const first = this.head[stop] ?? END_OF_LIST;
    if (first === END_OF_LIST) this.touched.push(stop);
    const entry = this.newEntry(minute, key);
    this.enter[entry] = enter;
    this.exit[entry] = exit;
    this.next[entry] = first;
    this.head[stop] = entry;
  }

  /**
   * Keeps minutes and keys both rising along the list, dropping what is no later and no better.
   *
   * @returns false when an entry that is as late and as good is there.
   */
  insertInFront(stop: number, minute: number, key: number): boolean {
    let before = END_OF_LIST;
    let entry = this.head[stop] ?? END_OF_LIST;
    if (entry === END_OF_LIST) this.touched.push(stop);
    while (entry !== END_OF_LIST && (this.minute[entry] ?? 0) < minute) {
      // An earlier entry stays only if it is better.
      if ((this.key[entry] ?? 0) < key) before = entry;
      entry = this.next[entry] ?? END_OF_LIST;
    }
    if (entry !== END_OF_LIST && (this.key[entry] ?? 0) <= key) return false;
    while (entry !== END_OF_LIST && (this.minute[entry] ?? 0) === minute)
      entry = this.next[entry] ?? END_OF_LIST;
    const added = this.newEntry(minute, key);
    this.next[added] = entry;
    if (before === END_OF_LIST) this.head[stop] = added;
    else this.next[before] = added;
    return true;
  }

  private newEntry(minute: number, key: number): number {
    if (this.size === this.minute.length) this.grow();
    const entry = this.size++;
    this.minute[entry] = minute;
    this.key[entry] = key;
    return entry;
  }

  private grow(): void {
    const grown = (column: Int32Array<ArrayBuffer>) => {
      const larger = new Int32Array(2 * column.length);
      larger.set(column);
      return larger;
    };
    this.minute = grown(this.minute);
    this.key = grown(this.key);
    this.next = grown(this.next);
    this.enter = grown(this.enter);
    this.exit = grown(this.exit);
  }
}
