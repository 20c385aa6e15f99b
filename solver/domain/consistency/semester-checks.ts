/** Everything that has to agree between the parts of a semester (model.md, sections 0 and 1). */
import type { Fault } from '../fault.ts';
import { busyBlocks } from './busy-blocks.ts';
import { childcareOpens } from './childcare-hours.ts';
import { moduleOrder } from './module-order.ts';
import { pinnedMentors, pinnedTwice, pinsOnAskedModules } from './pins.ts';
import { ranges } from './ranges.ts';
import { referenceWeek } from './reference-week.ts';
import { references } from './references.ts';
import { rosters } from './rosters.ts';
import { saidTwice } from './said-twice.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { pinDaysWithoutUnit, shiftReferences } from './shift-references.ts';
import { shifts } from './shifts.ts';
import { traineeModules } from './trainee-modules.ts';
import { uniqueIds } from './unique-ids.ts';

type ConsistencyCheck = (semester: SemesterToJudge) => Iterable<Fault>;

const CHECKS: readonly ConsistencyCheck[] = [
  uniqueIds,
  references,
  shiftReferences,
  ranges,
  childcareOpens,
  moduleOrder,
  shifts,
  saidTwice,
  rosters,
  busyBlocks,
  traineeModules,
  pinnedTwice,
  pinsOnAskedModules,
  pinnedMentors,
  pinDaysWithoutUnit,
  referenceWeek,
];

export function inconsistencies(semester: SemesterToJudge): Fault[] {
  return CHECKS.flatMap((check) => [...check(semester)]);
}
