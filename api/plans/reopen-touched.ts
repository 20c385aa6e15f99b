/**
 * After a withdrawn offer or a drop-out: opens again, in every plan that counts, the placements that do not hold in
 * today's semester, and tells each why. All others stay as they were answered.
 */
import { readHead } from '../store/semester-reading.ts';
import type { Audit, Tx } from '../store/store.ts';
import { reopenIn } from './answering-steps.ts';
import { type Judgement, judge } from './judgement.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';
import type { PlanHead, PlanLibrary } from './plan-library.ts';
import { type PlanWork, SERVICE } from './plan-work.ts';
import { standingPlans } from './stored-answers.ts';
import { TimetablesMissing } from './timetables-in.ts';
import { judgeStored, semesterToday, type Today, todayOf } from './today.ts';
import { type Touch, touchedPart } from './touched-part.ts';
import { reopeningReasons } from './touched-words.ts';

/** What was opened, by plan. */
export type Reopened = ReadonlyMap<string, readonly PlacementKey[]>;

export interface TouchedToday {
  readonly today: Today;
  /** Of each plan that counts, the placements that do not hold today. */
  readonly touched: ReadonlyMap<string, ReadonlySet<PlacementKey>>;
  readonly opened: Reopened;
}

/** Everything that does not hold any more, whatever changed: before a run. Null where there is no such semester. */
export function openTouched({ store, library }: PlanWork, semesterId: string): Promise<TouchedToday | null> {
  return store.change(SERVICE.actor, async (tx, audit) => {
    await readHead(tx, semesterId, 'update');
    const today = await semesterToday(tx, semesterId);
    if (today === null) return null;
    const touched = new Map<string, ReadonlySet<PlacementKey>>();
    const opened = await reopened(tx, audit, library, today, async (head) => {
      // Of this very semester it was made.
      const holds = head.revision === today.stored.revision;
      const judgement = holds ? null : await judgeStored(tx, library, today, head);
      touched.set(head.id, new Set(judgement?.touched.keys()));
      return judgement;
    });
    return { today, touched, opened };
  });
}

/**
 * What a change touches, in the transaction of that change, which holds the semester. Timetables that cannot be read now stand in no change's
 * way: the next run looks again.
 */
export async function reopenTouchedBy(
  tx: Tx,
  audit: Audit,
  library: PlanLibrary,
  semesterId: string,
  touches: readonly Touch[],
): Promise<Reopened> {
  if (touches.length === 0 || (await standingPlans(tx, semesterId)).length === 0) return new Map();
  const today = await semesterToday(tx, semesterId);
  if (today === null) return new Map();
  try {
    return await reopened(tx, audit, library, today, (head) => judgePart(tx, library, today, head, touches));
  } catch (error) {
    if (error instanceof TimetablesMissing) return new Map();
    throw error;
  }
}

async function judgePart(
  tx: Tx,
  library: PlanLibrary,
  { input, stored }: Today,
  head: PlanHead,
  touches: readonly Touch[],
): Promise<Judgement | null> {
  const plan = await library.plan(tx, head);
  const planned = await library.plannedSemester(tx, head);
  const part = touchedPart(plan, todayOf(input, planned.input, plan), touches);
  if (part === null) return null;
  const published = await library.replanned(tx, plan, stored.id);
  return judge(part.plan, part.semester, published, await library.timetablesOf(part.semester));
}

/** @param judged null for a plan that holds as it is */
async function reopened(
  tx: Tx,
  audit: Audit,
  library: PlanLibrary,
  { stored, semester }: Today,
  judged: (head: PlanHead) => Promise<Judgement | null>,
): Promise<Reopened> {
  const opened = new Map<string, readonly PlacementKey[]>();
  const place = { semesterId: stored.id, centreId: stored.centreId };
  for (const head of await standingPlans(tx, stored.id, 'update')) {
    const judgement = await judged(head);
    const reasons = judgement === null ? new Map() : reopeningReasons(judgement, semester);
    if (reasons.size === 0) continue;
    const outcome = await reopenIn(tx, audit, place, { head, plan: await library.plan(tx, head) }, reasons);
    if (outcome.kind === 'ok' && outcome.reopened.length > 0)
      opened.set(head.id, outcome.reopened.map(placementKey));
  }
  return opened;
}
