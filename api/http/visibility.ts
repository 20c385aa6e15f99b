/**
 * Who sees and changes what of a semester: asked here and nowhere else, and what is not seen answers 404.
 *
 * - A coordinator sees and changes everything of its own centre.
 * - An employer sees its own sites, units and mentors with their names, what planning is about (closures, programmes, modules), and of
 *   trainees only those placed with it in a plan that was proposed to it or is further, and of them what a mentor has to
 *   know. It changes its mentors, and what its units offer.
 * - A researcher sees everything without names, homes to about a kilometre, and changes nothing.
 * - An administrator looks after centres and accounts and sees no semester; a link sees its own rota only.
 */
import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Principal } from '../auth/principal.ts';
import type { JsonObject } from '../store/semester-parts.ts';
import { readHead, type SemesterHead, type SemesterRecord } from '../store/semester-reading.ts';
import type { Db } from '../store/store.ts';
import { answers, plans } from '../store/tables/plans.ts';
import { type RecordKind, records } from '../store/tables/semesters.ts';
import { notFound } from './refusals.ts';
import { twoDecimals } from './two-decimals.ts';

export type View =
  | { readonly kind: 'whole' }
  | { readonly kind: 'pseudonymous' }
  | { readonly kind: 'employer'; readonly employer: string };

export interface SeenSemester {
  readonly semester: SemesterHead;
  readonly view: View;
}

/** @throws Problem 404 where there is none, or none that may be seen */
export async function seenSemester(db: Db, principal: Principal, semesterId: string): Promise<SeenSemester> {
  const semester = await readHead(db, semesterId);
  const view = semester === null ? undefined : viewOf(principal, semester.centreId);
  if (semester === null || view === undefined) throw notFound();
  return { semester, view };
}

/** How someone sees the semesters of a centre; undefined for not at all. */
export function viewOf(principal: Principal, centreId: string): View | undefined {
  if (principal.kind !== 'account' || principal.centreId !== centreId) return undefined;
  if (principal.role === 'coordinator') return { kind: 'whole' };
  if (principal.role === 'researcher') return { kind: 'pseudonymous' };
  if (principal.role !== 'employer' || principal.employer === null) return undefined;
  return { kind: 'employer', employer: principal.employer };
}

const OF_AN_EMPLOYER: readonly RecordKind[] = ['employer', 'site', 'unit', 'mentor'];
const OPEN_TO_EMPLOYERS: readonly RecordKind[] = ['closure', 'programme', 'module'];

/** Which records of a kind are seen, for the list that is asked of the database; undefined for all of them. */
export function seenRecords(db: Db, view: View, kind: RecordKind): SQL | undefined {
  if (view.kind !== 'employer' || OPEN_TO_EMPLOYERS.includes(kind)) return undefined;
  if (OF_AN_EMPLOYER.includes(kind)) return eq(records.employer, view.employer);
  return kind === 'trainee' ? exists(placedWith(db, view.employer)) : sql`false`;
}

/** For the trainee of a record: a placement with this employer, in a plan that was proposed to it or is further. */
function placedWith(db: Db, employer: string) {
  return db
    .select({ trainee: answers.trainee })
    .from(answers)
    .innerJoin(plans, eq(plans.id, answers.planId))
    .where(
      and(
        eq(plans.semesterId, records.semesterId),
        inArray(plans.state, ['proposed', 'confirmed', 'published']),
        eq(answers.employer, employer),
        eq(answers.trainee, records.key),
      ),
    );
}

/** Whether somebody with this view may change a record of this kind, and if it is there, this one. */
export function mayChange(view: View, kind: RecordKind, record: SemesterRecord | null): boolean {
  if (view.kind === 'whole') return true;
  if (view.kind !== 'employer' || kind !== 'mentor') return false;
  return record === null || record.employer === view.employer;
}

/** Whether it is this employer's; for all that is not an employer's own view, yes. */
export function isOwn(view: View, record: SemesterRecord): boolean {
  return view.kind !== 'employer' || record.employer === view.employer;
}

/** What an employer has to know of a trainee who comes to it. */
export const TRAINEE_AT_EMPLOYER = ['id', 'programme', 'track', 'guidance'] as const;

/** Whether a list may be held to this field: asking for what is not shown would tell it. */
export function mayAskFor(view: View, kind: RecordKind, field: string): boolean {
  return view.kind !== 'employer' || kind !== 'trainee' || TRAINEE_AT_EMPLOYER.some((seen) => seen === field);
}

/** Whether somebody with this view sees who a trainee or mentor is. */
export function seesNames(view: View): boolean {
  return view.kind === 'whole';
}

/** Whether the name of this trainee or mentor is seen and changed: an employer's are its own mentors. */
export function mayName(view: View, record: SemesterRecord): boolean {
  if (view.kind === 'employer') return record.kind === 'mentor' && record.employer === view.employer;
  return view.kind === 'whole';
}

/** A record's body as it may be seen. */
export function shownBody(view: View, kind: RecordKind, body: JsonObject): JsonObject {
  if (kind !== 'trainee' || view.kind === 'whole') return body;
  if (view.kind === 'pseudonymous') return coarse(body);
  const fields = TRAINEE_AT_EMPLOYER.filter((field) => body[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, body[field]]));
}

/** A whole semester without `people` as it may be seen. */
export function shownSemester(view: View, raw: JsonObject): JsonObject {
  const { trainees } = raw;
  if (view.kind === 'whole' || !Array.isArray(trainees)) return raw;
  return { ...raw, trainees: trainees.map((trainee: JsonObject) => shownBody(view, 'trainee', trainee)) };
}

/** Home and childcare to about a kilometre. */
function coarse(trainee: JsonObject): JsonObject {
  const { home, childcare } = trainee;
  return {
    ...trainee,
    ...(isObject(home) ? { home: coarsePoint(home) } : {}),
    ...(isObject(childcare) ? { childcare: coarsePoint(childcare) } : {}),
  };
}

function coarsePoint(place: JsonObject): JsonObject {
  return { ...place, lat: twoDecimals(Number(place.lat)), lon: twoDecimals(Number(place.lon)) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
