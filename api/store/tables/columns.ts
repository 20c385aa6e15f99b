/** The kinds of column that every table is made of. */
import { sql } from 'drizzle-orm';
import { customType, integer } from 'drizzle-orm/pg-core';
import { DateTime } from 'luxon';

/**
 * Moments are ISO strings in UTC (`2026-11-22T10:00:00.000Z`): the two drivers differ on dates in a local zone, not
 * on text. To the millisecond, so that one that was read finds its row again.
 */
export const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: isoMoment,
});

/** @param text as the database writes a moment, in whatever zone its session has */
function isoMoment(text: string): string {
  const iso = DateTime.fromSQL(text, { zone: 'utc' }).toISO();
  if (iso === null) throw new TypeError(`the database gave a moment that is none: ${text}`);
  return iso;
}

export const created = () => moment('created_at').notNull().default(sql`now()`);

/** Rises with every change; it is the ETag, and what If-Match is held to. */
export const version = () => integer('version').notNull().default(1);
