/** The words that the sentences about a breach are made of: names, dates, times, numbers. */
import type { Breach } from '../domain/breach.ts';
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import type { Names } from '../domain/names.ts';
import type { Language } from '../domain/problem.ts';
import { clockText, countText, dateText, durationText, type Noun } from './sentence-parts.ts';

/**
 * Each of the keys throws a RangeError when the breach does not have it: docs/rules.md says per cause which
 * keys there are.
 */
export interface BreachWords {
  /** `Amina Peeters, Verzorgende`: whom and which module it is about. */
  readonly who: string;
  readonly trainee: string;
  readonly after: string;
  readonly unit: string;
  readonly employer: string;
  readonly mentor: string;
  /** With its times where the unit is known. */
  readonly shift: string;
  /** `za 6 maart 2027`. */
  readonly date: string;
  /** The Monday of the week, `ma 1 maart 2027`. */
  readonly week: string;
  readonly direction: 'out' | 'back';
  readonly found: number;
  readonly limit: number;
  readonly amount: number;
  /** `1 uur 15 min`. */
  duration(minutes: number): string;
  /** A minute of the day as `07:30`. */
  clock(minuteOfDay: number): string;
  /** Days since 1970-01-01 as a date. */
  dayOf(days: number): string;
  /** `1 dag`, `2 dagen`. */
  count(n: number, noun: Noun): string;
}

export function breachWords(breach: Breach, names: Names, language: Language): BreachWords {
  const key = <K extends keyof Breach>(name: K): Exclude<Breach[K], undefined> => given(breach, name);
  return {
    get who() {
      return `${names.trainee(key('trainee'))}, ${names.module(key('module'))}`;
    },
    get trainee() {
      return names.trainee(key('trainee'));
    },
    get after() {
      return names.module(key('after'));
    },
    get unit() {
      return names.unit(key('unit'));
    },
    get employer() {
      return names.employer(key('employer'));
    },
    get mentor() {
      return names.mentor(key('mentor'));
    },
    get shift() {
      return breach.unit === undefined ? key('shift') : names.shift(breach.unit, key('shift'));
    },
    get date() {
      return dateText(key('date'), language);
    },
    get week() {
      return dateText(key('week'), language);
    },
    get direction() {
      return key('direction');
    },
    found: breach.found,
    limit: breach.limit,
    amount: breach.amount,
    duration: (minutes) => durationText(minutes, language),
    clock: (minuteOfDay) => clockText(minuteOfDay, language),
    dayOf: (days) => dateText(isoDateOf(addDays(EPOCH, days)), language),
    count: (n, noun) => countText(n, noun, language),
  };
}

const EPOCH = dayNumber('1970-01-01');

function given<K extends keyof Breach>(breach: Breach, name: K): Exclude<Breach[K], undefined> {
  const value = breach[name];
  if (!isGiven(value)) throw new RangeError(`a breach of ${breach.rule} (${breach.cause}) has no ${name}`);
  return value;
}

function isGiven<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
