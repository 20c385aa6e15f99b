/** What a run plans: today's semester with everything that was agreed, as pins. */
import { DateTime } from 'luxon';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { isLarge } from '../planning/region-rounds.ts';
import type { Db } from '../store/store.ts';
import { mergedPins, type PinInput, pinOf, resolves, withRefusals } from './agreed-semester.ts';
import { placementKey } from './life-of-a-plan.ts';
import { withPastDays } from './past-days.ts';
import type { PlanLibrary } from './plan-library.ts';
import type { PlanWork } from './plan-work.ts';
import { openTouched, type TouchedToday } from './reopen-touched.ts';
import { agreements, refusals, standingPlans } from './stored-answers.ts';
import type { Today } from './today.ts';

export interface PlanningInput {
  /** `stageplan-semester/1` without people, to be planned and kept as a snapshot. */
  readonly input: SemesterInput;
  /** Of today's semester, as it is stored. */
  readonly revision: number;
  /** The plan in force, to be replanned with few changes; null where nothing is published. */
  readonly published: { readonly planId: string; readonly plan: Plan; readonly digest: string } | null;
  /** The plan that is replanned: the one that was asked for, else the one that is published; of a large semester none. */
  readonly replanOf: string | undefined;
}

export interface PlanningInputOptions {
  /** Another plan to change as little of as can be than the one that is published. */
  readonly replanOf?: string | undefined;
  /** `YYYY-MM-DD`: days up to and including this one are history, as they were published; today where not given. */
  readonly frozenUntil?: string | undefined;
}

/**
 * Today's semester as a run has to plan it. First opens again what does not hold any more (`openTouched`): that is not
 * pinned, all the rest that was agreed is. While the semester runs, what was published and is over stays (`withPastDays`).
 *
 * @returns null where there is no such semester
 */
export async function planningInput(
  work: PlanWork,
  semesterId: string,
  { replanOf, frozenUntil }: PlanningInputOptions = {},
): Promise<PlanningInput | null> {
  const found = await openTouched(work, semesterId);
  if (found === null) return null;
  const { today, touched } = found;
  const { store, library } = work;
  const published = await publishedPlan(store.db, library, semesterId);
  const pins = mergedPins(today.input.pins ?? [], await agreedPins(store.db, library, today, touched));
  const pinned = pins.length === 0 ? today.input : { ...today.input, pins };
  // Region by region nothing is replanned, so of a large semester only who asks for it gets that.
  const replanned = replanOf ?? (isLarge(today.semester) ? undefined : published?.planId);
  // Only of the plan that is replanned a run knows the history.
  const knowsHistory = replanned !== undefined && replanned === published?.planId;
  const until = frozenUntil ?? (knowsHistory ? dateToday(work, today) : undefined);
  const begun =
    published === null || until === undefined
      ? pinned
      : withPastDays(pinned, {
          published: published.plan,
          until,
          touched: touched.get(published.planId) ?? new Set(),
          timetables: await library.timetablesOf(today.semester),
        });
  const input = withRefusals(begun, await refusals(store.db, semesterId));
  return { input, revision: today.stored.revision, published, replanOf: replanned };
}

function dateToday({ clock }: PlanWork, { semester }: Today): string {
  return DateTime.fromJSDate(clock(), { zone: semester.timezone }).toFormat('yyyy-MM-dd');
}

async function agreedPins(
  db: Db,
  library: PlanLibrary,
  today: Today,
  touched: TouchedToday['touched'],
): Promise<readonly PinInput[]> {
  return [...(await agreements(db, library, today.stored.id)).values()]
    .filter(({ plan, placement }) => touched.get(plan.id)?.has(placementKey(placement)) === false)
    .map(({ placement }) => pinOf(placement))
    .filter((pin) => resolves(pin, today.input));
}

async function publishedPlan(
  db: Db,
  library: PlanLibrary,
  semesterId: string,
): Promise<PlanningInput['published']> {
  const head = (await standingPlans(db, semesterId)).find(({ state }) => state === 'published');
  if (head === undefined) return null;
  return { planId: head.id, plan: await library.plan(db, head), digest: await library.digest(db, head) };
}
