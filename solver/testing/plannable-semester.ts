/**
 * Arbitrary semesters in which most modules can be placed: those of `arbitrary-semester.ts`, in which hardly any
 * can, with most of their hardships taken away.
 */
import fc from 'fast-check';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { SETTINGS } from '../domain/values.ts';
import { FIRST_DATES, MODULES, SHIFT_IDS, semesterFrom } from './arbitrary-semester.ts';
import { ALL_WEEK } from './builders.ts';

type Mercy = (input: SemesterInput) => SemesterInput;
type ListKey = 'modules' | 'units' | 'mentors' | 'trainees';
type Element<K extends ListKey> = SemesterInput[K][number];

type Change<K extends ListKey> = (element: Element<K>) => Partial<Element<K>>;

function eachOf<K extends ListKey>(key: K, change: Change<NoInfer<K>>): Mercy {
  return (input) => {
    const list: readonly Element<K>[] = input[key];
    return { ...input, [key]: list.map((element) => ({ ...element, ...change(element) })) };
  };
}

/** Without this hardly anything is left to plan. */
const ALWAYS: readonly Mercy[] = [
  eachOf('units', () => ({ accepts: [...MODULES] })),
  eachOf('modules', () => ({ settings: [...SETTINGS] })),
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
  eachOf('modules', () => ({ from: undefined, to: undefined })),
  eachOf('modules', () => ({ minDaysBy: {} })),
  eachOf('modules', () => ({ minDaysPerWeek: 1, maxDaysPerWeek: 3 })),
  eachOf('modules', () => ({ inSchoolHolidays: true, nightAllowed: true })),
  eachOf('modules', () => ({ ownWorkplace: 'allowed' })),
  eachOf('units', () => ({ from: undefined, to: undefined })),
  eachOf('units', () => ({ offers: SHIFT_IDS.map((shift) => ({ weekdays: ALL_WEEK, shift, places: 2 })) })),
  eachOf('units', () => ({ exceptions: [] })),
  eachOf('units', () => ({ mobility: 'none' })),
  eachOf('units', () => ({ firstDayShifts: undefined })),
  eachOf('mentors', () => ({ level: 'advanced', capacity: 2 })),
  eachOf('mentors', () => ({ roster: SHIFT_IDS.map((shift) => ({ weekdays: ALL_WEEK, shift })) })),
  eachOf('mentors', () => ({ absences: [] })),
  eachOf('trainees', () => ({
    modes: [
      { mode: 'bike', maxMinutes: 60 },
      { mode: 'car', maxMinutes: 60 },
    ],
  })),
  eachOf('trainees', () => ({ childcare: undefined })),
  eachOf('trainees', ({ busy }) => ({ busy: busy.slice(0, 1) })),
  eachOf('trainees', () => ({ excludes: [] })),
  eachOf('trainees', () => ({ guidance: 'standard' })),
  eachOf('trainees', () => ({ availableFrom: undefined, availableUntil: undefined })),
  eachOf('trainees', () => ({ maxStageMinutesPerWeek: undefined })),
  eachOf('trainees', ({ modules }) => ({
    modules: modules.map(({ minDaysPerWeek: _min, maxDaysPerWeek: _max, ...asked }) => asked),
  })),
];

/** How many hardships are left in, at most. */
const HARDSHIPS = 6;

export const plannableSemester: fc.Arbitrary<SemesterInput> = fc
  .tuple(
    fc.constantFrom(...FIRST_DATES).chain(semesterFrom),
    fc.subarray([...MERCIES], { minLength: MERCIES.length - HARDSHIPS }),
  )
  .map(([input, mercies]) => [...ALWAYS, ...mercies].reduce((softened, mercy) => mercy(softened), input));
