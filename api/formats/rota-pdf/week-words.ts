/** Weeks and days as the sheets name them. */
import { DateTime } from 'luxon';
import type { Language } from '../../../solver/domain/problem.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import { longDate, shortWeekday, weekdayName, weekTitle } from '../date-words.ts';
import { ROTA_WORDS } from './words.ts';

const LAST_DAY = 6;

/** `Week 9 (1/3–7/3)` */
export function weekHeading(monday: IsoDate, language: Language): string {
  const title = weekTitle(monday, language);
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** `Week 14 en 15 (5/4–18/4)`, by the Mondays of the first and the last. */
export function weeksHeading(first: IsoDate, last: IsoDate, language: Language): string {
  const [from, to] = [at(first, language), at(last, language)];
  const end = to.plus({ days: LAST_DAY }).toFormat('d/M');
  return ROTA_WORDS[language].weeks(from.weekNumber, to.weekNumber, from.toFormat('d/M'), end);
}

/** `donderdag`, `25 februari` */
export function longDay(date: IsoDate, language: Language): readonly [string, string] {
  return [weekdayName(date, language), dayAndMonth(date, language)];
}

/** `do`, `25 februari` */
export function shortDay(date: IsoDate, language: Language): readonly [string, string] {
  return [shortWeekday(date, language), dayAndMonth(date, language)];
}

/** `van maandag 1 maart 2027 tot en met vrijdag 5 maart 2027` */
export function longPeriod(first: IsoDate, last: IsoDate, language: Language): string {
  if (first === last) return longDate(first, language);
  return ROTA_WORDS[language].fromTo(longDate(first, language), longDate(last, language)).join(' ');
}

/** `van 1 maart`, `tot en met 5 maart` */
export function shortPeriod(first: IsoDate, last: IsoDate, language: Language): readonly string[] {
  const [from, to] = [dayAndMonth(first, language), dayAndMonth(last, language)];
  return first === last ? [from] : ROTA_WORDS[language].fromTo(from, to);
}

function dayAndMonth(date: IsoDate, language: Language): string {
  return at(date, language).toFormat('d MMMM');
}

function at(date: IsoDate, language: Language): DateTime {
  return DateTime.fromISO(date, { zone: 'utc', locale: language === 'nl' ? 'nl-BE' : 'en-GB' });
}
