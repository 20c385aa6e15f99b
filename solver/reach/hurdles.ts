/** What keeps somebody from a shift on a date: one fact that can be checked by hand. */
import type { DayNumber } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Rules, Semester, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import { type Mode, minutes } from '../domain/values.ts';
import { careHours, careNeed } from '../travel/childcare-call.ts';
import type { Miss } from '../travel/missed-rides.ts';
import { maxTransitMinutes, type Rides } from '../travel/rides.ts';
import type { StreetMode } from '../travel/street.ts';
import { allowsMode, streetRoutes } from '../travel/street-routes.ts';
import type { DayClass } from '../travel/travel.ts';

export type Hurdle =
  | { readonly kind: 'childcare shut' }
  /** No journey calls at childcare both ways while it is open. */
  | { readonly kind: 'childcare hours'; readonly opensMinute: number; readonly closesMinute: number }
  /** The unit asks wheels that the trainee does not have. */
  | { readonly kind: 'mobility'; readonly needs: 'bike' | 'car' }
  /** By the street mode that comes nearest to what it may take. */
  | StreetHurdle
  /** By public transport, the one way that fails. */
  | { readonly kind: 'ride'; readonly miss: Miss; readonly maxMinutes: number }
  /** By public transport; how near it comes was not looked for. */
  | { readonly kind: 'no ride'; readonly maxMinutes: number }
  | { readonly kind: 'no timetable' }
  /** There is a journey, longer than the question allows. */
  | { readonly kind: 'longer than asked'; readonly minutes: number; readonly maxMinutes: number };

interface StreetHurdle {
  readonly kind: 'too far';
  readonly mode: StreetMode;
  readonly minutes: number;
  readonly maxMinutes: number;
  /** The minutes are those by way of childcare, the call included. */
  readonly withCall: boolean;
}

export interface Missed {
  readonly trainee: Trainee;
  readonly unit: Unit;
  readonly site: Site;
  readonly shift: ShiftTimes;
  readonly day: DayNumber;
  readonly dayClass: DayClass;
  /** As `tripsTo` gives it. */
  readonly whyNot: RuleId;
}

/** No street in the country takes longer. */
const ANY_MINUTES = minutes.parse(100_000);

export class Hurdles {
  private readonly semester: Semester;
  private readonly closures: ClosureCalendar;
  private readonly rides: Rides;
  private readonly looksForRides: boolean;
  private readonly misses = new Map<string, Miss | null>();

  /** @param looksForRides searches anew for everyone: right for a few people or places, slow for all of them. */
  constructor(semester: Semester, closures: ClosureCalendar, rides: Rides, looksForRides: boolean) {
    this.semester = semester;
    this.closures = closures;
    this.rides = rides;
    this.looksForRides = looksForRides;
  }

  hurdle(missed: Missed): Hurdle {
    if (missed.whyNot === 'H8') return this.childcare(missed);
    const street = this.nearestStreet(missed);
    const { mobility } = missed.unit;
    if (street === null) return { kind: 'mobility', needs: mobility === 'car' ? 'car' : 'bike' };
    if (mobility !== 'none' || maxTransitMinutes(missed.trainee) === 0) return street;
    const ride = this.ride(missed);
    const saysLittle =
      ride.kind === 'no timetable' || (ride.kind === 'ride' && ['none', 'no-stop'].includes(ride.miss.kind));
    return saysLittle && street.mode !== 'walk' ? street : ride;
  }

  private childcare({ trainee, day }: Missed): Hurdle {
    const { childcare } = this.semester;
    const need = careNeed(trainee, childcare, this.closures, day);
    if (need === 'shut' || trainee.childcare === undefined) return { kind: 'childcare shut' };
    return { kind: 'childcare hours', ...careHours(trainee.childcare, childcare) };
  }

  /** Of the modes that the unit can use, walking included: the one that exceeds its limit by least. */
  private nearestStreet({ trainee, unit, site, day }: Missed): StreetHurdle | null {
    const { rules, childcare } = this.semester;
    const need = careNeed(trainee, childcare, this.closures, day);
    const [nearest] = streetRoutes(withoutLimits(trainee), site, need === 'call' ? 'call' : 'none', rules)
      .filter(({ mode }) => allowsMode(unit.mobility, mode))
      .map(({ mode, minutes, call }) => ({
        kind: 'too far' as const,
        mode,
        minutes,
        maxMinutes: maxStreetMinutes(trainee, mode, rules),
        withCall: call !== null,
      }))
      .sort((a, b) => a.minutes - a.maxMinutes - (b.minutes - b.maxMinutes));
    return nearest ?? null;
  }

  private ride({ trainee, site, shift, day, dayClass }: Missed): Hurdle {
    const maxMinutes = maxTransitMinutes(trainee);
    if (!this.rides.hasTimetable) return { kind: 'no timetable' };
    if (!this.looksForRides) return { kind: 'no ride', maxMinutes };
    // Dates of one class have the same rides: one stands for all.
    const key = JSON.stringify([trainee.id, site.id, shift.startMinute, shift.endMinute, dayClass]);
    const known = this.misses.get(key);
    const miss = known === undefined ? this.rides.missOn(day, { trainee, site, shift }) : known;
    this.misses.set(key, miss);
    return miss === null ? { kind: 'no ride', maxMinutes } : { kind: 'ride', miss, maxMinutes };
  }
}

function withoutLimits(trainee: Trainee): Trainee {
  const modes = new Set<Mode>(['walk', ...trainee.modes.map(({ mode }) => mode)]);
  return { ...trainee, modes: [...modes].map((mode) => ({ mode, maxMinutes: ANY_MINUTES })) };
}

/** A walk of `maxWalkToStopMinutes` is open to everyone (H7). */
function maxStreetMinutes({ modes }: Trainee, mode: StreetMode, { maxWalkToStopMinutes }: Rules): number {
  const own = modes.find((given) => given.mode === mode)?.maxMinutes ?? 0;
  return mode === 'walk' ? Math.max(own, maxWalkToStopMinutes) : own;
}
