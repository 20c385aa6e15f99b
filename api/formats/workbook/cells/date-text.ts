/** The date that a text says, in the ways in which people write dates in Flanders. Never a guess. */
import { DateTime } from 'luxon';
import { look } from './look.ts';

export type DateInText =
  | { readonly date: string; readonly fault?: never }
  | { readonly date?: never; readonly fault: 'none' | 'no-year' | 'short-year' | 'other-weekday' };

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febr', 'february'],
  ['maart', 'mrt', 'maa', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1])));

const WEEKDAYS: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
];
const WEEKDAY_NUMBER = new Map(WEEKDAYS.flatMap((names, i) => names.map((name) => [name, i + 1])));

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$/;
const DAY_AND_MONTH = /^\d{1,2}[-/.]\d{1,2}[-/.]?$/;
const NAMED_MONTH = /^(\d{1,2})(?:e|ste|de)?[\s.-]*(\p{L}+)\.?(?:[\s-]+(\d{4}|'?\d{2}))?$/u;

/** Two digits of a year are the 2000s from here to there; others may be anything. */
const SHORT_YEARS = { first: 20, last: 49 };

export function dateInText(text: string): DateInText {
  const { weekday, rest } = withoutWeekday(text.replace(/[T ]00:00(?::00(?:\.0+)?Z?)?$/, '').trim());
  const found = unnamedDay(rest);
  if (found.date === undefined || weekday === undefined) return found;
  const isThatDay = DateTime.fromISO(found.date, { zone: 'utc' }).weekday === weekday;
  return isThatDay ? found : { fault: 'other-weekday' };
}

function withoutWeekday(text: string): { readonly weekday: number | undefined; readonly rest: string } {
  const [, name = '', rest = ''] = /^(\p{L}+)[.,]?\s+(.*)$/u.exec(text) ?? [];
  const weekday = WEEKDAY_NUMBER.get(look(name));
  return weekday === undefined ? { weekday, rest: text } : { weekday, rest };
}

function unnamedDay(text: string): DateInText {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return existing(yearFirst[1], yearFirst[3], yearFirst[4]);
  const digits = EIGHT_DIGITS.exec(text);
  if (digits !== null) return existing(digits[1], digits[2], digits[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return existing(dayFirst[4], dayFirst[3], dayFirst[1]);
  if (DAY_AND_MONTH.test(text)) return { fault: 'no-year' };
  const named = NAMED_MONTH.exec(text);
  const month = MONTH_NUMBER.get(look(named?.[2] ?? ''));
  if (named === null || month === undefined) return { fault: 'none' };
  return named[3] === undefined ? { fault: 'no-year' } : existing(named[3], String(month), named[1]);
}

function existing(typedYear = '', month = '', day = ''): DateInText {
  const year = fullYear(typedYear.replace("'", ''));
  if (year === undefined) return { fault: 'short-year' };
  const date = DateTime.fromObject({ year, month: Number(month), day: Number(day) }, { zone: 'utc' });
  return date.isValid ? { date: date.toFormat('yyyy-MM-dd') } : { fault: 'none' };
}

function fullYear(typed: string): number | undefined {
  const year = Number(typed);
  if (typed.length === 4) return year;
  return typed.length === 2 && year >= SHORT_YEARS.first && year <= SHORT_YEARS.last
    ? 2000 + year
    : undefined;
}
