/** The dates of one week that have open slots, each with its best few shifts. */
import { item } from '../../prepare/typed-arrays.ts';
import type { OpenSlots } from './open-slots.ts';
import type { Option } from './placed.ts';

const DATES = 7;
/** Shifts tried per date; more dates a week leave room for fewer. */
const CHOICES_PER_DATE = 3;
const CHOICES_PER_DATE_IN_FULL_WEEKS = 2;
const FULL_WEEK_DAYS = 4;
/** Shifts of one date are told apart by being late and by being one to start with. */
const SHIFT_CLASSES = 4;
const LATE = 1;
const TO_START = 2;
const NO_SLOT = -1;

export class ShiftChoices {
  static readonly perDate = Math.max(CHOICES_PER_DATE, SHIFT_CLASSES);
  /** Open slots, `perDate` to a date. */
  readonly choices = new Int32Array(DATES * ShiftChoices.perDate);
  readonly choiceCount = new Int32Array(DATES);
  dateCount = 0;
  private readonly bestOfClass = new Int32Array(SHIFT_CLASSES);
  /** By shift of the unit: LATE where the module asks for late shifts, plus TO_START where the unit names such shifts. */
  private readonly classOfShift: number[] = [];
  private limit = 0;
  private minuteWorth = 0;

  constructor(private readonly open: OpenSlots) {}

  begin({ demand, unit }: Option, minuteWorth: number): void {
    const lateMatters = demand.module.minDaysBy.late > 0;
    const toStart = unit.unit.firstDayShifts ?? [];
    for (let i = 0; i < unit.shifts.length; i++) {
      const { shift, isLate } = item(unit.shifts, i);
      this.classOfShift[i] =
        (lateMatters && isLate ? LATE : 0) +
        (toStart.length > 0 && toStart.includes(shift.id) ? TO_START : 0);
    }
    this.limit = demand.maxDaysPerWeek > FULL_WEEK_DAYS ? CHOICES_PER_DATE_IN_FULL_WEEKS : CHOICES_PER_DATE;
    this.minuteWorth = minuteWorth;
  }

  /** Whether a late shift that counts (H18), and whether a placement may start with it where not every shift will do (H15). */
  isLate(i: number): boolean {
    return (this.classOf(i) & LATE) !== 0;
  }

  isToStart(i: number): boolean {
    return (this.classOf(i) & TO_START) !== 0;
  }

  layOut(week: number): void {
    const { day, firstOfWeek } = this.open;
    const end = firstOfWeek[week + 1] ?? 0;
    this.dateCount = 0;
    let from = firstOfWeek[week] ?? 0;
    while (from < end) {
      let to = from + 1;
      while (to < end && day[to] === day[from]) to++;
      this.chooseShifts(from, to);
      from = to;
    }
  }

  /** Of the open slots of one date the best of each class, and then the best of the others up to the limit. */
  private chooseShifts(from: number, to: number): void {
    const base = this.dateCount * ShiftChoices.perDate;
    if (to === from + 1) {
      this.choices[base] = from;
      this.choiceCount[this.dateCount++] = 1;
      return;
    }
    let count = 0;
    this.bestOfClass.fill(NO_SLOT);
    for (let i = from; i < to; i++) {
      const shiftClass = this.classOf(i);
      const rival = this.bestOfClass[shiftClass] ?? 0;
      if (rival === NO_SLOT || this.scoreOf(i) < this.scoreOf(rival)) this.bestOfClass[shiftClass] = i;
    }
    for (let k = 0; k < SHIFT_CLASSES; k++) {
      const best = this.bestOfClass[k] ?? 0;
      if (best !== NO_SLOT) this.choices[base + count++] = best;
    }
    while (count < this.limit) {
      const next = this.bestUnchosen(from, to, base, count);
      if (next === NO_SLOT) break;
      this.choices[base + count++] = next;
    }
    this.choiceCount[this.dateCount++] = count;
  }

  private bestUnchosen(from: number, to: number, base: number, count: number): number {
    let best = NO_SLOT;
    for (let i = from; i < to; i++) {
      if (best !== NO_SLOT && this.scoreOf(i) >= this.scoreOf(best)) continue;
      let isChosen = false;
      for (let k = 0; k < count; k++) isChosen ||= this.choices[base + k] === i;
      if (!isChosen) best = i;
    }
    return best;
  }

  private classOf(i: number): number {
    return this.classOfShift[this.open.shift[i] ?? 0] ?? 0;
  }

  private scoreOf(i: number): number {
    return (this.open.cost[i] ?? 0) - this.minuteWorth * (this.open.minutes[i] ?? 0);
  }
}
