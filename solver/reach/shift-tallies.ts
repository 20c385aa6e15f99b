/** On how many dates of one kind somebody gets to a shift, and on which ones it is shown. */
import type { DayNumber } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Shift, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import { type DayTrip, journeyMinutes } from '../travel/day-trip.ts';
import type { DayClass, Travel } from '../travel/travel.ts';
import type { DayKind } from './day-kinds.ts';

export interface Person {
  readonly trainee: Trainee;
  /** Of every date that is asked about. */
  readonly classes: ReadonlyMap<DayNumber, DayClass>;
}

export interface ShiftPlace {
  readonly unit: Unit;
  readonly site: Site;
  readonly shift: Shift;
  readonly times: ShiftTimes;
}

export interface AskedDates {
  readonly kind: DayKind;
  readonly isOffered: boolean;
  /** In order, at least one. */
  readonly days: readonly DayNumber[];
}

export interface Tally {
  readonly person: Person;
  readonly asked: AskedDates;
  readonly reachedDays: readonly DayNumber[];
  readonly missedDays: readonly DayNumber[];
  /** A date like most of those reached, with the cheapest trip. */
  readonly reached: { readonly day: DayNumber; readonly trip: DayTrip } | null;
  /** A date like most of those missed. */
  readonly missed: { readonly day: DayNumber; readonly dayClass: DayClass; readonly why: Why } | null;
}

/** The rule in the way, or how long the shortest trip takes where only the question's limit is. */
export type Why = { readonly rule: RuleId } | { readonly minutes: number };

type Choice = { readonly trip: DayTrip } | { readonly why: Why };

/** Somebody's answers at one shift, each looked up once. */
export class ShiftTallies {
  private readonly travel: Travel;
  private readonly maxMinutes: number;
  private readonly place: ShiftPlace;
  private readonly person: Person;
  private readonly choices = new Map<DayClass, Choice>();

  /** @param maxMinutes that either journey may take, beside the limits of who makes it. */
  constructor(travel: Travel, maxMinutes: number, place: ShiftPlace, person: Person) {
    this.travel = travel;
    this.maxMinutes = maxMinutes;
    this.place = place;
    this.person = person;
  }

  tally(asked: AskedDates): Tally {
    const { person } = this;
    const largestFirst = [...groupBy(asked.days, (day) => this.classOf(day))].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    let reached: Tally['reached'] = null;
    let missed: Tally['missed'] = null;
    for (const [dayClass, [day]] of largestFirst) {
      if (day === undefined) continue;
      const choice = this.choiceOn(dayClass);
      if ('trip' in choice) reached ??= { day, trip: choice.trip };
      else missed ??= { day, dayClass, why: choice.why };
    }
    const isReached = (day: DayNumber) => 'trip' in this.choiceOn(this.classOf(day));
    return {
      person,
      asked,
      reachedDays: asked.days.filter(isReached),
      missedDays: asked.days.filter((day) => !isReached(day)),
      reached,
      missed,
    };
  }

  private classOf(day: DayNumber): DayClass {
    const dayClass = this.person.classes.get(day);
    if (dayClass === undefined) throw new RangeError(`day ${day} was not asked about`);
    return dayClass;
  }

  private choiceOn(dayClass: DayClass): Choice {
    const known = this.choices.get(dayClass);
    if (known !== undefined) return known;
    const { unit, site, times } = this.place;
    const { trips, whyNot } = this.travel.tripsTo(this.person.trainee, unit, site, times, dayClass);
    const trip = trips.find((one) => longestMinutes(one) <= this.maxMinutes);
    const made = trip === undefined ? { why: whyOf(whyNot, trips) } : { trip };
    this.choices.set(dayClass, made);
    return made;
  }
}

function whyOf(rule: RuleId | null, trips: readonly DayTrip[]): Why {
  return rule === null ? { minutes: Math.min(...trips.map(longestMinutes)) } : { rule };
}

function longestMinutes({ out, back }: DayTrip): number {
  return Math.max(journeyMinutes(out), journeyMinutes(back));
}
