/** One placement at one unit, filled in week by week on the weekdays that are wanted: the way people plan by hand. */
import {
  type Exchange,
  type ExchangeDemand,
  type ExchangeOption,
  type ExchangeTrainee,
  FORCED,
  FROZEN,
} from '../exchange/format.ts';
import { type ChosenDay, chosenDay } from './chosen-day.ts';
import { keepsRest, keepsSundays, mostStageMinutes, restsBetween } from './rest.ts';

export interface FillManner {
  /** 1 … 7, the ones wanted first; others only fill up a week that would have too few days. */
  readonly weekdays: readonly number[];
  /** Where a day has several shifts: this one before the cheapest; null for the cheapest. */
  readonly shift: number | null;
  readonly firstWeek: number;
}

export interface FillTerms {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly isOpen: (slot: number) => boolean;
  /** The trainee's days in other modules, in date order. */
  readonly otherDays: readonly ChosenDay[];
}

export interface OptionInHand {
  readonly exchange: Exchange;
  readonly trainee: ExchangeTrainee;
  readonly demand: ExchangeDemand;
  readonly option: ExchangeOption;
  /** Slot indexes by week. */
  readonly slotsOfWeek: readonly (readonly number[])[];
  readonly chosen: readonly ChosenDay[];
  readonly forced: readonly number[];
}

export function optionInHand(
  exchange: Exchange,
  demand: ExchangeDemand,
  option: ExchangeOption,
): OptionInHand {
  const trainee = exchange.trainees[demand.trainee];
  if (trainee === undefined) throw new RangeError(`no trainee ${demand.trainee}`);
  const slotsOfWeek: number[][] = Array.from({ length: exchange.weeks }, () => []);
  option.slots.day.forEach((day, slot) => {
    slotsOfWeek[exchange.weekOfDay[day] ?? 0]?.push(slot);
  });
  return {
    exchange,
    trainee,
    demand,
    option,
    slotsOfWeek,
    chosen: option.slots.day.map((_, slot) => chosenDay(exchange, option.slots, slot)),
    forced: option.slots.flags.flatMap((flags, slot) => ((flags & FORCED) === 0 ? [] : slot)),
  };
}

/** Days in date order that keep H2 and H13–H15 and H18; null when this manner gives none. */
export function fill(hand: OptionInHand, manner: FillManner, terms: FillTerms): readonly ChosenDay[] | null {
  const { exchange, trainee, demand, option } = hand;
  const days: ChosenDay[] = [];
  let minutes = 0;
  let gap = 0;
  for (let week = manner.firstWeek; week < exchange.weeks && minutes < demand.askedMinutes; week++) {
    const added = fillWeek(hand, manner, terms, days, week, demand.askedMinutes - minutes);
    const isTouched = exchange.weekTouched[week] === 1;
    const count = added.length;
    minutes += added.reduce((sum, day) => sum + day.minutes, 0);
    if (days.length === 0 && count > 0 && !mayBegin(hand, added[0])) return null;
    if (days.length > 0 && count === 0 && !isTouched && ++gap > exchange.rules.maxGapWeeks) return null;
    if (count > 0) gap = 0;
    const isMiddle = days.length > 0 && minutes < demand.askedMinutes;
    if (count > 0 && isMiddle && !isTouched && count < option.minDaysPerWeek) return null;
    days.push(...added);
  }
  if (minutes < demand.askedMinutes) return null;
  const kept = withoutSpareDay(days, demand.askedMinutes);
  if (!hasMix(hand, kept) || !hand.forced.every((slot) => kept.some((day) => day.slot === slot))) return null;
  if (kept.length < days.length && !keepsMinimum(hand, kept)) return null;
  const all = [...terms.otherDays, ...kept].sort((a, b) => a.start - b.start);
  return keepsRest(exchange, trainee, all) ? kept : null;
}

/** Days of one week, at most the rhythm's, in date order. */
function fillWeek(
  hand: OptionInHand,
  manner: FillManner,
  terms: FillTerms,
  before: readonly ChosenDay[],
  week: number,
  missing: number,
): readonly ChosenDay[] {
  const { exchange, trainee, demand, option } = hand;
  const most = mostStageMinutes(exchange, trainee, week) - minutesOfWeek(exchange, terms.otherDays, week);
  const taken: ChosenDay[] = [];
  let minutes = 0;
  for (const slot of inOrderOfWish(hand, manner, week)) {
    const day = hand.chosen[slot];
    if (day === undefined || taken.length >= demand.maxDaysPerWeek) break;
    const isForced = hand.forced.includes(slot);
    const isFrozen = ((option.slots.flags[slot] ?? 0) & FROZEN) !== 0;
    const wanted = isForced || manner.weekdays.includes(exchange.weekdayOfDay[day.day] ?? 0);
    if (!wanted && (before.length === 0 || taken.length >= option.minDaysPerWeek)) continue;
    if (!isForced && minutes >= missing) continue;
    if (!isFrozen && (day.day < terms.firstDay || day.day > terms.lastDay || !terms.isOpen(slot))) continue;
    if (minutes + day.minutes > most || !fitsBeside(exchange, [...before, ...taken, ...terms.otherDays], day))
      continue;
    taken.push(day);
    minutes += day.minutes;
  }
  return taken.sort((a, b) => a.day - b.day);
}

/** What is forced, then what is wanted in date order, then the rest; of one date the wished shift, then the cheapest. */
function inOrderOfWish(
  { exchange, option, slotsOfWeek, forced }: OptionInHand,
  manner: FillManner,
  week: number,
): number[] {
  const { day, unitShift, cost } = option.slots;
  const rank = (slot: number) => {
    if (forced.includes(slot)) return 0;
    return manner.weekdays.includes(exchange.weekdayOfDay[day[slot] ?? 0] ?? 0) ? 1 : 2;
  };
  const other = (slot: number) => (manner.shift === null || unitShift[slot] === manner.shift ? 0 : 1);
  return [...(slotsOfWeek[week] ?? [])].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (day[a] ?? 0) - (day[b] ?? 0) ||
      other(a) - other(b) ||
      (cost[a] ?? 0) - (cost[b] ?? 0) ||
      a - b,
  );
}

function fitsBeside(exchange: Exchange, others: readonly ChosenDay[], day: ChosenDay): boolean {
  return (
    others.every((other) =>
      other.day === day.day
        ? false
        : other.day < day.day
          ? restsBetween(exchange, other, day)
          : restsBetween(exchange, day, other),
    ) && keepsSundays(exchange, [...others, day])
  );
}

function minutesOfWeek({ weekOfDay }: Exchange, days: readonly ChosenDay[], week: number): number {
  return days.reduce((sum, { day, minutes }) => sum + (weekOfDay[day] === week ? minutes : 0), 0);
}

function mayBegin({ exchange, option }: OptionInHand, first: ChosenDay | undefined): boolean {
  const shifts = exchange.units[option.unit]?.firstDayShifts ?? null;
  return shifts === null || (first !== undefined && shifts.includes(first.unitShift));
}

/** H2: without the shortest day the hours would not be reached, so a last long day can make an earlier one spare. */
function withoutSpareDay(days: readonly ChosenDay[], asked: number): readonly ChosenDay[] {
  let kept = days;
  let spare = kept.reduce((sum, { minutes }) => sum + minutes, 0) - asked;
  for (;;) {
    const shortest = kept.reduce((least, day) => (day.minutes < least.minutes ? day : least));
    if (shortest.minutes > spare) return kept;
    spare -= shortest.minutes;
    kept = kept.filter((day) => day !== shortest);
  }
}

function hasMix({ exchange, demand }: OptionInHand, days: readonly ChosenDay[]): boolean {
  const late = days.filter(({ unitShift }) => exchange.unitShifts[unitShift]?.late === true).length;
  const weekend = days.filter(({ day }) => (exchange.weekdayOfDay[day] ?? 0) > 5).length;
  return late >= demand.lateDays && weekend >= demand.weekendDays;
}

/** H14 and H15 once a day has been taken out again. */
function keepsMinimum(hand: OptionInHand, days: readonly ChosenDay[]): boolean {
  const { exchange, option } = hand;
  if (!mayBegin(hand, days[0])) return false;
  const weeks = days.map(({ day }) => exchange.weekOfDay[day] ?? 0);
  const [first = 0] = weeks;
  const last = weeks.at(-1) ?? 0;
  let gap = 0;
  for (let week = first + 1; week < last; week++) {
    if (exchange.weekTouched[week] === 1 && !weeks.includes(week)) continue;
    const count = weeks.filter((one) => one === week).length;
    gap = count === 0 ? gap + 1 : 0;
    if (gap > exchange.rules.maxGapWeeks) return false;
    if (count > 0 && exchange.weekTouched[week] !== 1 && count < option.minDaysPerWeek) return false;
  }
  return true;
}
