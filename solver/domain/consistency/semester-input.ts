/** What every check of a semester's consistency reads. */
import { childOf, type InputPath, valueAt } from '../input-path.ts';
import type { SemesterInput } from '../semester-schema.ts';
import type { Sound } from '../sound-parts.ts';
import { type KnownIds, knownIds } from './known-ids.ts';

type SoundSemester = Sound<SemesterInput>;
type ListName = 'programmes' | 'modules' | 'employers' | 'sites' | 'units' | 'mentors' | 'trainees';

export interface SemesterToJudge {
  /** What is well formed; a check passes over what is not there. */
  readonly sound: SoundSemester;
  /** Every id that the file has, malformed or not. */
  readonly ids: Readonly<Record<ListName, KnownIds>>;
  /** The ids of a unit's shifts, by the unit's place in the file. */
  readonly shiftIds: (unitIndex: number) => KnownIds;
  /** Whether the file gives anything there, well formed or not. */
  readonly isGiven: (path: InputPath) => boolean;
}

export type SoundUnit = SoundElement<'units'>;
export type SoundTrainee = SoundElement<'trainees'>;
export type SoundShift = NonNullable<NonNullable<SoundUnit['shifts']>[number]>;
type SoundElement<K extends keyof SoundSemester> =
  NonNullable<SoundSemester[K]> extends readonly (infer E)[] ? NonNullable<E> : never;

export function semesterToJudge(sound: SoundSemester, raw: unknown): SemesterToJudge {
  const idsOf = (list: ListName) => knownIds(childOf(raw, list));
  const units = childOf(raw, 'units');
  return {
    sound,
    ids: {
      programmes: idsOf('programmes'),
      modules: idsOf('modules'),
      employers: idsOf('employers'),
      sites: idsOf('sites'),
      units: idsOf('units'),
      mentors: idsOf('mentors'),
      trainees: idsOf('trainees'),
    },
    shiftIds: (unitIndex) => knownIds(childOf(childOf(units, unitIndex), 'shifts')),
    isGiven: (path) => valueAt(raw, path) !== undefined,
  };
}
