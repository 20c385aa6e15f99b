/** All calendars of the published plan of a semester, ready to be written out for whoever asks. */
import { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { fileStems } from '../formats/file-names.ts';
import type { Agenda, AgendaKind, IssuedAgenda, IssuedEvent } from '../formats/ical/agenda.ts';
import { agendaReaders } from '../formats/ical/agenda-readers.ts';
import { agendasOf } from '../formats/ical/agendas.ts';
import { icsWriter } from '../formats/ical/ics-text.ts';
import { CANCELLED_DAYS, type Ledger, recordChanges } from '../formats/ical/ledger.ts';
import { compare } from '../formats/ordering.ts';
import type { People } from '../store/semester-parts.ts';
import type { FeedOwner } from '../store/tables/calendars.ts';
import { CALENDAR_LANGUAGE, calendarNames } from './calendar-ledger.ts';

/** Whose calendar. */
export interface Owner {
  readonly owner: FeedOwner;
  readonly ownerKey: string;
}

const KIND_OF: Record<Exclude<FeedOwner, 'employer'>, AgendaKind> = {
  trainee: 'cursisten',
  unit: 'afdelingen',
  mentor: 'mentoren',
};

export interface CalendarsOf {
  readonly checked: CheckedPlan;
  readonly ledger: Ledger;
  readonly people: People;
  readonly timetables: Timetables;
  readonly publishedAt: Date;
}

export class SemesterCalendars {
  readonly checked: CheckedPlan;
  readonly names: Names;
  readonly #ledger: Ledger;
  readonly #agendas: readonly Agenda[];
  readonly #publishedAt: DateTime;
  /** Moments at which a cancelled day is told no more, rising. */
  readonly #ends: readonly DateTime[];

  constructor({ checked, ledger, people, timetables, publishedAt }: CalendarsOf) {
    this.checked = checked;
    this.names = calendarNames(checked, people, timetables);
    this.#ledger = ledger;
    this.#agendas = agendasOf(checked, { names: this.names, language: CALENDAR_LANGUAGE });
    this.#publishedAt = DateTime.fromJSDate(publishedAt, { zone: 'utc' });
    this.#ends = endsOf(ledger);
  }

  /** When what is told at this moment last changed: at publishing, or when a cancelled day was told no more. */
  changedAt(now: Date): Date {
    const past = this.#ends.filter((end) => end.toMillis() <= now.getTime());
    return DateTime.max(this.#publishedAt, ...past).toJSDate();
  }

  /** The calendar as iCal text; without events where the owner has none. */
  text(owner: Owner, now: Date): string {
    const { semester } = this.checked;
    const write = icsWriter({
      timezone: semester.timezone,
      stamp: this.#publishedAt,
      organizer: semester.name,
    });
    return write(this.#issued(owner, now));
  }

  #issued(owner: Owner, now: Date): IssuedAgenda {
    const paths = this.#paths(owner);
    const mine = new Set(paths);
    const ledger: Ledger = {
      ...this.#ledger,
      calendars: Object.fromEntries(
        Object.entries(this.#ledger.calendars).filter(([path]) => mine.has(path)),
      ),
    };
    const current = this.#agendas.filter(({ path }) => mine.has(path));
    const stamp = DateTime.fromJSDate(now, { zone: 'utc' });
    const { agendas } = recordChanges(ledger, this.checked.semester.id, current, stamp);
    const events = agendas.flatMap((agenda) => agenda.events).map((event) => this.#named(event));
    return {
      path: paths.join(' '),
      name: calendarName(this.#nameOf(owner)),
      events: events.sort((a, b) => compare(a.start, b.start) || compare(a.uid, b.uid)),
    };
  }

  /** Where an owner's events stand in the list of what was sent; an employer's in those of its units. */
  #paths({ owner, ownerKey }: Owner): readonly string[] {
    const readers = agendaReaders(this.checked.semester, this.names);
    if (owner !== 'employer') {
      const kind = KIND_OF[owner];
      return [
        readers.find((one) => one.kind === kind && one.id === ownerKey)?.path ?? formerPath(kind, ownerKey),
      ];
    }
    const { sites, units } = this.checked.semester;
    const ownSites = new Set<string>(
      sites.filter(({ employer }) => employer === ownerKey).map(({ id }) => id),
    );
    const own = new Set<string>(units.filter(({ site }) => ownSites.has(site)).map(({ id }) => id));
    return readers.filter(({ kind, id }) => kind === 'afdelingen' && own.has(id)).map(({ path }) => path);
  }

  #nameOf({ owner, ownerKey }: Owner): string {
    const { trainees, mentors, units, employers } = this.checked.semester;
    const lists = { trainee: trainees, mentor: mentors, unit: units, employer: employers };
    const called = {
      trainee: (i: number) => named(trainees[i]?.id, this.names.trainee),
      mentor: (i: number) => named(mentors[i]?.id, this.names.mentor),
      unit: (i: number) => named(units[i]?.id, this.names.unit),
      employer: (i: number) => named(employers[i]?.id, this.names.employer),
    };
    return called[owner](lists[owner].findIndex(({ id }) => id === ownerKey)) ?? ownerKey;
  }

  /** A cancelled day is kept by pseudonym. */
  #named(event: IssuedEvent): IssuedEvent {
    if (!event.cancelled) return event;
    const id = decodeURIComponent(event.uid.split('/')[1] ?? '');
    const end = ` – ${id}`;
    const trainee = this.checked.semester.trainees.find((one) => one.id === id);
    if (trainee === undefined || !event.summary.endsWith(end)) return event;
    return {
      ...event,
      summary: `${event.summary.slice(0, -end.length)} – ${this.names.trainee(trainee.id)}`,
    };
  }
}

export function calendarName(owner: string): string {
  return `Stage – ${owner}`;
}

function named<Id>(id: Id | undefined, nameOf: (id: Id) => string): string | undefined {
  return id === undefined ? undefined : nameOf(id);
}

/** Of who is not in the semester any more, and whose cancelled days are still told. */
function formerPath(kind: AgendaKind, id: string): string {
  return `${kind}/${fileStems([id]).get(id) ?? id}`;
}

function endsOf({ calendars }: Ledger): readonly DateTime[] {
  const cancelled = Object.values(calendars).flatMap(({ events }) =>
    Object.values(events).flatMap(({ cancelledAt }) => cancelledAt ?? []),
  );
  return [...new Set(cancelled)]
    .map((moment) => DateTime.fromISO(moment, { zone: 'utc' }).plus({ days: CANCELLED_DAYS }))
    .sort((a, b) => a.toMillis() - b.toMillis());
}
