/**
 * Semesters of one trainee with a handful of dated shifts over some weeks, in which every rule that pricing keeps has
 * something to say: few enough to try every choice there is.
 */
import fc from 'fast-check';
import { addDays, dayNumber, isoDateOf } from '../../../domain/calendar.ts';
import type { Plan } from '../../../domain/plan-schema.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../../../domain/semester-schema.ts';
import {
  HEVERLEE,
  type MentorInput,
  type ModuleInput,
  mentor,
  moduleInput,
  SHIFTS,
  semesterInput,
  type TraineeInput,
  trainee,
  type UnitInput,
  unit,
} from '../../../testing/builders.ts';
import {
  DATED_SHIFTS,
  type DatedShift,
  type Frozen,
  type InForce,
  inForce,
  pastPins,
} from './plan-in-force.ts';

export interface PricingCase {
  readonly semester: Semester;
  readonly published: Plan | null;
  /** What the prices are drawn from. */
  readonly priceSeed: number;
}

/** From how many dates a module has to choose, over how many weeks. */
export interface CaseSize {
  readonly modules: readonly string[];
  readonly weeks: readonly number[];
  readonly dates: number;
  readonly shiftsPerDate: number;
  readonly minutes: readonly number[];
  /** All dates lie around one Sunday: what one week leaves to the next is what they are about. */
  readonly aroundSunday?: boolean;
}

const FIRST_DAY = dayNumber('2027-03-01');

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);
/** Mostly left out. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
/** What most are, else one of the others. */
const mostly = <const T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: oneOf(...others) });

/** @param always among the hardships of every case */
export function pricingCase(size: CaseSize, always: readonly Hardship[] = []): fc.Arbitrary<PricingCase> {
  return fc
    .record({ weeks: oneOf(...size.weeks), units: oneOf(1, 1, 2) })
    .chain(({ weeks, units }) => {
      const ids = ['u1', 'u2'].slice(0, units);
      return fc.record({
        weeks: fc.constant(weeks),
        offered: fc.tuple(...ids.map(() => datedShifts(weeks, size))),
        units: fc.tuple(...ids.map(unitArbitrary)),
        mentors: fc.tuple(...ids.map(mentorsOf)),
        modules: fc.tuple(...size.modules.map((id, place) => moduleOf(id, size.modules[place - 1]))),
        minutes: fc.tuple(...size.modules.map(() => oneOf(...size.minutes))),
        who: traineeArbitrary,
        programme: fc.record({ minSettings: oneOf(1, 2), minMinutesPerSetting: oneOf(400, 430, 850) }),
        done: seldom(oneOf(300, 400, 430)),
        rules: rulesArbitrary,
        closures: closuresIn(weeks),
        bound: fc.tuple(oneOf('days', 'mentor'), fc.nat(), fc.nat(1)),
        inForce: fc.tuple(fc.nat(1), fc.array(fc.nat(), { minLength: 1, maxLength: 4 })),
        frozen: fc.record({
          days: fc.nat(4),
          unpublished: oneOf(0, 0, 0, 1),
          ago: oneOf(0, 0, 1, 7),
          both: fc.boolean(),
        }),
        priceSeed: fc.nat(1_000_000),
        hardships: fc.subarray([...HARDSHIPS], { minLength: 1, maxLength: MOST_HARDSHIPS }),
      });
    })
    .map(({ hardships, ...all }) => {
      const easy = HARDSHIPS.filter((one) => !hardships.includes(one) && !always.includes(one));
      const drawn = easy.reduce<Drawn>(softened, all);
      const semester = semesterSchema.parse(inputOf(drawn, size.modules));
      const published = drawn.inForce === null ? null : inForce(semester, drawn, size.modules, drawn.inForce);
      return { semester, published, priceSeed: drawn.priceSeed };
    });
}

/** With all of them at once hardly anything can be placed. */
const HARDSHIPS = [
  'first day',
  'days a week',
  'late or weekend',
  'settings',
  'gap',
  'sundays',
  'daily rest',
  'weekly rest',
  'minutes a week',
  'busy',
  'closure',
  'pin',
  'plan in force',
  'history',
  'mentors',
] as const;
type Hardship = (typeof HARDSHIPS)[number];
const MOST_HARDSHIPS = 6;
/** Days that are past, most of them as a plan in force has them. */
export const PAST: readonly Hardship[] = ['plan in force', 'history'];

function softened(drawn: Drawn, hardship: Hardship): Drawn {
  const units = (over: Partial<UnitInput>) => ({
    ...drawn,
    units: drawn.units.map((one) => ({ ...one, ...over })),
  });
  const modules = (over: Partial<ModuleInput>) => ({
    ...drawn,
    modules: drawn.modules.map((one) => ({ ...one, ...over })),
  });
  const rules = (over: NonNullable<SemesterInput['rules']>) => ({
    ...drawn,
    rules: { ...drawn.rules, ...over },
  });
  switch (hardship) {
    case 'first day':
      return units({ firstDayShifts: undefined });
    case 'days a week':
      return { ...units({ minDaysPerWeek: 1 }), ...modules({ minDaysPerWeek: 1, maxDaysPerWeek: 5 }) };
    case 'late or weekend':
      return modules({ minDaysBy: {} });
    case 'settings':
      return { ...drawn, who: { ...drawn.who, finishes: false } };
    case 'gap':
      return rules({ maxGapWeeks: 2 });
    case 'sundays':
      return rules({ maxSundaysPerFourWeeks: 2 });
    case 'daily rest':
      return rules({ minRestMinutes: 660 });
    case 'weekly rest':
      return rules({ minWeeklyRestMinutes: 2100 });
    case 'minutes a week':
      return rules({ maxStageMinutesPerWeek: 2400 });
    case 'busy':
      return { ...drawn, who: { ...drawn.who, busy: [] } };
    case 'closure':
      return { ...drawn, closures: [] };
    case 'pin':
      return { ...drawn, bound: ['none', 0, 0] };
    case 'plan in force':
      return { ...drawn, inForce: null };
    case 'history':
      return { ...drawn, frozen: null };
    case 'mentors':
      return {
        ...drawn,
        mentors: drawn.mentors.map((there) =>
          there.map((one, i) => (i === 0 ? mentor({ id: one.id, unit: one.unit }) : one)),
        ),
      };
  }
}

interface Drawn {
  readonly weeks: number;
  readonly offered: readonly (readonly DatedShift[])[];
  readonly units: readonly UnitInput[];
  readonly mentors: readonly (readonly MentorInput[])[];
  readonly modules: readonly ModuleInput[];
  readonly minutes: readonly number[];
  readonly who: Partial<TraineeInput>;
  readonly programme: { readonly minSettings: number; readonly minMinutesPerSetting: number };
  readonly done: number | undefined;
  readonly rules: NonNullable<SemesterInput['rules']>;
  readonly closures: SemesterInput['closures'];
  readonly bound: readonly [string, number, number];
  readonly inForce: InForce | null;
  /** What of the days in force is past. */
  readonly frozen: Frozen | null;
  readonly priceSeed: number;
}

function inputOf(drawn: Drawn, moduleIds: readonly string[]): SemesterInput {
  const { units, offered, who, minutes } = drawn;
  return semesterInput({
    start: isoDateOf(FIRST_DAY),
    end: isoDateOf(addDays(FIRST_DAY, drawn.weeks * 7 - 1)),
    programmes: [{ id: 'zorg', name: 'Zorg', ...drawn.programme }],
    closures: [...drawn.closures],
    rules: drawn.rules,
    modules: [...drawn.modules],
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...HEVERLEE }],
    units: units.map((made, i) => ({
      ...made,
      exceptions: (offered[i] ?? []).map((dated) => ({ ...dated, places: 1 })),
    })),
    mentors: drawn.mentors.flat(),
    trainees: [
      trainee({
        ...who,
        ...(drawn.done === undefined ? {} : { doneMinutesBySetting: { ziekenhuis: drawn.done } }),
        modules: moduleIds.map((module, i) => ({ module, minutes: minutes[i] ?? 420 })),
      }),
    ],
    ...pinsOf(drawn, moduleIds),
  });
}

/**
 * A pin on the first or the second module, on some of what is offered at the first unit, or on its first mentor; or on
 * the first days in force of the first module, which are past.
 */
function pinsOf(drawn: Drawn, moduleIds: readonly string[]): Partial<SemesterInput> {
  const { bound, offered, mentors, inForce: planned, frozen } = drawn;
  if (planned !== null && frozen !== null) return pastPins(offered, moduleIds, planned, frozen);
  const [kind, which, place] = bound;
  const module = moduleIds[place] ?? moduleIds[0] ?? '';
  const dated = offered[0] ?? [];
  const day = dated[which % Math.max(1, dated.length)];
  if (kind === 'days' && day !== undefined)
    return { pins: [{ trainee: 't1', module, unit: 'u1', days: [day] }] };
  const mentorId = mentors[0]?.[0]?.id;
  if (kind === 'mentor' && mentorId !== undefined)
    return { pins: [{ trainee: 't1', module, unit: 'u1', mentor: mentorId }] };
  return {};
}

/** On the same few weekdays every week, or anywhere. */
function datedShifts(
  weeks: number,
  { dates, shiftsPerDate, aroundSunday }: CaseSize,
): fc.Arbitrary<DatedShift[]> {
  const days = weeks * 7;
  const anywhere = fc.uniqueArray(fc.nat(days - 1), { minLength: 2, maxLength: dates });
  const regular = fc
    .uniqueArray(oneOf(0, 1, 2, 3, 4, 5, 6, 5, 6), { minLength: 1, maxLength: 3 })
    .chain((weekdays) =>
      fc.uniqueArray(
        fc
          .tuple(fc.nat(weeks - 1), fc.constantFrom(...weekdays))
          .map(([week, weekday]) => week * 7 + weekday),
        { minLength: Math.min(dates, weeks * weekdays.length, 3), maxLength: dates },
      ),
    );
  const shifts = fc.subarray([...DATED_SHIFTS], { minLength: 1, maxLength: shiftsPerDate });
  const around = fc.uniqueArray(oneOf(4, 5, 6, 7, 8, 9), { minLength: 4, maxLength: dates });
  return (aroundSunday ? around : fc.oneof(anywhere, regular)).chain((chosen) =>
    fc
      .tuple(...chosen.map(() => shifts))
      .map((drawn) =>
        chosen.flatMap((day, i) =>
          (drawn[i] ?? []).map((shift) => ({ date: isoDateOf(addDays(FIRST_DAY, day)), shift })),
        ),
      ),
  );
}

function unitArbitrary(id: string): fc.Arbitrary<UnitInput> {
  return fc
    .record({
      setting: id === 'u1' ? oneOf('wzc') : oneOf('wzc', 'ziekenhuis', 'ziekenhuis'),
      minDaysPerWeek: mostly(1, 2),
      preferredDaysPerWeek: fc.option(oneOf(1, 2, 3), { nil: undefined, freq: 2 }),
      firstDayShifts: seldom(fc.subarray(['early', 'day', 'late'], { minLength: 1, maxLength: 2 })),
      buddy: fc.boolean(),
    })
    .map((drawn) =>
      unit({
        id,
        accepts: ['basis', 'vervolg', 'slot'],
        shifts: SHIFTS.filter((shift) => DATED_SHIFTS.some((dated) => dated === shift.id)),
        offers: [],
        weekendStaffing: DATED_SHIFTS.map((shift) => ({
          shift,
          weekdays: [6, 7, 8],
          planned: 4,
          minimum: 3,
        })),
        ...drawn,
      }),
    );
}

/** The first one is there on most days, another one on some. */
function mentorsOf(unitId: string): fc.Arbitrary<MentorInput[]> {
  const always = DATED_SHIFTS.map((shift) => ({ weekdays: [1, 2, 3, 4, 5, 6, 7], shift }));
  const lines = fc.array(
    fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
      shift: oneOf(...DATED_SHIFTS),
    }),
    { minLength: 2, maxLength: 4 },
  );
  const one = (id: string) =>
    fc
      .record({
        level: oneOf('advanced', 'advanced', 'basic'),
        capacity: oneOf(2, 2, 1),
        roster: fc.oneof(fc.constant(always), lines),
      })
      .map((drawn) => mentor({ id, unit: unitId, ...drawn }));
  return fc
    .tuple(one(`${unitId}a`), fc.option(one(`${unitId}b`), { freq: 3 }))
    .map(([first, second]) => (second === null ? [first] : [first, second]));
}

function moduleOf(id: string, before: string | undefined): fc.Arbitrary<ModuleInput> {
  return fc
    .record({
      minDaysBy: fc.record({ late: mostly(0, 1), weekend: mostly(0, 1) }),
      minDaysPerWeek: mostly(1, 2),
      maxDaysPerWeek: mostly(5, 1, 2),
      inSchoolHolidays: fc.boolean(),
      nightAllowed: fc.boolean(),
    })
    .map((drawn) =>
      moduleInput({
        id,
        settings: ['wzc', 'ziekenhuis'],
        ...(before === undefined ? {} : { after: [before] }),
        ...drawn,
      }),
    );
}

const traineeArbitrary: fc.Arbitrary<Partial<TraineeInput>> = fc.record({
  guidance: oneOf('standard', 'standard', 'intensive'),
  finishes: fc.constant(true),
  modes: fc.constantFrom<TraineeInput['modes']>(
    [{ mode: 'bike', maxMinutes: 60 }],
    [
      { mode: 'bike', maxMinutes: 60 },
      { mode: 'car', maxMinutes: 60 },
    ],
  ),
  busy: fc.array(
    fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 2 }),
      start: oneOf('08:00', '18:00', '22:00'),
      end: oneOf('12:00', '21:30', '06:00'),
      kind: oneOf('work', 'work', 'class', 'family'),
    }),
    { maxLength: 1 },
  ),
  wishes: fc.constantFrom<NonNullable<TraineeInput['wishes']>>({}, {}, {}, { units: ['u2'] }),
});

const rulesArbitrary: fc.Arbitrary<NonNullable<SemesterInput['rules']>> = fc.record({
  maxGapWeeks: oneOf(0, 1),
  maxSundaysPerFourWeeks: oneOf(0, 1, 1),
  minRestMinutes: oneOf(930, 1020),
  minWeeklyRestMinutes: oneOf(3000, 4000, 6000, 7200),
  maxStageMinutesPerWeek: oneOf(420, 840, 950),
  longJourneyMinutes: mostly(45, 10),
  weights: fc.record({
    S4: mostly(20, 0, 100),
    S5: mostly(60, 0, 7),
    S6: mostly(15, 40),
    S7: mostly(10, 0, 3),
    S8: mostly(10, 0, 50),
    S9day: mostly(30, 90),
    S9unit: mostly(500, 45),
  }),
});

function closuresIn(weeks: number): fc.Arbitrary<SemesterInput['closures']> {
  const closure = fc
    .tuple(fc.nat(weeks - 1), fc.nat(6), oneOf('school-holiday', 'public-holiday', 'other'))
    .map(([week, weekday, kind]) => {
      const date = isoDateOf(addDays(FIRST_DAY, week * 7 + weekday));
      return { from: date, to: date, name: 'Vrij', kind };
    });
  return fc.array(closure, { maxLength: 1 });
}
