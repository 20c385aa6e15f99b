/**
 * Calendars as they are asked for, again and again: what was written once is kept, and whoever has it already is told so
 * without writing anything. Reading never writes to the database.
 */
import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { icsWriter } from '../formats/ical/ics-text.ts';
import { Kept } from '../plans/kept.ts';
import { PLAN_HEAD, type PlanLibrary } from '../plans/plan-library.ts';
import { AskedAtOnce } from '../store/asked-at-once.ts';
import { readPeople } from '../store/semester-reading.ts';
import type { Db } from '../store/store.ts';
import { calendarEvents } from '../store/tables/calendars.ts';
import { people } from '../store/tables/people.ts';
import { plans } from '../store/tables/plans.ts';
import { records, semesters } from '../store/tables/semesters.ts';
import { readLedger } from './calendar-ledger.ts';
import { calendarName, type Owner, SemesterCalendars } from './semester-calendars.ts';

/** A link's calendar. */
export interface CalendarAsked extends Owner {
  readonly semesterId: string;
}

export interface Calendar {
  /** As in the ETag header, quotes and all. */
  readonly etag: string;
  readonly lastModified: Date;
  text(): Promise<string>;
}

/** What tells whether anything changed, in one small question to the database. */
interface Mark {
  readonly planId: string | null;
  readonly version: number;
  readonly publishedAt: string | null;
  readonly people: string;
}

const KEPT_SEMESTERS = 6;
const KEPT_TEXTS = 1000;

export class CalendarShelf {
  readonly #library: PlanLibrary;
  readonly #semesters = new Kept<SemesterCalendars>(KEPT_SEMESTERS);
  readonly #texts = new Kept<string>(KEPT_TEXTS);
  readonly #marks = new AskedAtOnce<string, Mark>();

  constructor(library: PlanLibrary) {
    this.#library = library;
  }

  /** Before the first publication, a calendar with its name and nothing in it. Null where the semester is gone. */
  async calendar(db: Db, asked: CalendarAsked, now: Date): Promise<Calendar | null> {
    const mark = await this.#mark(db, asked.semesterId);
    if (mark === undefined) return null;
    const published = await this.#of(db, asked.semesterId, mark);
    return published === null ? this.#emptyCalendar(db, asked) : this.#published(published, mark, asked, now);
  }

  /** The calendars of what is published; null before the first publication, or where the semester is gone. */
  async published(db: Db, semesterId: string): Promise<SemesterCalendars | null> {
    const mark = await this.#mark(db, semesterId);
    return mark === undefined ? null : this.#of(db, semesterId, mark);
  }

  #mark(db: Db, semesterId: string): Promise<Mark | undefined> {
    return this.#marks.ask(semesterId, (ids) => marksOf(db, ids));
  }

  async #of(db: Db, semesterId: string, mark: Mark): Promise<SemesterCalendars | null> {
    const { planId, publishedAt } = mark;
    if (planId === null || publishedAt === null) return null;
    return this.#semesters.get(`${semesterId} ${keyOf(mark)}`, async () => {
      const [head] = await db
        .select(PLAN_HEAD)
        .from(plans)
        .where(and(eq(plans.id, planId), eq(plans.semesterId, semesterId)));
      const ledger = await readLedger(db, semesterId);
      if (head === undefined || ledger === null)
        throw new RangeError('a published plan and its calendars are kept');
      const checked = await this.#library.checked(db, head);
      return new SemesterCalendars({
        checked,
        ledger,
        people: await readPeople(db, semesterId),
        timetables: await this.#library.timetablesOf(checked.semester),
        publishedAt: new Date(publishedAt),
      });
    });
  }

  #published(calendars: SemesterCalendars, mark: Mark, asked: CalendarAsked, now: Date): Calendar {
    const lastModified = calendars.changedAt(now);
    const etag = quoted([
      keyOf(mark),
      lastModified.toISOString(),
      asked.semesterId,
      asked.owner,
      asked.ownerKey,
    ]);
    return {
      etag,
      lastModified,
      text: () => this.#texts.get(etag, async () => calendars.text(asked, now)),
    };
  }

  async #emptyCalendar(db: Db, asked: CalendarAsked): Promise<Calendar | null> {
    const found = await semesterOf(db, asked.semesterId);
    if (found === null) return null;
    const { id, name, timezone, createdAt } = found;
    const owner = await ownerName(db, asked);
    return {
      etag: quoted(['empty', id, asked.owner, asked.ownerKey, owner, timezone]),
      lastModified: new Date(createdAt),
      text: async () => {
        const stamp = DateTime.fromJSDate(new Date(createdAt), { zone: 'utc' });
        return icsWriter({ timezone, stamp, organizer: name })({
          path: '',
          name: calendarName(owner),
          events: [],
        });
      },
    };
  }
}

/** By semester. */
async function marksOf(db: Db, semesterIds: readonly string[]): Promise<ReadonlyMap<string, Mark>> {
  const rows = await db
    .select({
      id: semesters.id,
      planId: calendarEvents.planId,
      version: calendarEvents.version,
      publishedAt: plans.publishedAt,
      people: sql<string>`(select coalesce(md5(string_agg(${people.key} || ${people.name}, '|' order by ${people.key})), '')
        from ${people} where ${people.semesterId} = ${semesters.id})`,
    })
    .from(semesters)
    .leftJoin(calendarEvents, eq(calendarEvents.semesterId, semesters.id))
    .leftJoin(plans, eq(plans.id, calendarEvents.planId))
    .where(inArray(semesters.id, [...semesterIds]));
  return new Map(rows.map(({ id, version, ...mark }) => [id, { ...mark, version: version ?? 0 }]));
}

function keyOf({ planId, version, people: names }: Mark): string {
  return `${planId} ${version} ${names}`;
}

function quoted(parts: readonly string[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

const headSchema = z.object({ name: z.string(), timezone: z.string().default('Europe/Brussels') });

async function semesterOf(db: Db, semesterId: string) {
  const [row] = await db
    .select({ id: semesters.id, head: semesters.head, createdAt: semesters.createdAt })
    .from(semesters)
    .where(eq(semesters.id, semesterId));
  return row === undefined ? null : { id: row.id, createdAt: row.createdAt, ...headSchema.parse(row.head) };
}

/** What the owner is called today; the key of who has no name. */
export async function ownerName(db: Db, { semesterId, owner, ownerKey }: CalendarAsked): Promise<string> {
  if (owner === 'trainee' || owner === 'mentor') {
    const [person] = await db
      .select({ name: people.name })
      .from(people)
      .where(and(eq(people.semesterId, semesterId), eq(people.key, ownerKey)));
    return person?.name ?? ownerKey;
  }
  const [record] = await db
    .select({ name: sql<string | null>`${records.body} ->> 'name'` })
    .from(records)
    .where(and(eq(records.semesterId, semesterId), eq(records.kind, owner), eq(records.key, ownerKey)));
  return record?.name ?? ownerKey;
}
