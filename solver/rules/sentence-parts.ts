/** Dates, times and numbers as people read them, in both languages. */
import { DateTime } from 'luxon';
import { clockTimeOf, MINUTES_PER_DAY } from '../domain/calendar.ts';
import type { Language } from '../domain/problem.ts';
import type { IsoDate } from '../domain/values.ts';

const MINUTES_PER_HOUR = 60;

/** `za 6 maart 2027`, `Sat 6 March 2027`. */
export function dateText(date: IsoDate, language: Language): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: language }).toFormat('ccc d LLLL yyyy');
}

/** `45 min`, `2 uur`, `1 uur 15 min`; minutes below 0 read as 0. */
export function durationText(minutes: number, language: Language): string {
  const whole = Math.max(0, minutes);
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  const hourWord = language === 'nl' ? 'uur' : 'h';
  const parts = [hours > 0 ? `${hours} ${hourWord}` : '', rest > 0 || hours === 0 ? `${rest} min` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

const NEXT_DAY = { nl: 'de dag erna', en: 'the day after' };
const DAY_BEFORE = { nl: 'de dag ervoor', en: 'the day before' };

/** `07:30`; with `de dag erna` for what lies past midnight, and `de dag ervoor` for what lies before it. */
export function clockText(minuteOfDay: number, language: Language): string {
  const clock = clockTimeOf(minuteOfDay);
  if (minuteOfDay >= MINUTES_PER_DAY) return `${clock} (${NEXT_DAY[language]})`;
  if (minuteOfDay < 0) return `${clock} (${DAY_BEFORE[language]})`;
  return clock;
}

const NOUNS = {
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  sunday: { nl: ['zondag', 'zondagen'], en: ['Sunday', 'Sundays'] },
  shift: { nl: ['dienst', 'diensten'], en: ['shift', 'shifts'] },
  trainee: { nl: ['stagiair', 'stagiairs'], en: ['trainee', 'trainees'] },
  setting: { nl: ['soort stageplaats', 'soorten stageplaatsen'], en: ['kind of place', 'kinds of place'] },
} as const;

export type Noun = keyof typeof NOUNS;

/** `1 dag`, `2 dagen`. */
export function countText(n: number, noun: Noun, language: Language): string {
  const [one, many] = NOUNS[noun][language];
  return `${n} ${n === 1 ? one : many}`;
}

const JOURNEYS = {
  out: { nl: 'heenreis', en: 'way out' },
  back: { nl: 'terugreis', en: 'way back' },
} as const;

/** `heenreis`, `way back`. */
export function journeyNoun(direction: 'out' | 'back', language: Language): string {
  return JOURNEYS[direction][language];
}
