/** A plan held against the semester as it is today: what does not hold any more, and which placements that touches. */

import type { Breach } from '../../solver/domain/breach.ts';
import { addDays, dayNumber, weekOf } from '../../solver/domain/calendar.ts';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { checkPlan } from '../../solver/index.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';

/** What a placement names and the semester has no longer. */
export interface Loss {
  readonly kind: 'trainee' | 'module' | 'unit' | 'mentor' | 'shift';
  readonly id: string;
}

export interface TouchedPlacement {
  readonly placement: Placement;
  /** Empty where all that it names is still there. */
  readonly losses: readonly Loss[];
  readonly breaches: readonly Breach[];
}

export interface Judgement {
  /** Every breach of today's semester, also one that touches no placement (a pinned module that is not placed). */
  readonly breaches: readonly Breach[];
  readonly touched: ReadonlyMap<PlacementKey, TouchedPlacement>;
  /** Modules that are asked today and that the plan says nothing of. */
  readonly notSettled: readonly { readonly trainee: string; readonly module: string }[];
}

/**
 * @param today the semester of today, with the days that were history when the plan was made (`withHistory`)
 * @param published the plan that this one replans, where it replans one
 * @param timetables of the feeds of today's semester
 */
export function judge(
  plan: Plan,
  today: Semester,
  published: Plan | null,
  timetables: Timetables,
): Judgement {
  const known = knownIn(today);
  const lost = new Map(
    plan.placements.map((placement) => [placementKey(placement), lossesOf(placement, known)]),
  );
  const present = plan.placements.filter((placement) => lost.get(placementKey(placement))?.length === 0);
  const { breaches } = checkPlan(today, restated(plan, present, today), published, timetables);
  const touchedBy = new Map<PlacementKey, Breach[]>();
  for (const breach of breaches) {
    for (const placement of takingPart(breach, present, today)) {
      const key = placementKey(placement);
      touchedBy.set(key, [...(touchedBy.get(key) ?? []), breach]);
    }
  }
  const settled = new Set([...plan.placements, ...plan.unplaced].map(placementKey));
  return {
    breaches,
    touched: new Map(
      plan.placements
        .map((placement): [PlacementKey, TouchedPlacement] => {
          const key = placementKey(placement);
          return [key, { placement, losses: lost.get(key) ?? [], breaches: touchedBy.get(key) ?? [] }];
        })
        .filter(([, { losses, breaches: own }]) => losses.length + own.length > 0),
    ),
    notSettled: asked(today).filter((one) => !settled.has(placementKey(one))),
  };
}

/** Nothing is against it. */
export function isSound({ breaches, touched }: Judgement): boolean {
  return breaches.length === 0 && touched.size === 0;
}

/** The plan as it would be today: of what is asked now, these placements. */
function restated(plan: Plan, placements: readonly Placement[], today: Semester): Plan {
  const placed = new Set(placements.map(placementKey));
  const unplaced = asked(today)
    .filter((one) => !placed.has(placementKey(one)))
    .map((one) => ({ ...one, blockers: [], remedies: [] }));
  return { ...plan, placements, unplaced };
}

function asked(semester: Semester) {
  return semester.trainees.flatMap(({ id, modules }) =>
    modules.filter(({ done }) => !done).map(({ module }) => ({ trainee: id, module })),
  );
}

interface Known {
  readonly asked: ReadonlySet<PlacementKey>;
  readonly trainees: ReadonlySet<string>;
  readonly mentors: ReadonlySet<string>;
  readonly shiftsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function knownIn(semester: Semester): Known {
  return {
    asked: new Set(asked(semester).map(placementKey)),
    trainees: new Set(semester.trainees.map(({ id }) => id)),
    mentors: new Set(semester.mentors.map(({ id }) => id)),
    shiftsOf: new Map(semester.units.map(({ id, shifts }) => [id, new Set(shifts.map((shift) => shift.id))])),
  };
}

function lossesOf(placement: Placement, known: Known): readonly Loss[] {
  const { trainee, module, unit, mentor, days } = placement;
  if (!known.trainees.has(trainee)) return [{ kind: 'trainee', id: trainee }];
  if (!known.asked.has(placementKey(placement))) return [{ kind: 'module', id: module }];
  const shifts = known.shiftsOf.get(unit);
  if (shifts === undefined) return [{ kind: 'unit', id: unit }];
  const mentors = new Set([mentor, ...days.map((day) => day.mentor)]);
  return [
    ...[...mentors].filter((id) => !known.mentors.has(id)).map((id): Loss => ({ kind: 'mentor', id })),
    ...[...new Set(days.map(({ shift }) => shift))]
      .filter((id) => !shifts.has(id))
      .map((id): Loss => ({ kind: 'shift', id })),
  ];
}

/** A Sunday too many counts from the first of four weeks. */
const WEEKS_OF_SUNDAYS = 4;

/** The placements without which the breach would not be there. */
function takingPart(
  breach: Breach,
  placements: readonly Placement[],
  semester: Semester,
): readonly Placement[] {
  const employers = employersOf(semester);
  const own = placements.filter(
    (placement) =>
      (breach.trainee === undefined || placement.trainee === breach.trainee) &&
      (breach.module === undefined ||
        placement.module === breach.module ||
        placement.module === breach.after) &&
      (breach.unit === undefined || placement.unit === breach.unit) &&
      (breach.employer === undefined || employers.get(placement.unit) === breach.employer),
  );
  if (breach.trainee !== undefined && breach.module !== undefined) return own;
  const onTheDay = own.filter((placement) => placement.days.some((day) => isOn(day, breach)));
  return onTheDay.length > 0 ? onTheDay : lastBefore(own, breach);
}

function isOn(day: Placement['days'][number], { date, week, shift, mentor, cause }: Breach): boolean {
  if (shift !== undefined && day.shift !== shift) return false;
  if (mentor !== undefined && day.mentor !== mentor) return false;
  if (date !== undefined && day.date !== date) return false;
  if (week === undefined) return true;
  const first = weekOf(dayNumber(week));
  const last = cause === 'sundays' ? first + WEEKS_OF_SUNDAYS - 1 : first;
  const own = weekOf(dayNumber(day.date));
  return own >= first && own <= last;
}

/** Rest too short before a working day without stage: it is the day before that takes part. */
function lastBefore(placements: readonly Placement[], { date }: Breach): readonly Placement[] {
  if (date === undefined) return placements;
  const dayBefore = addDays(dayNumber(date), -1);
  const near = placements.filter(({ days }) => days.some((day) => dayNumber(day.date) === dayBefore));
  return near.length > 0 ? near : placements;
}

function employersOf(semester: Semester): ReadonlyMap<string, string> {
  const ofSite = new Map<string, string>(semester.sites.map(({ id, employer }) => [id, employer]));
  return new Map(semester.units.map(({ id, site }) => [id, ofSite.get(site) ?? '']));
}
