/** What a run plans: today's semester with everything that was agreed, as pins. */
import { withFrozenDays } from '../../solver/domain/frozen-pins.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { Db } from '../store/store.ts';
import { mergedPins, type PinInput, pinOf, resolves, withRefusals } from './agreed-semester.ts';
import { reopen } from './answering-steps.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';
import type { PlanLibrary } from './plan-library.ts';
import { type PlanWork, SERVICE } from './plan-work.ts';
import { agreements, refusals, standingPlans } from './stored-answers.ts';
import { judgeStored, semesterToday, type Today } from './today.ts';
import { reopeningReasons } from './touched-words.ts';

export interface PlanningInput {
  /** `stageplan-semester/1` without people, to be planned and kept as a snapshot. */
  readonly input: SemesterInput;
  /** Of today's semester, as it is stored. */
  readonly revision: number;
  /** The plan in force, to be replanned with few changes; null where nothing is published. */
  readonly published: { readonly planId: string; readonly plan: Plan; readonly digest: string } | null;
}

export interface PlanningInputOptions {
  /** `YYYY-MM-DD`: days up to and including this one are history, as they were published. */
  readonly frozenUntil?: string;
}

/**
 * Today's semester as a run has to plan it. First opens again what does not hold any more (`reopenTouched`): that is not
 * pinned, all the rest that was agreed is.
 *
 * @returns null where there is no such semester
 */
export async function planningInput(
  work: PlanWork,
  semesterId: string,
  { frozenUntil }: PlanningInputOptions = {},
): Promise<PlanningInput | null> {
  await reopenTouched(work, semesterId);
  const { store, library } = work;
  const today = await semesterToday(store.db, semesterId);
  if (today === null) return null;
  const published = await publishedPlan(store.db, library, semesterId);
  const pins = mergedPins(today.input.pins ?? [], await agreedPins(store.db, library, today));
  const pinned = pins.length === 0 ? today.input : { ...today.input, pins };
  const agreed = withRefusals(pinned, await refusals(store.db, semesterId));
  const input =
    published === null || frozenUntil === undefined
      ? agreed
      : withFrozenDays(agreed, published.plan, frozenUntil);
  return { input, revision: today.stored.revision, published };
}

/** Pins of all that was agreed and holds today, and of the semester's own; at most one a module. */
export async function confirmedPins(
  db: Db,
  library: PlanLibrary,
  semesterId: string,
): Promise<readonly PinInput[]> {
  const today = await semesterToday(db, semesterId);
  if (today === null) return [];
  return mergedPins(today.input.pins ?? [], await agreedPins(db, library, today));
}

async function agreedPins(db: Db, library: PlanLibrary, today: Today): Promise<readonly PinInput[]> {
  const touched = new Map<string, ReadonlySet<PlacementKey>>();
  for (const head of await standingPlans(db, today.stored.id)) {
    touched.set(head.id, new Set((await judgeStored(db, library, today, head)).touched.keys()));
  }
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

/**
 * After a withdrawn offer or a drop-out: opens again, in every plan that counts, the placements that do not hold in today's
 * semester, and tells each why. All others stay as they were answered.
 *
 * @returns what was opened, by plan
 */
export async function reopenTouched(
  work: PlanWork,
  semesterId: string,
): Promise<ReadonlyMap<string, readonly PlacementKey[]>> {
  const { store, library } = work;
  const opened = new Map<string, readonly PlacementKey[]>();
  const today = await semesterToday(store.db, semesterId);
  if (today === null) return opened;
  for (const head of await standingPlans(store.db, semesterId)) {
    if (head.revision === today.stored.revision) continue;
    const judgement = await judgeStored(store.db, library, today, head);
    const reasons = reopeningReasons(judgement, today.semester);
    if (reasons.size === 0) continue;
    const asked = { semesterId, planId: head.id, version: head.version };
    const outcome = await reopen(work, SERVICE, asked, reasons);
    if (outcome.kind === 'ok' && outcome.reopened.length > 0) {
      opened.set(head.id, outcome.reopened.map(placementKey));
    }
  }
  return opened;
}
