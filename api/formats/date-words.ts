/** Dates as people read them, in Dutch and English. */
import { DateTime } from 'luxon';
import type { Language } from '../../solver/domain/problem.ts';
import type { IsoDate } from '../../solver/domain/values.ts';

const MOST_LISTED = 12;

function at(date: string, language: Language): DateTime {
  return DateTime.fromISO(date, { zone: 'utc', locale: language === 'nl' ? 'nl-BE' : 'en-GB' });
}

/** `maandag` */
export function weekdayName(date: IsoDate, language: Language): string {
  return at(date, language).toFormat('cccc');
}

/** `ma` */
export function shortWeekday(date: IsoDate, language: Language): string {
  return at(date, language).toFormat('ccc');
}

/** `maandag 1 maart 2027` */
export function longDate(date: IsoDate, language: Language): string {
  return at(date, language).toFormat('cccc d MMMM yyyy');
}

/** `ma 15/3, wo 17/3`; of many the first few. */
export function dateList(dates: readonly IsoDate[], language: Language): string {
  const shown = dates.slice(0, MOST_LISTED).map((date) => at(date, language).toFormat('ccc d/M'));
  return [...shown, ...(dates.length > MOST_LISTED ? ['…'] : [])].join(', ');
}

/** `week 9 (1/3–7/3)`: the ISO week that the date is in, Monday to Sunday. */
export function weekTitle(date: IsoDate, language: Language): string {
  const monday = at(date, language).startOf('week');
  return `week ${monday.weekNumber} (${monday.toFormat('d/M')}–${monday.plus({ days: 6 }).toFormat('d/M')})`;
}

/** The Monday of the ISO week that the date is in. */
export function mondayOf(date: IsoDate): string {
  return at(date, 'nl').startOf('week').toFormat('yyyy-MM-dd');
}
