/** What was sent in calendars, without the days of one person. */

import { fileStems } from '../formats/file-names.ts';
import { type Ledger, ledgerSchema } from '../formats/ical/ledger.ts';
import type { Erased } from './erased-plan.ts';

/** A calendar's folder, by whose it is; as `agendasOf` names them. */
const FOLDER = { trainee: 'cursisten', mentor: 'mentoren' } as const;

/**
 * Their own calendar goes, and of a trainee every day in the calendars of others: those who subscribed see it vanish, for
 * their program reads the calendar whole. Telling it as cancelled for thirty days would keep whose day it was.
 *
 * @param keys of all trainees, or of all mentors, that have been in the semester: a path depends on them
 */
export function erasedLedger(stored: unknown, { role, key }: Erased, keys: readonly string[]): Ledger {
  const ledger = ledgerSchema.parse(stored);
  const own = `${FOLDER[role]}/${fileStems([...keys, key]).get(key) ?? key}`;
  const calendars = Object.entries(ledger.calendars)
    .filter(([path]) => path !== own)
    .map(([path, calendar]) => {
      const events = Object.entries(calendar.events).filter(([uid]) => !isAbout(uid, role, key));
      return [path, { ...calendar, events: Object.fromEntries(events) }];
    });
  return { ...ledger, calendars: Object.fromEntries(calendars) };
}

/** A uid is `semester/trainee/module/date`, for a mentor's calendar then `mentor/id`; see `day-events.ts`. */
function isAbout(uid: string, role: Erased['role'], key: string): boolean {
  const [, trainee, , , reader, who] = uid
    .replace(/@stageplan$/, '')
    .split('/')
    .map(decodeURIComponent);
  return role === 'trainee' ? trainee === key : reader === 'mentor' && who === key;
}
