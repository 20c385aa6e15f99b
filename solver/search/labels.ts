/** The partly built placements of a label search, as columns: a label is a way to have worked up to the end of some week. */

/** Where a label has no parent: the placement begins there. As a pattern: a week without a day. */
export const NO_LABEL = -1;

export class Labels {
  count = 0;
  parent: Int32Array;
  pattern: Int32Array;
  cost: Float64Array;
  minutes: Int32Array;
  firstWeek: Int16Array;
  shortest: Int16Array;
  /** Weekdays of the last untouched week in the middle; −1 before there is one (S8). */
  rhythm: Int16Array;
  weekendWeeks: Int16Array;
  weekendDays: Int16Array;
  lateDays: Int16Array;
  /** Untouched weeks without a day since the last one (H15). */
  gap: Int16Array;
  /** The last three weeks' Sundays, most recent in bit 0. */
  sundays: Uint8Array;
  workingEnd: Int32Array;
  tail: Int32Array;
  lastFrozen: Uint8Array;

  constructor(capacity: number) {
    this.parent = new Int32Array(capacity);
    this.pattern = new Int32Array(capacity);
    this.cost = new Float64Array(capacity);
    this.minutes = new Int32Array(capacity);
    this.firstWeek = new Int16Array(capacity);
    this.shortest = new Int16Array(capacity);
    this.rhythm = new Int16Array(capacity);
    this.weekendWeeks = new Int16Array(capacity);
    this.weekendDays = new Int16Array(capacity);
    this.lateDays = new Int16Array(capacity);
    this.gap = new Int16Array(capacity);
    this.sundays = new Uint8Array(capacity);
    this.workingEnd = new Int32Array(capacity);
    this.tail = new Int32Array(capacity);
    this.lastFrozen = new Uint8Array(capacity);
  }
}
