/** Erasing a person from what was planned: plans, the semesters they were made of, answers, calendars. */

import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { planDigest, semesterDigest } from '../../solver/domain/digest.ts';
import { groupBy } from '../../solver/domain/group-by.ts';
import { type Plan, planSchema } from '../../solver/domain/plan-schema.ts';
import { type Semester, semesterSchema } from '../../solver/domain/semester-schema.ts';
import { erasedLedger } from './erased-ledger.ts';
import { type Erased, erasedPlan, erasedSemester } from './erased-plan.ts';
import { jsonObjects, textField } from './semester-parts.ts';
import type { Tx } from './store.ts';
import { calendarEvents } from './tables/calendars.ts';
import { jobs } from './tables/jobs.ts';
import { answers, plans } from './tables/plans.ts';
import { snapshots } from './tables/semesters.ts';

interface PlannedSemester {
  readonly semester: Semester;
  readonly digest: string;
}

/** A semester's and a plan's digest are their names: each that changes is renamed wherever it is named. */
export async function eraseFromPlans(tx: Tx, semesterId: string, erased: Erased): Promise<void> {
  const { semesters, keys } = await eraseFromSnapshots(tx, semesterId, erased);
  const stored = await tx.select().from(plans).where(eq(plans.semesterId, semesterId));
  for (const [id, next] of erasedPlans(stored, semesters, erased))
    await tx.update(plans).set(next).where(eq(plans.id, id));
  await eraseFromAnswers(
    tx,
    stored.map(({ id }) => id),
    erased,
  );
  await eraseFromJobs(tx, semesterId, erased);
  await eraseFromCalendars(tx, semesterId, erased, keys);
}

type PlanRow = typeof plans.$inferSelect;

/** Each plan after the one that it replans, whose new digest it must name; by the plan's id. */
function erasedPlans(
  stored: readonly PlanRow[],
  semesters: ReadonlyMap<string, PlannedSemester>,
  erased: Erased,
): ReadonlyMap<string, Pick<PlanRow, 'body' | 'snapshot' | 'version'>> {
  const waiting = groupBy(stored, ({ body }) => planDigest(body));
  const begun = new Set<string>();
  const done = new Map<string, { readonly plan: Plan; readonly digest: string }>();
  const next = new Map<string, Pick<PlanRow, 'body' | 'snapshot' | 'version'>>();
  const erase = (digest: string) => {
    const rows = waiting.get(digest) ?? [];
    const [row] = rows;
    if (row === undefined || begun.has(digest)) return done.get(digest);
    begun.add(digest);
    const before = planSchema.parse(row.body);
    const semester = semesters.get(row.snapshot);
    if (semester === undefined) throw new RangeError('the semester that a plan was made of is kept');
    const replanned = before.replanOf === undefined ? undefined : erase(before.replanOf);
    const plan = erasedPlan(before, erased, semester, replanned);
    const risen = isDeepStrictEqual(plan, before) ? 0 : 1;
    for (const { id, version } of rows) {
      next.set(id, { body: plan, snapshot: semester.digest, version: version + risen });
    }
    done.set(digest, { plan, digest: planDigest(plan) });
    return done.get(digest);
  };
  for (const digest of [...waiting.keys()]) erase(digest);
  return next;
}

/** The semesters by the digest that they had, and the keys of all who are of the same role in any of them. */
async function eraseFromSnapshots(
  tx: Tx,
  semesterId: string,
  erased: Erased,
): Promise<{ readonly semesters: ReadonlyMap<string, PlannedSemester>; readonly keys: readonly string[] }> {
  const stored = await tx.select().from(snapshots).where(eq(snapshots.semesterId, semesterId));
  const semesters = new Map<string, PlannedSemester>();
  const keys = new Set<string>();
  for (const { digest: before, body, createdAt } of stored) {
    for (const person of jsonObjects(erased.role === 'trainee' ? body.trainees : body.mentors)) {
      keys.add(textField(person, 'id') ?? '');
    }
    const next = erasedSemester(body, erased);
    const digest = semesterDigest(next);
    semesters.set(before, { semester: semesterSchema.parse(next), digest });
    if (digest === before) continue;
    await tx.insert(snapshots).values({ semesterId, digest, body: next, createdAt }).onConflictDoNothing();
    await tx.delete(snapshots).where(and(eq(snapshots.semesterId, semesterId), eq(snapshots.digest, before)));
    await tx
      .update(jobs)
      .set({ snapshot: digest })
      .where(and(eq(jobs.semesterId, semesterId), eq(jobs.snapshot, before)));
  }
  return { semesters, keys: [...keys] };
}

async function eraseFromAnswers(tx: Tx, planIds: readonly string[], { role, key }: Erased): Promise<void> {
  if (role === 'mentor' || planIds.length === 0) return;
  await tx.delete(answers).where(and(inArray(answers.planId, [...planIds]), eq(answers.trainee, key)));
}

/** Why a job failed may be about the person; it is of no use any more. */
async function eraseFromJobs(tx: Tx, semesterId: string, { key }: Erased): Promise<void> {
  await tx
    .update(jobs)
    .set({ problems: null })
    .where(
      and(
        eq(jobs.semesterId, semesterId),
        isNotNull(jobs.problems),
        sql`position(${key} in ${jobs.problems}::text) > 0`,
      ),
    );
}

async function eraseFromCalendars(
  tx: Tx,
  semesterId: string,
  erased: Erased,
  keys: readonly string[],
): Promise<void> {
  const [row] = await tx.select().from(calendarEvents).where(eq(calendarEvents.semesterId, semesterId));
  if (row === undefined) return;
  const ledger = erasedLedger(row.ledger, erased, keys);
  await tx
    .update(calendarEvents)
    .set({ ledger, version: row.version + 1 })
    .where(eq(calendarEvents.semesterId, semesterId));
}
