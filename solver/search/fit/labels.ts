/** The partly built placements of a label search, as columns: a label is a way to have worked up to the end of some week. */
import { hasSunday, hasWeekend, type WeekPatterns, weekendDays } from './week-patterns.ts';

/** Where a label has no parent: the placement begins there. As a pattern: a week without a day. */
export const NO_LABEL = -1;
/** `rhythm` of a label before its first whole week in the middle. */
export const NO_RHYTHM = -1;
const SUNDAY_MEMORY = 0b111;

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

  /** A placement that begins with the pattern. */
  start(pattern: number, week: number, cost: number, patterns: WeekPatterns): void {
    const label = this.add(NO_LABEL, pattern, cost);
    const weekdays = patterns.weekdays[pattern] ?? 0;
    this.firstWeek[label] = week;
    this.minutes[label] = patterns.minutes[pattern] ?? 0;
    this.shortest[label] = patterns.shortest[pattern] ?? 0;
    this.rhythm[label] = NO_RHYTHM;
    this.weekendWeeks[label] = hasWeekend(weekdays) ? 1 : 0;
    this.weekendDays[label] = weekendDays(weekdays);
    this.lateDays[label] = patterns.lateDays[pattern] ?? 0;
    this.sundays[label] = hasSunday(weekdays) ? 1 : 0;
    this.endWith(label, pattern, patterns);
  }

  /** @param touched whether a closure touches the week, so that its rhythm does not count (S8) */
  goOn(parent: number, pattern: number, touched: boolean, cost: number, patterns: WeekPatterns): void {
    const label = this.add(parent, pattern, cost);
    const weekdays = patterns.weekdays[pattern] ?? 0;
    this.firstWeek[label] = this.firstWeek[parent] ?? 0;
    this.minutes[label] = (this.minutes[parent] ?? 0) + (patterns.minutes[pattern] ?? 0);
    this.shortest[label] = Math.min(this.shortest[parent] ?? 0, patterns.shortest[pattern] ?? 0);
    this.rhythm[label] = touched ? (this.rhythm[parent] ?? 0) : weekdays;
    this.weekendWeeks[label] = (this.weekendWeeks[parent] ?? 0) + (hasWeekend(weekdays) ? 1 : 0);
    this.weekendDays[label] = (this.weekendDays[parent] ?? 0) + weekendDays(weekdays);
    this.lateDays[label] = (this.lateDays[parent] ?? 0) + (patterns.lateDays[pattern] ?? 0);
    this.sundays[label] =
      (((this.sundays[parent] ?? 0) << 1) | (hasSunday(weekdays) ? 1 : 0)) & SUNDAY_MEMORY;
    this.endWith(label, pattern, patterns);
  }

  /** A week without a day. */
  skip(parent: number, touched: boolean, cost: number): void {
    const label = this.add(parent, NO_LABEL, cost);
    this.firstWeek[label] = this.firstWeek[parent] ?? 0;
    this.minutes[label] = this.minutes[parent] ?? 0;
    this.shortest[label] = this.shortest[parent] ?? 0;
    this.rhythm[label] = touched ? (this.rhythm[parent] ?? 0) : 0;
    this.weekendWeeks[label] = this.weekendWeeks[parent] ?? 0;
    this.weekendDays[label] = this.weekendDays[parent] ?? 0;
    this.lateDays[label] = this.lateDays[parent] ?? 0;
    this.gap[label] = (this.gap[parent] ?? 0) + (touched ? 0 : 1);
    this.sundays[label] = ((this.sundays[parent] ?? 0) << 1) & SUNDAY_MEMORY;
    this.workingEnd[label] = this.workingEnd[parent] ?? 0;
    this.tail[label] = this.tail[parent] ?? 0;
    this.lastFrozen[label] = this.lastFrozen[parent] ?? 0;
  }

  /** The patterns on the way to a label, first week first. */
  patternsUpTo(label: number): number[] {
    const patterns: number[] = [];
    for (let at = label; at !== NO_LABEL; at = this.parent[at] ?? NO_LABEL) {
      const pattern = this.pattern[at] ?? NO_LABEL;
      if (pattern !== NO_LABEL) patterns.push(pattern);
    }
    return patterns.reverse();
  }

  private add(parent: number, pattern: number, cost: number): number {
    const label = this.count++;
    this.parent[label] = parent;
    this.pattern[label] = pattern;
    this.cost[label] = cost;
    return label;
  }

  private endWith(label: number, pattern: number, patterns: WeekPatterns): void {
    this.gap[label] = 0;
    this.workingEnd[label] = patterns.workingEnd[pattern] ?? 0;
    this.tail[label] = patterns.tail[pattern] ?? 0;
    this.lastFrozen[label] = patterns.allFrozen[pattern] ?? 0;
  }
}
