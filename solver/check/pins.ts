/** H17 pins: what was agreed stays, what has happened is history, and nobody comes where they may not. */
import canonicalize from 'canonicalize';
import type { Journey } from '../domain/plan-schema.ts';
import type { Pin } from '../domain/semester-schema.ts';
import { type Check, type Finding, keysOfDay, keysOfModule, SIMPLY_BROKEN } from './check.ts';
import type { PlacedModule, PlanUnderCheck, PublishedDay, StageDay } from './plan-under-check.ts';

export const checkPins: Check = (plan) => [
  ...(plan.semester.pins ?? []).flatMap((pin) => keptOrNot(pin, plan)),
  ...plan.days
    .filter((day) => day.historic && !isAsPublished(day, plan))
    .map((day) => brokenDay('history', day)),
  ...plan.placements.filter(isExcluded).map((placed) => ({
    cause: 'excludes',
    ...keysOfModule(placed),
    unit: placed.unit.id,
    ...SIMPLY_BROKEN,
  })),
];

function brokenDay(cause: string, day: StageDay): Finding {
  return { cause, ...keysOfDay(day), shift: day.shift.id, ...SIMPLY_BROKEN };
}

function keptOrNot(pin: Pin, plan: PlanUnderCheck): Finding[] {
  const keys = { trainee: pin.trainee, module: pin.module };
  const placed = plan.placedModule(pin.trainee, pin.module);
  if (placed === undefined) return [{ cause: 'not-placed', ...keys, ...SIMPLY_BROKEN }];
  const { unit, mentor } = placed.placement;
  const findings: Finding[] = [];
  if (pin.unit !== undefined && pin.unit !== unit) {
    findings.push({ cause: 'unit', ...keys, unit, ...SIMPLY_BROKEN });
  }
  if (pin.mentor !== undefined && pin.mentor !== mentor) {
    findings.push({ cause: 'mentor', ...keys, mentor, ...SIMPLY_BROKEN });
  }
  return [...findings, ...daysKeptOrNot(pin, placed)];
}

function daysKeptOrNot(pin: Pin, placed: PlacedModule): Finding[] {
  const pinned = pin.days ?? [];
  const missing = pinned.filter(
    (day) => !placed.days.some((own) => own.day.date === day.date && own.shift.id === day.shift),
  );
  const added = placed.days.filter(
    (own) => own.frozen && !pinned.some((day) => day.date === own.day.date && day.shift === own.shift.id),
  );
  return [
    ...missing.map(({ date, shift }) => ({
      cause: 'day',
      ...keysOfModule(placed),
      date,
      shift,
      ...SIMPLY_BROKEN,
    })),
    ...added.map((day) => brokenDay('frozen', day)),
  ];
}

function isAsPublished(day: StageDay, plan: PlanUnderCheck): boolean {
  const { trainee, module } = day.placed;
  return plan
    .publishedDaysOf(trainee.id, module.id, day.day.date)
    .some((published) => isSameDay(day, published));
}

function isSameDay({ placed, day }: StageDay, published: PublishedDay): boolean {
  return (
    published.placement.unit === placed.unit.id &&
    published.day.shift === day.shift &&
    published.day.mentor === day.mentor &&
    isSameJourney(published.day.out, day.out) &&
    isSameJourney(published.day.back, day.back)
  );
}

function isSameJourney(a: Journey, b: Journey): boolean {
  return canonicalize(a) === canonicalize(b);
}

function isExcluded({ trainee, unit, site }: PlacedModule): boolean {
  const places: readonly string[] = [unit.id, site.id, site.employer];
  return (trainee.excludes ?? []).some((excluded) => places.includes(excluded));
}
