/**
 * Plans of every sort over arbitrary semesters, valid or not: honest days with honest journeys, some of which are then
 * tampered with; a published plan that has something to do with the plan, and pins that do as well.
 */
import fc from 'fast-check';
import { addMinutes, momentOf, wallTimeOf } from '../domain/calendar.ts';
import type { Journey, Leg, Placement, Plan } from '../domain/plan-schema.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../domain/semester-schema.ts';
import type { WallTime } from '../domain/values.ts';
import {
  dateAt,
  dateNear,
  FIRST_DATES,
  MENTORS,
  MODULES,
  SHIFT_IDS,
  semesterFrom,
  TRAINEES,
  UNITS,
  WEEKS,
} from './arbitrary-semester.ts';
import { type DayOptions, placement, plan } from './builders.ts';
import { PUBLISHED_DIGEST } from './checker-findings.ts';

export interface ArbitraryCase {
  readonly semester: Semester;
  readonly plan: Plan;
  readonly published: Plan | null;
}

type Tampering = (journey: Journey, minutes: number) => Journey;

const later = (time: WallTime, minutes: number) => wallTimeOf(addMinutes(momentOf(time), minutes));
const eachLeg = (journey: Journey, change: (leg: Leg, i: number) => Leg): Journey => ({
  ...journey,
  legs: journey.legs.map(change),
});
const moved = (leg: Leg, minutes: number): Leg => ({
  ...leg,
  depart: later(leg.depart, minutes),
  arrive: later(leg.arrive, minutes),
});
const ASTRAY = { lat: 50.8701, lon: 4.7003 };

const TAMPERINGS: readonly Tampering[] = [
  (journey, minutes) => eachLeg(journey, (leg) => moved(leg, minutes)),
  (journey, minutes) => eachLeg(journey, (leg, i) => (i === 0 ? moved(leg, minutes) : leg)),
  (journey, minutes) =>
    eachLeg(journey, (leg, i) => (i === 0 ? { ...leg, depart: later(leg.depart, minutes) } : leg)),
  (journey, minutes) =>
    eachLeg(journey, (leg) => (minutes > 20 ? { ...leg, depart: leg.arrive, arrive: leg.depart } : leg)),
  (journey) => eachLeg(journey, (leg) => ({ ...leg, from: leg.to, to: leg.from })),
  (journey) => eachLeg(journey, (leg, i) => (i === 0 ? { ...leg, to: ASTRAY } : leg)),
  (journey) => eachLeg(journey, (leg, i) => (i === 1 ? { ...leg, from: ASTRAY } : leg)),
  (journey) => eachLeg(journey, (leg, i) => (i === 0 ? { ...leg, to: ASTRAY } : { ...leg, from: ASTRAY })),
  (journey) => eachLeg(journey, (leg) => ({ ...leg, to: { ...leg.to, stop: 'halte' } })),
  (journey) => eachLeg(journey, (leg) => ({ ...leg, feed: 'delijn.zip', trip: '1' })),
  (journey) => ({ ...journey, legs: journey.legs.slice(0, 1) }),
  (journey) => ({ ...journey, legs: [...journey.legs, ...journey.legs.slice(-1)] }),
  (journey) => ({ ...journey, mode: 'car' }),
  (journey) => ({ ...eachLeg(journey, (leg) => ({ ...leg, mode: 'ebike' })), mode: 'ebike' }),
  (journey) => ({ ...journey, mode: 'transit' }),
  (journey) => ({ ...eachLeg(journey, (leg) => ({ ...leg, mode: 'transit' })), mode: 'transit' }),
  (journey, minutes) => ({ ...journey, minutes: journey.minutes + minutes }),
];

const tampering = fc.record({
  how: fc.constantFrom(...TAMPERINGS),
  which: fc.constantFrom('out', 'back', 'both'),
  minutes: fc.integer({ min: -40, max: 90 }),
});

interface DayRecipe {
  readonly options: DayOptions;
  readonly tampering: { how: Tampering; which: string; minutes: number } | undefined;
}

function dayRecipe(first: string): fc.Arbitrary<DayRecipe> {
  // Mostly in the first fortnight, so that days meet.
  const offset = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 13 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: WEEKS * 7 }) },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: WEEKS * 7 + 5 }) },
  );
  const shift = fc.oneof({ weight: 3, arbitrary: fc.constant('early') }, fc.constantFrom(...SHIFT_IDS));
  const rest = fc.record({
    mentor: fc.option(fc.constantFrom(...MENTORS), { nil: undefined, freq: 2 }),
    mode: fc.constantFrom('bike', 'bike', 'walk', 'ebike', 'car'),
    callMinutes: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  });
  return fc
    .tuple(offset, shift, rest, fc.option(tampering, { nil: undefined, freq: 2 }))
    .map(([days, shiftId, { mentor, callMinutes, mode }, tampered]) => ({
      options: {
        date: dateAt(first, days),
        shift: shiftId,
        mode,
        ...(mentor === undefined ? {} : { mentor }),
        ...(callMinutes === undefined ? {} : { callMinutes }),
      },
      tampering: tampered,
    }));
}

interface PlacementRecipe {
  readonly unit: string;
  readonly mentor: string;
  readonly days: readonly DayRecipe[];
}

function placementRecipe(first: string): fc.Arbitrary<PlacementRecipe> {
  const days = fc.array(dayRecipe(first), { maxLength: 9 });
  return fc.record({
    unit: fc.constantFrom(...UNITS),
    mentor: fc.constantFrom(...MENTORS),
    days: fc.oneof(
      days,
      days.map((list) => list.toSorted((a, b) => a.options.date.localeCompare(b.options.date))),
    ),
  });
}

function madePlacement(world: Semester, trainee: string, module: string, recipe: PlacementRecipe): Placement {
  const { unit, mentor, days } = recipe;
  const honest = placement(
    world,
    { trainee, module, unit, mentor },
    days.map((day) => day.options),
  );
  return {
    ...honest,
    days: honest.days.map((day, i) => {
      const tampered = days[i]?.tampering;
      if (tampered === undefined) return day;
      const { how, which, minutes } = tampered;
      return {
        ...day,
        out: which === 'back' ? day.out : how(day.out, minutes),
        back: which === 'out' ? day.back : how(day.back, minutes),
      };
    }),
  };
}

/** What the case has to say of one module of one trainee, should they be asked it. */
function moduleRecipe(first: string) {
  const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  return fc.record({
    placed: fc.option(placementRecipe(first), { nil: undefined, freq: 6 }),
    published: fc.oneof(
      fc.constant('as planned' as const),
      fc.option(placementRecipe(first), { nil: undefined, freq: 3 }),
    ),
    pin: seldom(
      fc.record({
        unit: seldom(fc.constantFrom('own', ...UNITS)),
        mentor: seldom(fc.constantFrom('own', ...MENTORS)),
        days: fc.constantFrom('none', 'own', 'own', 'strange'),
        frozenUntil: fc.option(dateNear(first), { nil: undefined, freq: 4 }),
      }),
    ),
    strangeDay: fc.record({ date: dateNear(first), shift: fc.constantFrom(...SHIFT_IDS) }),
  });
}
type ModuleRecipe = ReturnType<typeof moduleRecipe> extends fc.Arbitrary<infer R> ? R : never;
type PinInput = NonNullable<SemesterInput['pins']>[number];

function pinsFor(
  recipe: ModuleRecipe,
  trainee: string,
  module: string,
  made: Placement | undefined,
): PinInput[] {
  const { pin, strangeDay } = recipe;
  if (pin === undefined) return [];
  const own = (made?.days ?? []).map(({ date, shift }) => ({ date, shift }));
  const frozen = own.filter(({ date }) => pin.frozenUntil === undefined || date <= pin.frozenUntil);
  const days = { none: undefined, own: frozen, strange: [...frozen.slice(1), strangeDay] }[pin.days];
  return [
    {
      trainee,
      module,
      unit: pin.unit === 'own' ? made?.unit : pin.unit,
      mentor: pin.mentor === 'own' ? made?.mentor : pin.mentor,
      days,
      frozenUntil: pin.frozenUntil,
    },
  ];
}

type Replan = 'first plan' | 'replan' | 'replan without the published plan';

function madeCase(
  input: SemesterInput,
  recipes: Readonly<Record<string, Readonly<Record<string, ModuleRecipe>>>>,
  replan: Replan,
): ArbitraryCase {
  const withoutPins = semesterSchema.parse(input);
  const placements: Placement[] = [];
  const published: Placement[] = [];
  const pins: PinInput[] = [];
  for (const trainee of withoutPins.trainees) {
    for (const [module, recipe] of Object.entries(recipes[trainee.id] ?? {})) {
      const asked = trainee.modules.some((own) => own.module === module && !own.done);
      const make = (from: PlacementRecipe) => madePlacement(withoutPins, trainee.id, module, from);
      const made = asked && recipe.placed !== undefined ? make(recipe.placed) : undefined;
      const before = recipe.published === 'as planned' ? made : recipe.published && make(recipe.published);
      if (made !== undefined) placements.push(made);
      if (before !== undefined) published.push(before);
      if (asked) pins.push(...pinsFor(recipe, trainee.id, module, made));
    }
  }
  const semester = semesterSchema.parse({ ...input, pins });
  return {
    semester,
    plan: plan(semester, placements, replan === 'first plan' ? {} : { replanOf: PUBLISHED_DIGEST }),
    published: replan === 'replan without the published plan' ? null : plan(semester, published),
  };
}

export const arbitraryCase: fc.Arbitrary<ArbitraryCase> = fc
  .constantFrom(...FIRST_DATES)
  .chain((first) => {
    const ofModules = fc.record(Object.fromEntries(MODULES.map((id) => [id, moduleRecipe(first)])));
    const ofTrainees = fc.record(Object.fromEntries(TRAINEES.map((id) => [id, ofModules])));
    const replan = fc.constantFrom<Replan>(
      'first plan',
      'replan',
      'replan',
      'replan without the published plan',
    );
    return fc.tuple(semesterFrom(first), ofTrainees, replan);
  })
  .map(([input, recipes, replan]) => madeCase(input, recipes, replan));
