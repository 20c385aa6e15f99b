/** The partly built placements of a pricing run, as growing columns. */

const FIRST_CAPACITY = 1 << 10;

/** In `parent`: the placement begins with this label. In `set`: a week without a day. In `rhythm`: none to compare with yet. */
export const NONE = -1;

export class LabelColumns {
  count = 0;
  cost = new Float64Array(FIRST_CAPACITY);
  minutes = new Int32Array(FIRST_CAPACITY);
  parent = new Int32Array(FIRST_CAPACITY);
  set = new Int32Array(FIRST_CAPACITY);
  /** Which earlier module's end it goes on from; NONE for none. */
  entry = new Int32Array(FIRST_CAPACITY);
  /** Weekdays of the last week that counts for S8. */
  rhythm = new Int16Array(FIRST_CAPACITY);
  gap = new Int16Array(FIRST_CAPACITY);
  firstWeek = new Int16Array(FIRST_CAPACITY);
  weekendWeeks = new Int16Array(FIRST_CAPACITY);
  lateDays = new Int16Array(FIRST_CAPACITY);
  weekendDays = new Int16Array(FIRST_CAPACITY);
  /** Stage Sundays of this week and the two before; bit 0 is this week. */
  sundays = new Uint8Array(FIRST_CAPACITY);
  shortest = new Int32Array(FIRST_CAPACITY);
  workingEnd = new Int32Array(FIRST_CAPACITY);
  tail = new Int32Array(FIRST_CAPACITY);
  /** Until when stage of this week goes on in the next one; 0 where it does not. */
  underWay = new Int32Array(FIRST_CAPACITY);
  /** The next label of the same week and minutes. */
  next = new Int32Array(FIRST_CAPACITY);

  /** Room for one more; its number. */
  append(): number {
    if (this.count === this.cost.length) this.grow();
    return this.count++;
  }

  /** Another label with what a week without a day leaves as it was; its number. */
  copy(label: number): number {
    const made = this.append();
    this.entry[made] = this.entry[label] ?? NONE;
    this.minutes[made] = this.minutes[label] ?? 0;
    this.rhythm[made] = this.rhythm[label] ?? NONE;
    this.firstWeek[made] = this.firstWeek[label] ?? 0;
    this.weekendWeeks[made] = this.weekendWeeks[label] ?? 0;
    this.lateDays[made] = this.lateDays[label] ?? 0;
    this.weekendDays[made] = this.weekendDays[label] ?? 0;
    this.shortest[made] = this.shortest[label] ?? 0;
    this.workingEnd[made] = this.workingEnd[label] ?? 0;
    this.tail[made] = this.tail[label] ?? 0;
    return made;
  }

  private grow(): void {
    const capacity = 2 * this.cost.length;
    const wider = <T extends Int32Array | Int16Array | Uint8Array | Float64Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.cost = wider(this.cost, new Float64Array(capacity));
    this.minutes = wider(this.minutes, new Int32Array(capacity));
    this.parent = wider(this.parent, new Int32Array(capacity));
    this.set = wider(this.set, new Int32Array(capacity));
    this.entry = wider(this.entry, new Int32Array(capacity));
    this.rhythm = wider(this.rhythm, new Int16Array(capacity));
    this.gap = wider(this.gap, new Int16Array(capacity));
    this.firstWeek = wider(this.firstWeek, new Int16Array(capacity));
    this.weekendWeeks = wider(this.weekendWeeks, new Int16Array(capacity));
    this.lateDays = wider(this.lateDays, new Int16Array(capacity));
    this.weekendDays = wider(this.weekendDays, new Int16Array(capacity));
    this.sundays = wider(this.sundays, new Uint8Array(capacity));
    this.shortest = wider(this.shortest, new Int32Array(capacity));
    this.workingEnd = wider(this.workingEnd, new Int32Array(capacity));
    this.tail = wider(this.tail, new Int32Array(capacity));
    this.underWay = wider(this.underWay, new Int32Array(capacity));
    this.next = wider(this.next, new Int32Array(capacity));
  }
}
