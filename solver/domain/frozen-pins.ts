/** What of a published plan is history: written into the semester, so that no later plan can change it. */
import type { Placement, Plan } from './plan-schema.ts';
import type { SemesterInput } from './semester-schema.ts';

type PinInput = NonNullable<SemesterInput['pins']>[number];

/**
 * The semester with a pin for every placement that has days up to and including a date: at its unit, with exactly those
 * days and `frozenUntil` that date (H17). What else was pinned stays: the mentor, and later days at the same unit.
 * Placements of modules that are no longer asked are passed over.
 *
 * @param until `YYYY-MM-DD`
 */
export function withFrozenDays(semester: SemesterInput, published: Plan, until: string): SemesterInput {
  const asked = new Set(
    semester.trainees.flatMap(({ id, modules }) =>
      modules.filter(({ done }) => done !== true).map(({ module }) => keyOf(id, module)),
    ),
  );
  const frozen = published.placements
    .filter(({ trainee, module }) => asked.has(keyOf(trainee, module)))
    .filter(({ days }) => days.some(({ date }) => date <= until));
  const keys = new Set(frozen.map(({ trainee, module }) => keyOf(trainee, module)));
  const pins = semester.pins ?? [];
  const pinOf = new Map(pins.map((pin) => [keyOf(pin.trainee, pin.module), pin]));
  return {
    ...semester,
    pins: [
      ...pins.filter(({ trainee, module }) => !keys.has(keyOf(trainee, module))),
      ...frozen.map((placement) =>
        frozenPin(placement, pinOf.get(keyOf(placement.trainee, placement.module)), until),
      ),
    ],
  };
}

function frozenPin(placement: Placement, known: PinInput | undefined, until: string): PinInput {
  const { trainee, module, unit } = placement;
  const past = placement.days.filter(({ date }) => date <= until);
  const sameUnit = known?.unit === undefined || known.unit === unit;
  const later = sameUnit ? (known?.days ?? []).filter(({ date }) => date > until) : [];
  return {
    trainee,
    module,
    unit,
    ...(sameUnit && known?.mentor !== undefined ? { mentor: known.mentor } : {}),
    days: [...past.map(({ date, shift }) => ({ date, shift })), ...later],
    frozenUntil: until,
  };
}

function keyOf(trainee: string, module: string): string {
  return JSON.stringify([trainee, module]);
}
