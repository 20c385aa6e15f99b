/**
 * What was sent out before, so that a calendar program sees what changed: an event that differs from last time
 * has a higher SEQUENCE, one that is gone is sent as cancelled for thirty days.
 *
 * The ledger remembers an event for as long as the semester lasts: a day that is cancelled and comes back months
 * later must still have a higher number than the cancellation that some phone kept.
 */
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { wallTime } from '../../../solver/domain/values.ts';
import type { Agenda, AgendaEvent, IssuedAgenda, IssuedEvent } from './agenda.ts';

export const LEDGER_FORMAT = 'stageplan-agenda-changes/1';
/** How long a day that is gone is still told to those who had it. */
export const CANCELLED_DAYS = 30;

const entry = z.strictObject({
  sequence: z.int().min(0),
  digest: z.string(),
  start: wallTime,
  end: wallTime,
  summary: z.string(),
  /** When the event was first sent as cancelled, ISO date-time in UTC. */
  cancelledAt: z.iso.datetime().optional(),
});

/** `agenda/wijzigingen.json`; calendars by path, events by uid. */
export const ledgerSchema = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  semester: z.string(),
  calendars: z.record(z.string(), z.strictObject({ name: z.string(), events: z.record(z.string(), entry) })),
});

export type Ledger = z.output<typeof ledgerSchema>;
type LedgerEntry = Ledger['calendars'][string]['events'][string];

/** What was sent before of one semester, by path. */
export type SentCalendars = Ledger['calendars'];

export interface ChangeRecord {
  readonly ledger: Ledger;
  readonly agendas: readonly IssuedAgenda[];
}

/** One calendar held against what was sent before. */
export interface CalendarChange {
  readonly path: string;
  readonly sent: SentCalendar;
  /** Null where there is nothing to tell: all of it is gone for long. */
  readonly issued: IssuedAgenda | null;
}

/** What is to be remembered of a calendar. A map: as keys of an object all uids would go into the engine's table of names. */
export interface SentCalendar {
  readonly name: string;
  readonly events: ReadonlyMap<string, LedgerEntry>;
}

/**
 * Compares what is to be sent with what was sent.
 *
 * @param previous what the last run left, or null at the first
 * @param stamp the moment of sending
 */
export function recordChanges(
  previous: Ledger | null,
  semester: string,
  agendas: readonly Agenda[],
  stamp: DateTime,
): ChangeRecord {
  const before = sentBefore(previous, semester);
  const emptied = emptiedAgendas(before, agendas);
  const changes = [...agendas, ...emptied].map((agenda) => calendarChange(before, agenda, stamp));
  const calendars = changes.map(
    ({ path, sent: { name, events } }) => [path, { name, events: Object.fromEntries(events) }] as const,
  );
  return {
    ledger: { ...emptyLedger(semester), calendars: Object.fromEntries(calendars) },
    agendas: changes.flatMap(({ issued }) => issued ?? []),
  };
}

export function emptyLedger(semester: string): Ledger {
  return { format: LEDGER_FORMAT, semester, calendars: {} };
}

/** A ledger of another semester is left aside: its days are not cancelled, they belong to another plan. */
export function sentBefore(previous: Ledger | null, semester: string): SentCalendars {
  return previous?.semester === semester ? previous.calendars : {};
}

/** Of who had days before and has none now. */
export function emptiedAgendas(
  before: SentCalendars,
  agendas: readonly Pick<Agenda, 'path'>[],
): readonly Agenda[] {
  const current = new Set(agendas.map(({ path }) => path));
  return Object.entries(before)
    .filter(([path]) => !current.has(path))
    .map(([path, { name }]) => ({ path, name, events: [] }));
}

/** @param stamp the moment of sending */
export function calendarChange(before: SentCalendars, agenda: Agenda, stamp: DateTime): CalendarChange {
  const { path, name } = agenda;
  const entries = nextEntries(before[path], agenda.events, stamp);
  const events = issuedEvents(agenda.events, entries, stamp);
  return {
    path,
    sent: { name, events: entries },
    issued: events.length === 0 ? null : { path, name, events },
  };
}

/** What was sent, without what it was called: names of people are in there. */
export function withoutNames(ledger: Ledger): Ledger {
  return {
    ...ledger,
    calendars: Object.fromEntries(
      Object.entries(ledger.calendars).map(([path, { events }]) => [
        path,
        {
          name: path,
          events: Object.fromEntries(
            Object.entries(events).map(([uid, event]) => [uid, { ...event, summary: '–' }]),
          ),
        },
      ]),
    ),
  };
}

function nextEntries(
  before: SentCalendars[string] | undefined,
  events: readonly AgendaEvent[],
  stamp: DateTime,
): ReadonlyMap<string, LedgerEntry> {
  const known = new Map(Object.entries(before?.events ?? {}));
  const next = new Map<string, LedgerEntry>();
  for (const event of events) next.set(event.uid, standingEntry(known.get(event.uid), event));
  for (const [uid, entry] of known) {
    if (!next.has(uid)) next.set(uid, cancelledEntry(entry, stamp));
  }
  return next;
}

function standingEntry(known: LedgerEntry | undefined, event: AgendaEvent): LedgerEntry {
  const digest = createHash('sha256')
    .update(JSON.stringify(contentOf(event)))
    .digest('hex')
    .slice(0, 32);
  const same = known !== undefined && known.digest === digest && known.cancelledAt === undefined;
  const sequence = known === undefined ? 0 : known.sequence + (same ? 0 : 1);
  return { sequence, digest, start: event.start, end: event.end, summary: event.summary };
}

function contentOf({ start, end, summary, location, description }: AgendaEvent): readonly string[] {
  return [start, end, summary, location, description];
}

function cancelledEntry(known: LedgerEntry, stamp: DateTime): LedgerEntry {
  if (known.cancelledAt !== undefined) return known;
  const cancelledAt = stamp.toUTC().startOf('second').toISO({ suppressMilliseconds: true });
  if (cancelledAt === null) throw new RangeError('the stamp is not a moment');
  return { ...known, sequence: known.sequence + 1, cancelledAt };
}

function issuedEvents(
  events: readonly AgendaEvent[],
  entries: ReadonlyMap<string, LedgerEntry>,
  stamp: DateTime,
): readonly IssuedEvent[] {
  const standing = events.map((event) => ({
    ...event,
    sequence: entries.get(event.uid)?.sequence ?? 0,
    cancelled: false,
  }));
  const gone = [...entries].flatMap(([uid, { cancelledAt, sequence, start, end, summary }]) =>
    cancelledAt !== undefined && stillTold(cancelledAt, stamp)
      ? [{ uid, sequence, start, end, summary, cancelled: true }]
      : [],
  );
  return [...standing, ...gone];
}

function stillTold(cancelledAt: string, stamp: DateTime): boolean {
  return stamp < DateTime.fromISO(cancelledAt, { zone: 'utc' }).plus({ days: CANCELLED_DAYS });
}
