/** A plan without the placements that an employer declined, told as honestly as before. */

import { semesterDigest } from '../../solver/domain/digest.ts';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { Semester, SemesterInput } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import { checkPlan } from '../../solver/index.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';

type Unplaced = Plan['unplaced'][number];

export interface ShortenedPlan {
  readonly plan: Plan;
  /** What it is a plan of: pins of what fell out are not in it any more. */
  readonly semester: SemesterInput;
  /** What was accepted and cannot be done without what fell out: a module that comes after it. */
  readonly fellAlong: readonly PlacementKey[];
}

/**
 * What falls out becomes unplaced, and with it the modules of that trainee that had to come after it (H4). The score is
 * counted anew. A bound on what can be placed holds as before; one on cost held for plans that place as much, so it goes.
 *
 * @param planned the semester that the plan was made of
 * @param read the same, as read: with every default filled in
 */
export function shortenedPlan(
  plan: Plan,
  dropped: ReadonlySet<PlacementKey>,
  planned: SemesterInput,
  read: Semester,
  published: Plan | null,
  timetables: Timetables,
): ShortenedPlan {
  const gone = withFollowers(plan, dropped, read);
  if (gone.size === 0) return { plan, semester: planned, fellAlong: [] };
  const pins = (planned.pins ?? []).filter((pin) => !gone.has(placementKey(pin)));
  const semester = planned.pins === undefined ? planned : { ...planned, pins };
  const readPins = (read.pins ?? []).filter((pin) => !gone.has(placementKey(pin)));
  const left: Plan = {
    ...plan,
    semesterDigest: semesterDigest(semester),
    placements: plan.placements.filter((placement) => !gone.has(placementKey(placement))),
    unplaced: [
      ...plan.unplaced,
      ...plan.placements
        .filter((placement) => gone.has(placementKey(placement)))
        .map((placement) => unplacedNow(placement, dropped.has(placementKey(placement)))),
    ],
    bound: { priorityPlaced: plan.bound.priorityPlaced, cost: null },
  };
  const sameButPins = read.pins === undefined ? read : { ...read, pins: readPins };
  const { score } = checkPlan(sameButPins, left, published, timetables);
  const missing = left.bound.priorityPlaced - score.priorityPlaced;
  return {
    plan: {
      ...left,
      score,
      gap: missing > 0 ? { kind: 'placed', value: missing } : { kind: 'cost', value: null },
    },
    semester,
    fellAlong: [...gone].filter((key) => !dropped.has(key)),
  };
}

function withFollowers(
  plan: Plan,
  dropped: ReadonlySet<PlacementKey>,
  { modules }: Semester,
): Set<PlacementKey> {
  const after = new Map<string, readonly string[]>(modules.map((module) => [module.id, module.after ?? []]));
  const gone = new Set(plan.placements.map(placementKey).filter((key) => dropped.has(key)));
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const placement of plan.placements) {
      const waitsFor = after.get(placement.module) ?? [];
      const isStuck = waitsFor.some((module) =>
        gone.has(placementKey({ trainee: placement.trainee, module })),
      );
      if (isStuck) gone.add(placementKey(placement));
    }
  }
  return gone;
}

function unplacedNow({ trainee, module }: Placement, isDeclined: boolean): Unplaced {
  const blocker = isDeclined
    ? {
        rule: 'H17',
        units: 1,
        text: say(
          'De afdeling waar deze stage voorgesteld was, kan of wil ze niet opnemen.',
          'The unit that was proposed for this placement cannot or will not take it.',
        ),
      }
    : {
        rule: 'H4',
        units: 1,
        text: say(
          'De module die eerst moet komen, heeft geen stageplaats meer.',
          'The module that has to come first has no placement any more.',
        ),
      };
  return { trainee, module, blockers: [blocker], remedies: [] };
}
