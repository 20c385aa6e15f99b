/**
 * What every calendar of a semester was last sent, as it is stored: by pseudonym, since names of people are kept apart. In
 * the same transaction as publishing, so that reading a calendar never writes.
 */
import { eq } from 'drizzle-orm';
import { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { type Names, namesOf } from '../../solver/domain/names.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { rideNames } from '../../solver/travel/gtfs/ride-names.ts';
import type { Agenda } from '../formats/ical/agenda.ts';
import { agendasOf } from '../formats/ical/agendas.ts';
import { type Ledger, ledgerSchema, recordChanges } from '../formats/ical/ledger.ts';
import type { People } from '../store/semester-parts.ts';
import type { Audit, Db, Tx } from '../store/store.ts';
import { calendarEvents } from '../store/tables/calendars.ts';

export const CALENDAR_LANGUAGE: Language = 'nl';

/** The names that calendars are written with. */
export function calendarNames(
  { semester }: CheckedPlan,
  people: People | null,
  timetables: Timetables,
): Names {
  return namesOf(people === null ? semester : { ...semester, people }, {
    pseudonymous: people === null,
    rides: rideNames(timetables),
  });
}

/** What was sent last; null before the first plan is published. */
export async function readLedger(db: Db | Tx, semesterId: string): Promise<Ledger | null> {
  const [row] = await db
    .select({ ledger: calendarEvents.ledger })
    .from(calendarEvents)
    .where(eq(calendarEvents.semesterId, semesterId));
  return row === undefined ? null : ledgerSchema.parse(row.ledger);
}

export interface PublishedCalendars {
  readonly checked: CheckedPlan;
  readonly planId: string;
  readonly semesterId: string;
  readonly people: People;
  readonly timetables: Timetables;
  readonly now: Date;
}

/** Holds the plan that is published against what was sent before: what differs gets a higher number, what is gone is cancelled. */
export async function recordPublished(tx: Tx, audit: Audit, published: PublishedCalendars): Promise<void> {
  const { checked, planId, semesterId, people, timetables, now } = published;
  const [row] = await tx
    .select()
    .from(calendarEvents)
    .where(eq(calendarEvents.semesterId, semesterId))
    .for('update');
  const before = row === undefined ? null : ledgerSchema.parse(row.ledger);
  const agendas = (who: People | null) =>
    agendasOf(checked, { names: calendarNames(checked, who, timetables), language: CALENDAR_LANGUAGE });
  const stamp = DateTime.fromJSDate(now, { zone: 'utc' });
  const { ledger } = recordChanges(before, checked.semester.id, agendas(people), stamp);
  const kept = byPseudonym(ledger, agendas(null));
  const version = (row?.version ?? 0) + 1;
  await tx
    .insert(calendarEvents)
    .values({ semesterId, ledger: kept, planId, version })
    .onConflictDoUpdate({ target: calendarEvents.semesterId, set: { ledger: kept, planId, version } });
  await audit({
    semesterId,
    entity: 'calendar_events',
    entityKey: semesterId,
    action: row === undefined ? 'create' : 'change',
    before: row === undefined ? null : { planId: row.planId, version: row.version },
    after: { planId, version },
  });
}

/** The same list without what anybody is called; the digests are of what was sent. */
function byPseudonym(ledger: Ledger, agendas: readonly Agenda[]): Ledger {
  const summaries = new Map(
    agendas.flatMap(({ path, events }) => events.map(({ uid, summary }) => [`${path} ${uid}`, summary])),
  );
  const calendars = Object.entries(ledger.calendars).map(([path, { events }]) => {
    const kept = Object.entries(events).map(([uid, event]) => {
      return [uid, { ...event, summary: summaries.get(`${path} ${uid}`) ?? event.summary }];
    });
    return [path, { name: path, events: Object.fromEntries(kept) }];
  });
  return { ...ledger, calendars: Object.fromEntries(calendars) };
}
