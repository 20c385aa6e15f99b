/** Which calendars are kept as golden files, and from what they are made. */
import { DateTime } from 'luxon';
import { namesOf } from '../../../solver/domain/names.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { agendasOf } from './agendas.ts';
import { icsWriter } from './ics-text.ts';
import { recordChanges } from './ledger.ts';

export const GOLDEN_STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });

/** iCal text by file name, of every reader in the weekend of the clock change. */
export function goldenCalendars(): ReadonlyMap<string, string> {
  const checked = clockChangePlan();
  const { semester } = checked;
  const agendas = agendasOf(checked, { names: namesOf(semester, { pseudonymous: false }), language: 'nl' });
  const { agendas: issued } = recordChanges(null, semester.id, agendas, GOLDEN_STAMP);
  const options = { timezone: semester.timezone, stamp: GOLDEN_STAMP, organizer: semester.name };
  const write = icsWriter(options);
  return new Map(issued.map((agenda) => [`${agenda.path.replace('/', '-')}.ics`, write(agenda)]));
}
