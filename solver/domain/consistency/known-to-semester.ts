/** What a semester has, for plans that refer to it. */
import type { Semester } from '../semester-schema.ts';
import { type KnownIds, knownIds } from './known-ids.ts';

export interface KnownToSemester {
  readonly trainees: KnownIds;
  readonly modules: KnownIds;
  readonly units: KnownIds;
  readonly mentors: KnownIds;
  /** The ids of that unit's shifts; undefined for an unknown unit. */
  readonly shiftsOf: (unit: string) => KnownIds | undefined;
  /** Of the modules of that trainee, whether each is done; undefined for an unknown trainee. */
  readonly modulesOf: (trainee: string) => ReadonlyMap<string, boolean> | undefined;
}

export function knownToSemester(semester: Semester): KnownToSemester {
  const shifts = new Map<string, KnownIds>(semester.units.map((unit) => [unit.id, knownIds(unit.shifts)]));
  const modules = new Map<string, ReadonlyMap<string, boolean>>(
    semester.trainees.map((trainee) => [
      trainee.id,
      new Map(trainee.modules.map((asked) => [asked.module, asked.done])),
    ]),
  );
  return {
    trainees: knownIds(semester.trainees),
    modules: knownIds(semester.modules),
    units: knownIds(semester.units),
    mentors: knownIds(semester.mentors),
    shiftsOf: (unit) => shifts.get(unit),
    modulesOf: (trainee) => modules.get(trainee),
  };
}
