/** `22 november 2026, 07:30`: the moment as clocks in the semester's time zone show it. */
import type { DateTime } from 'luxon';

export function momentText(stamp: DateTime, timezone: string, locale: string): string {
  return stamp.setZone(timezone).setLocale(locale).toFormat('d MMMM yyyy, HH:mm');
}
