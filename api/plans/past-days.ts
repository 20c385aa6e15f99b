/**
 * What is over when a semester is planned again while it runs: days that were published stay as they were, and no new
 * ones come before the day after. Nothing is read or written here.
 */
import { addDays, dayNumber, isoDateOf } from '../../solver/domain/calendar.ts';
import { withFrozenDays } from '../../solver/domain/frozen-pins.ts';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import { type SemesterInput, semesterSchema } from '../../solver/domain/semester-schema.ts';
import { planSemester } from '../../solver/index.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { resolves } from './agreed-semester.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';

export interface Past {
  readonly published: Plan;
  /** `YYYY-MM-DD`, the last day that is over. */
  readonly until: string;
  /** Placements of the published plan that do not hold any more in the semester of today. */
  readonly touched: ReadonlySet<PlacementKey>;
  readonly timetables: Timetables;
}

/**
 * The semester with its past as pins. A placement that began and whose rest cannot be at its unit any more (it withdrew,
 * or its only mentor left) is not held there: no run could keep that. It is planned anew as a whole, in days to come.
 *
 * @param semester with the pins of what was agreed
 */
export function withPastDays(semester: SemesterInput, past: Past): SemesterInput {
  const { published, until } = past;
  if (until < semester.start) return semester;
  const begun = published.placements.filter((placement) => isStillThere(placement, until, semester));
  const kept = withoutImpossible(semester, begun, past);
  return notBefore(withFrozenDays(semester, { ...published, placements: kept }, until), until);
}

/** Units, shifts and mentors that are gone cannot be named in a pin. */
function isStillThere({ trainee, module, unit, days }: Placement, until: string, semester: SemesterInput) {
  const over = days.filter(({ date }) => date <= until);
  const mentors = new Set(semester.mentors.map(({ id }) => id));
  return (
    resolves({ trainee, module, unit, days: over }, semester) &&
    over.every(({ mentor }) => mentors.has(mentor))
  );
}

/** The planner itself says which pins it cannot keep; only trainees of what is touched have to be asked about. */
function withoutImpossible(
  semester: SemesterInput,
  placements: readonly Placement[],
  { published, until, touched, timetables }: Past,
): readonly Placement[] {
  const who = new Set<string>(
    placements.filter((one) => touched.has(placementKey(one))).map(({ trainee }) => trainee),
  );
  const isAbout = ({ trainee }: { readonly trainee: string }) => who.has(trainee);
  const alone = { ...semester, trainees: semester.trainees.filter(({ id }) => who.has(id)) };
  let kept = placements;
  for (let tries = 0; who.size > 0 && tries < placements.length; tries++) {
    const plan = { ...published, placements: kept.filter(isAbout) };
    const tried = withFrozenDays({ ...alone, pins: (semester.pins ?? []).filter(isAbout) }, plan, until);
    const impossible = impossiblePins(tried, plan, timetables);
    const rest = kept.filter((one) => !(touched.has(placementKey(one)) && impossible.has(placementKey(one))));
    if (rest.length === kept.length) return kept;
    kept = rest;
  }
  return kept;
}

function impossiblePins(
  semester: SemesterInput,
  published: Plan,
  timetables: Timetables,
): ReadonlySet<PlacementKey> {
  const answer = planSemester({
    semester: semesterSchema.parse(semester),
    semesterDigest: published.semesterDigest,
    published: { plan: published, digest: published.semesterDigest },
    timetables,
    seed: 1,
    maxSteps: 0,
    remedies: false,
    clock: () => 0,
  });
  if (answer.kind !== 'impossible-pins') return new Set();
  const pins = semester.pins ?? [];
  return new Set(
    answer.problems.flatMap(({ at }) => {
      const pin = typeof at?.[1] === 'number' ? pins[at[1]] : undefined;
      return pin === undefined ? [] : [placementKey(pin)];
    }),
  );
}

/** Frozen days are not held to it (H17); nor is who has something agreed there that was never published. */
function notBefore(semester: SemesterInput, until: string): SemesterInput {
  const loose = new Set(
    (semester.pins ?? [])
      .filter(({ days, frozenUntil = '' }) => days?.some(({ date }) => date <= until && date > frozenUntil))
      .map(({ trainee }) => trainee),
  );
  const next = isoDateOf(addDays(dayNumber(until), 1));
  const trainees = semester.trainees.map((trainee) => {
    const { availableFrom = '', availableUntil = next } = trainee;
    const from = next < availableUntil ? next : availableUntil;
    return loose.has(trainee.id) || availableFrom >= from ? trainee : { ...trainee, availableFrom: from };
  });
  return { ...semester, trainees };
}
