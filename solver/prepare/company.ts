/** Who is placed already, as it matters to one module that is still to be placed at one unit. */
import type { Placement } from '../domain/plan-schema.ts';
import type { IsoDate, MentorId, ModuleId, ShiftId, TraineeId, UnitId } from '../domain/values.ts';

/** Which module is to be placed, and where. */
export interface Wanted {
  readonly trainee: TraineeId;
  readonly module: ModuleId;
  readonly unit: UnitId;
}

/** A day that another trainee has at the unit. */
export interface TakenDay {
  readonly shift: ShiftId;
  readonly date: IsoDate;
  readonly mentor: MentorId;
  /** Guidance that this trainee takes of the mentor. */
  readonly load: number;
}

/** What stays as it is. */
export interface Company {
  /** The trainee's own other placements. */
  readonly own: readonly Placement[];
  readonly atUnit: readonly TakenDay[];
  /** Dates of other trainees at other units of the employer, a date as often as they are. */
  readonly atEmployer: readonly IsoDate[];
}

/** A dated shift as a key. Ids hold no line break. */
export function datedShift(date: string, shift: string): string {
  return `${date}\n${shift}`;
}
