/** What people read of days whose timetable is not known. */
import { DateTime } from 'luxon';
import { groupBy } from '../../solver/domain/group-by.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { IsoDate } from '../../solver/domain/values.ts';
import { countText } from '../../solver/rules/sentence-parts.ts';
import type { AssumedService } from './assumed-timetable.ts';
import { longDate } from './date-words.ts';

/** At one day: by the timetable of which date its rides were planned. */
export function assumedDayText(services: readonly AssumedService[], language: Language): string {
  const dates = [...new Set(services.map(({ as }) => longDate(as, language)))];
  return language === 'nl'
    ? `De dienstregeling van deze dag is niet bekend; gerekend is met die van ${dates.join(' en ')}. Kijk de ritten kort voordien na.`
    : `The timetable of this day is not known; that of ${dates.join(' and ')} was used. Check the rides shortly before.`;
}

/** Over several days: which ones. */
export function assumedDatesText(dates: readonly IsoDate[], language: Language): string {
  const told = datesByMonth(dates, language).join(', ');
  return language === 'nl'
    ? `De dienstregeling is niet bekend voor ${told}; gerekend is met die van een andere week. Kijk de ritten kort voordien na.`
    : `The timetable is not known for ${told}; that of another week was used. Check the rides shortly before.`;
}

/** `3–28 mei 2027 (12 dagen)`, a piece for each month; the dates in order. */
export function datesByMonth(dates: readonly IsoDate[], language: Language): readonly string[] {
  const locale = language === 'nl' ? 'nl-BE' : 'en-GB';
  const days = dates.map((date) => DateTime.fromISO(date, { zone: 'utc', locale }));
  return [...groupBy(days, (day) => day.toFormat('LLLL yyyy'))].map(([month, own]) => {
    const [first, last] = [own[0]?.day ?? 0, own.at(-1)?.day ?? 0];
    if (own.length === 1) return `${first} ${month}`;
    return `${first}–${last} ${month} (${countText(own.length, 'day', language)})`;
  });
}
