/**
 * Stored plans as the rest of the house reads them: parsed, with the semester they are of, and judged. Reading a plan of
 * a hundred trainees takes a while, so the last few are kept; nothing of a person is in what is kept.
 */
import { and, desc, eq, getTableColumns, isNotNull } from 'drizzle-orm';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { planDigest } from '../../solver/domain/digest.ts';
import { type Plan, planSchema } from '../../solver/domain/plan-schema.ts';
import {
  type Semester,
  type SemesterInput,
  semesterInput,
  semesterSchema,
} from '../../solver/domain/semester-schema.ts';
import { acceptPlan } from '../../solver/index.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import type { Db, Tx } from '../store/store.ts';
import { plans } from '../store/tables/plans.ts';
import { snapshots } from '../store/tables/semesters.ts';
import { Kept } from './kept.ts';

const { body: _body, ...headColumns } = getTableColumns(plans);

/** All of a stored plan but the plan itself, which is large. */
export type PlanHead = Omit<typeof plans.$inferSelect, 'body'>;

export const PLAN_HEAD = headColumns;

/** Loads what a semester names in `transit`. */
export type TimetablesOf = (semester: Semester) => Promise<Timetables>;

export interface PlannedSemester {
  /** As it was planned, defaults not filled in; no names of people. */
  readonly input: SemesterInput;
  readonly semester: Semester;
}

const KEPT_PLANS = 12;
/** Digests are short, and each costs a tenth of a second. */
const KEPT_DIGESTS = 500;

export class PlanLibrary {
  readonly timetablesOf: TimetablesOf;
  readonly #plans = new Kept<Plan>(KEPT_PLANS);
  readonly #semesters = new Kept<PlannedSemester>(KEPT_PLANS);
  readonly #checked = new Kept<CheckedPlan>(KEPT_PLANS);
  readonly #digests = new Kept<string>(KEPT_DIGESTS);

  constructor(timetablesOf: TimetablesOf = async () => []) {
    this.timetablesOf = timetablesOf;
  }

  /** @throws RangeError when it was discarded in the meantime */
  plan(db: Db | Tx, head: PlanHead): Promise<Plan> {
    return this.#plans.get(keyOf(head), async () => planSchema.parse(await bodyOf(db, head)));
  }

  /** The semester that a plan was made of. @throws RangeError where it was not kept */
  plannedSemester(db: Db | Tx, { semesterId, snapshot }: PlanHead): Promise<PlannedSemester> {
    return this.#semesters.get(`${semesterId} ${snapshot}`, async () => {
      const [found] = await db
        .select({ body: snapshots.body })
        .from(snapshots)
        .where(and(eq(snapshots.semesterId, semesterId), eq(snapshots.digest, snapshot)));
      if (found === undefined) throw new RangeError('the semester that a plan was made of is not kept');
      return { input: semesterInput(found.body), semester: semesterSchema.parse(found.body) };
    });
  }

  /** The plan that this one replans; null where it replans none, or one that is not here. */
  async replanned(db: Db | Tx, plan: Plan, semesterId: string): Promise<Plan | null> {
    if (plan.replanOf === undefined) return null;
    const published = await db
      .select(PLAN_HEAD)
      .from(plans)
      .where(and(eq(plans.semesterId, semesterId), isNotNull(plans.publishedAt)))
      .orderBy(desc(plans.publishedAt));
    for (const head of published) {
      if ((await this.digest(db, head)) === plan.replanOf) return this.plan(db, head);
    }
    return null;
  }

  /** As `replanOf` of a plan that replaces it names it. */
  digest(db: Db | Tx, head: PlanHead): Promise<string> {
    return this.#digests.get(keyOf(head), async () => planDigest(await bodyOf(db, head)));
  }

  /**
   * For whatever renders a plan, without names of people.
   *
   * @throws Error when the checker does not accept it any more: its timetable is gone, or it was changed by hand
   */
  checked(db: Db | Tx, head: PlanHead): Promise<CheckedPlan> {
    return this.#checked.get(keyOf(head), async () => {
      const plan = await this.plan(db, head);
      const { semester } = await this.plannedSemester(db, head);
      return this.accepted(db, plan, semester, head.semesterId);
    });
  }

  /** The same of a plan that is not stored yet. @throws Error when the checker does not accept it */
  async accepted(db: Db | Tx, plan: Plan, semester: Semester, semesterId: string): Promise<CheckedPlan> {
    const published = await this.replanned(db, plan, semesterId);
    const acceptance = acceptPlan(semester, plan, published, await this.timetablesOf(semester));
    if (acceptance.ok) return acceptance.plan;
    const { breaches, falseStatements } = acceptance.report;
    const against = breaches
      .map(({ rule, cause }) => `${rule} ${cause}`)
      .concat(falseStatements.map((one) => one.path));
    throw new Error(`the checker does not accept this plan: ${against.slice(0, 5).join(', ')}`);
  }
}

function keyOf({ id, version }: PlanHead): string {
  return `${id} ${version}`;
}

async function bodyOf(db: Db | Tx, { id, version }: PlanHead): Promise<unknown> {
  const [found] = await db
    .select({ body: plans.body })
    .from(plans)
    .where(and(eq(plans.id, id), eq(plans.version, version)));
  if (found === undefined) throw new RangeError(`plan ${id} has changed since it was looked up`);
  return found.body;
}
