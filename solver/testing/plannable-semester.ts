/**
 * Arbitrary semesters in which most modules can be placed: those of `arbitrary-semester.ts`, in which hardly any
 * can, with most of their hardships taken away.
 */
import fc from 'fast-check';
import { SETTINGS } from '../domain/lists.ts';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { FIRST_DATES, MODULES, SHIFT_IDS, semesterFrom } from './arbitrary-semester.ts';
import {
  ALL_WEEK,
  type MentorInput,
  type ModuleInput,
  type TraineeInput,
  type UnitInput,
} from './builders.ts';

type Mercy = (input: SemesterInput) => SemesterInput;

const softened = <T>(list: readonly T[], change: (element: T) => Partial<T>): T[] =>
  list.map((element) => ({ ...element, ...change(element) }));

const modules = (change: (module: ModuleInput) => Partial<ModuleInput>): Mercy => {
  return (input) => ({ ...input, modules: softened(input.modules, change) });
};
const units = (change: (unit: UnitInput) => Partial<UnitInput>): Mercy => {
  return (input) => ({ ...input, units: softened(input.units, change) });
};
const mentors = (change: (mentor: MentorInput) => Partial<MentorInput>): Mercy => {
  return (input) => ({ ...input, mentors: softened(input.mentors, change) });
};
const trainees = (change: (trainee: TraineeInput) => Partial<TraineeInput>): Mercy => {
  return (input) => ({ ...input, trainees: softened(input.trainees, change) });
};

/** Without this hardly anything is left to plan. */
const ALWAYS: readonly Mercy[] = [
  units(() => ({ accepts: [...MODULES] })),
  modules(() => ({ settings: [...SETTINGS] })),
];

const MERCIES: readonly Mercy[] = [
  (input) => ({ ...input, rules: {} }),
  (input) => ({ ...input, closures: [] }),
  (input) => ({ ...input, childcare: {} }),
  (input) => ({ ...input, employers: input.employers.map(({ id, name }) => ({ id, name })) }),
  (input) => ({
    ...input,
    programmes: input.programmes.map(({ id, name }) => ({
      id,
      name,
      minSettings: 1,
      minMinutesPerSetting: 400,
    })),
  }),
  modules(() => ({ from: undefined, to: undefined })),
  modules(() => ({ minDaysBy: {} })),
  modules(() => ({ minDaysPerWeek: 1, maxDaysPerWeek: 3 })),
  modules(() => ({ inSchoolHolidays: true, nightAllowed: true })),
  modules(() => ({ ownWorkplace: 'allowed' })),
  units(() => ({ from: undefined, to: undefined })),
  units(() => ({ offers: SHIFT_IDS.map((shift) => ({ weekdays: ALL_WEEK, shift, places: 2 })) })),
  units(() => ({ exceptions: [] })),
  units(() => ({ mobility: 'none' })),
  units(() => ({ firstDayShifts: undefined })),
  mentors(() => ({ level: 'advanced', capacity: 2 })),
  mentors(() => ({ roster: SHIFT_IDS.map((shift) => ({ weekdays: ALL_WEEK, shift })) })),
  mentors(() => ({ absences: [] })),
  trainees(() => ({
    modes: [
      { mode: 'bike', maxMinutes: 60 },
      { mode: 'car', maxMinutes: 60 },
    ],
  })),
  trainees(() => ({ childcare: undefined })),
  trainees(({ busy }) => ({ busy: busy.slice(0, 1) })),
  trainees(() => ({ excludes: [] })),
  trainees(() => ({ guidance: 'standard' })),
  trainees(() => ({ availableFrom: undefined, availableUntil: undefined })),
  trainees(() => ({ maxStageMinutesPerWeek: undefined })),
  trainees(({ modules: asked }) => ({
    modules: asked.map(({ minDaysPerWeek: _min, maxDaysPerWeek: _max, ...asked }) => asked),
  })),
];

/** How many hardships are left in, at most. */
const HARDSHIPS = 6;

export const plannableSemester: fc.Arbitrary<SemesterInput> = fc
  .tuple(
    fc.constantFrom(...FIRST_DATES).chain(semesterFrom),
    fc.subarray([...MERCIES], { minLength: MERCIES.length - HARDSHIPS }),
  )
  .map(([input, mercies]) => [...ALWAYS, ...mercies].reduce((kinder, mercy) => mercy(kinder), input));
