/** What the files of a semester or plan are made from, read out of the tables for one who may have them. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { planDigest } from '../../solver/domain/digest.ts';
import { childOf } from '../../solver/domain/input-path.ts';
import { type SemesterInput, semesterInput } from '../../solver/domain/semester-schema.ts';
import { readPeople, readSemester } from '../store/semester-reading.ts';
import { readSnapshot } from '../store/snapshots.ts';
import type { Db } from '../store/store.ts';
import { calendarEvents } from '../store/tables/calendars.ts';
import { type PlanState, plans } from '../store/tables/plans.ts';
import { semesters } from '../store/tables/semesters.ts';
import type { StoredPlan } from './exchange-task.ts';

/** @param withNames else nothing of `people` is even read into what is rendered */
export async function storedSemester(
  db: Db,
  semesterId: string,
  withNames: boolean,
): Promise<SemesterInput | null> {
  const stored = await readSemester(db, semesterId);
  if (stored === null) return null;
  return semesterInput(withNames ? { ...stored.raw, people: stored.people } : stored.raw);
}

/** Null where the semester has no such plan. */
export async function planState(db: Db, semesterId: string, planId: string): Promise<PlanState | null> {
  const [row] = await db.select({ state: plans.state }).from(plans).where(isPlan(semesterId, planId));
  return row?.state ?? null;
}

/** Null where the semester has no such plan. @param withNames as for `storedSemester` */
export async function storedPlan(
  db: Db,
  semesterId: string,
  planId: string,
  withNames: boolean,
): Promise<Omit<StoredPlan, 'timetables'> | null> {
  const [row] = await db
    .select({ body: plans.body, snapshot: plans.snapshot })
    .from(plans)
    .where(isPlan(semesterId, planId));
  if (row === undefined) return null;
  const planned = await readSnapshot(db, semesterId, row.snapshot);
  if (planned === null) throw new Error('the semester that a plan was made of is not kept');
  return {
    semester: withNames ? { ...planned, people: await readPeople(db, semesterId) } : planned,
    plan: row.body,
    published: await replaced(db, semesterId, childOf(row.body, 'replanOf')),
    ledger: await ledgerOf(db, semesterId),
  };
}

function isPlan(semesterId: string, planId: string) {
  return and(eq(plans.semesterId, semesterId), eq(plans.id, planId));
}

export async function centreOfSemester(db: Db, semesterId: string): Promise<string | null> {
  const [row] = await db
    .select({ centre: semesters.centreId })
    .from(semesters)
    .where(eq(semesters.id, semesterId));
  return row?.centre ?? null;
}

/** The plan in force that was replanned, told by its digest. */
async function replaced(db: Db, semesterId: string, digest: unknown): Promise<unknown> {
  if (typeof digest !== 'string') return null;
  const published = await db
    .select({ body: plans.body })
    .from(plans)
    .where(and(eq(plans.semesterId, semesterId), isNotNull(plans.publishedAt)));
  return published.find(({ body }) => planDigest(body) === digest)?.body ?? null;
}

async function ledgerOf(db: Db, semesterId: string): Promise<unknown> {
  const [row] = await db
    .select({ ledger: calendarEvents.ledger })
    .from(calendarEvents)
    .where(eq(calendarEvents.semesterId, semesterId));
  return row?.ledger ?? null;
}
