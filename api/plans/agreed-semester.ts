/**
 * The semester as a run plans it: with a pin for everything that employers agreed to, and without the places where they
 * said no. Nothing is read or written here.
 */
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { type PlacementKey, placementKey } from './life-of-a-plan.ts';

export type PinInput = NonNullable<SemesterInput['pins']>[number];
type TraineeInput = SemesterInput['trainees'][number];

/** A no of an employer to one trainee at one unit. */
export interface Refusal {
  readonly trainee: string;
  readonly unit: string;
}

/** A placement as it was agreed: its unit, its primary mentor and all of its days. */
export function pinOf({ trainee, module, unit, mentor, days }: Placement): PinInput {
  return { trainee, module, unit, mentor, days: days.map(({ date, shift }) => ({ date, shift })) };
}

/**
 * The semester's own pins and those of what was agreed: one a module. What the coordinator pinned goes first; where
 * what was agreed keeps to it, its days and mentor are added.
 */
export function mergedPins(own: readonly PinInput[], agreed: readonly PinInput[]): PinInput[] {
  const agreedOn = new Map(agreed.map((pin) => [placementKey(pin), pin]));
  const pinned = new Set(own.map(placementKey));
  return [
    ...own.map((pin) => {
      const more = agreedOn.get(placementKey(pin));
      return more !== undefined && keepsTo(more, pin) ? { ...more, ...frozen(pin) } : pin;
    }),
    ...agreed.filter((pin) => !pinned.has(placementKey(pin))),
  ];
}

/** Whether what was agreed is also what the coordinator pinned. */
function keepsTo(agreed: PinInput, own: PinInput): boolean {
  const days = new Set((agreed.days ?? []).map(({ date, shift }) => `${date} ${shift}`));
  return (
    (own.unit === undefined || own.unit === agreed.unit) &&
    (own.mentor === undefined || own.mentor === agreed.mentor) &&
    (own.days ?? []).every(({ date, shift }) => days.has(`${date} ${shift}`)) &&
    (own.frozenUntil === undefined || sameHistory(agreed, own, own.frozenUntil))
  );
}

/** Days up to `frozenUntil` are exactly the pinned ones (H17): more of them would be another history. */
function sameHistory(agreed: PinInput, own: PinInput, until: string): boolean {
  const past = (pin: PinInput) => (pin.days ?? []).filter(({ date }) => date <= until).length;
  return past(agreed) === past(own);
}

function frozen({ frozenUntil }: PinInput): Pick<PinInput, 'frozenUntil'> {
  return frozenUntil === undefined ? {} : { frozenUntil };
}

/** A refused unit is one that the trainee is not sent to again, unless it is pinned there. */
export function withRefusals(semester: SemesterInput, refusals: readonly Refusal[]): SemesterInput {
  const units = new Set(semester.units.map(({ id }) => id));
  const pinnedAt = new Set((semester.pins ?? []).map(({ trainee, unit }) => JSON.stringify([trainee, unit])));
  const refused = refusals.filter(
    ({ trainee, unit }) => units.has(unit) && !pinnedAt.has(JSON.stringify([trainee, unit])),
  );
  return { ...semester, trainees: semester.trainees.map((trainee) => withExcludes(trainee, refused)) };
}

function withExcludes(trainee: TraineeInput, refused: readonly Refusal[]): TraineeInput {
  const units = refused.filter((one) => one.trainee === trainee.id).map(({ unit }) => unit);
  if (units.length === 0) return trainee;
  return { ...trainee, excludes: [...new Set([...(trainee.excludes ?? []), ...units])].sort() };
}

/**
 * Today's semester with the history that the plan was made with: days that were frozen then are judged as history now,
 * whatever has changed since.
 *
 * @param planned the semester that the plan was made of
 */
export function withHistory(today: SemesterInput, planned: SemesterInput, plan: Plan): SemesterInput {
  const named = new Set(plan.placements.map(placementKey));
  const stillAsked = askedOf(today);
  const history = (planned.pins ?? []).filter(
    (pin) =>
      pin.frozenUntil !== undefined && named.has(placementKey(pin)) && stillAsked.has(placementKey(pin)),
  );
  const past = new Map(history.filter((pin) => resolves(pin, today)).map((pin) => [placementKey(pin), pin]));
  const own = today.pins ?? [];
  const pinned = new Set(own.map(placementKey));
  return {
    ...today,
    pins: [
      ...own.map((pin) => {
        const known = past.get(placementKey(pin));
        return known === undefined || pin.frozenUntil !== undefined
          ? pin
          : { ...known, ...pin, ...together(known, pin) };
      }),
      ...[...past.values()].filter((pin) => !pinned.has(placementKey(pin))),
    ],
  };
}

function together(known: PinInput, own: PinInput): Pick<PinInput, 'days'> {
  const days = new Map(
    [...(known.days ?? []), ...(own.days ?? [])].map((day) => [`${day.date} ${day.shift}`, day]),
  );
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))) };
}

/** Whether all that a pin names is in the semester: a pin on what is gone would be an error of input. */
export function resolves(pin: PinInput, semester: SemesterInput): boolean {
  if (!askedOf(semester).has(placementKey(pin))) return false;
  const unit = semester.units.find(({ id }) => id === pin.unit);
  if (pin.unit !== undefined && unit === undefined) return false;
  const shifts = new Set((unit?.shifts ?? semester.units.flatMap((one) => one.shifts)).map(({ id }) => id));
  return (
    (pin.days ?? []).every(({ shift }) => shifts.has(shift)) &&
    (pin.mentor === undefined || semester.mentors.some(({ id }) => id === pin.mentor))
  );
}

function askedOf(semester: SemesterInput): ReadonlySet<PlacementKey> {
  return new Set(
    semester.trainees.flatMap(({ id, modules }) =>
      modules.filter(({ done }) => done !== true).map(({ module }) => placementKey({ trainee: id, module })),
    ),
  );
}
