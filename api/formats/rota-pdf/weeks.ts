/** Dated things by week, with the weeks between them in which there is nothing. */
import {
  addWeeks,
  DAYS_PER_WEEK,
  dayNumber,
  isoDateOf,
  mondayOf,
  type WeekNumber,
  weekOf,
} from '../../../solver/domain/calendar.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Closure } from '../../../solver/domain/semester-schema.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';

export type WeekPart<T> =
  /** A week with something in it. */
  | { readonly kind: 'week'; readonly monday: IsoDate; readonly items: readonly T[] }
  /** Weeks in a row without anything; the Mondays of the first and the last. */
  | { readonly kind: 'empty'; readonly first: IsoDate; readonly last: IsoDate };

/** @param items by date */
export function byWeek<T>(items: readonly T[], dateOf: (item: T) => IsoDate): readonly WeekPart<T>[] {
  const parts: WeekPart<T>[] = [];
  let expected: WeekNumber | undefined;
  for (const [week, own] of groupBy(items, (item) => weekOf(dayNumber(dateOf(item))))) {
    if (expected !== undefined && week > expected) {
      parts.push({ kind: 'empty', first: mondayDate(expected), last: mondayDate(addWeeks(week, -1)) });
    }
    parts.push({ kind: 'week', monday: mondayDate(week), items: own });
    expected = addWeeks(week, 1);
  }
  return parts;
}

function mondayDate(week: WeekNumber): IsoDate {
  return isoDateOf(mondayOf(week));
}

/** The names of what closes one of these weeks from Monday to Friday. */
export function closuresOf(
  { first, last }: { readonly first: IsoDate; readonly last: IsoDate },
  closures: readonly Closure[],
): readonly string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const names = closures
    .filter((closure) => {
      for (let monday: number = from; monday <= to; monday += DAYS_PER_WEEK) {
        if (dayNumber(closure.from) <= monday && dayNumber(closure.to) >= monday + FRIDAY) return true;
      }
      return false;
    })
    .map(({ name }) => name);
  return [...new Set(names)];
}

/** Days from Monday to Friday. */
const FRIDAY = 4;
