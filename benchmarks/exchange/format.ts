/**
 * The file that planners in other languages read: a prepared semester as whole numbers. What one trainee alone
 * decides (fit, availability, journeys, childcare, mobility: H1, H3, H5 night, H6–H9, H16, H17 `excludes`) is
 * settled in the slots; what links days, modules and trainees is left to the planner. Moments are minutes since
 * midnight of day 0. Everything is named by its index.
 */
import { z } from 'zod';

export const EXCHANGE_FORMAT = 'stageplan-exchange/1';

/** Bits of a slot's `flags`: it has to be worked; it is frozen too, and takes none of the room in the tables. */
export const FORCED = 1;
export const FROZEN = 2;

export interface ExchangeSlots {
  /** In date order. */
  readonly day: readonly number[];
  readonly unitShift: readonly number[];
  /** S1 and S2 of the day, weighted. */
  readonly cost: readonly number[];
  /** The working day that the shift makes with the trainee's own work on that date (H13). */
  readonly workingStart: readonly number[];
  readonly workingEnd: readonly number[];
  readonly flags: readonly number[];
  /** Who guides a frozen slot. */
  readonly frozenMentors: readonly { readonly slot: number; readonly mentor: number }[];
}

export interface ExchangeOption {
  readonly unit: number;
  /** Guidance that the trainee takes of a mentor here, per shift. */
  readonly load: number;
  /** S3, weighted. */
  readonly wishCost: number;
  /** Days per week at least, the unit's and the trainee's together (H14). */
  readonly minDaysPerWeek: number;
  readonly slots: ExchangeSlots;
}

export interface ExchangeDemand {
  readonly trainee: number;
  readonly askedMinutes: number;
  readonly priority: number;
  readonly maxDaysPerWeek: number;
  /** Week from which S7 counts; may be negative. */
  readonly startWeek: number;
  /** H18. */
  readonly lateDays: number;
  readonly weekendDays: number;
  /** Demands of the trainee that end on a date before this one begins, and without which it is not placed (H4). */
  readonly after: readonly number[];
  /** It is placed, whatever else is not; with this primary mentor where one is given (H17). */
  readonly promised: boolean;
  readonly pinnedMentor: number | null;
  readonly options: readonly ExchangeOption[];
}

export interface ExchangeTrainee {
  readonly demands: readonly number[];
  readonly maxStageMinutesPerWeek: number;
  readonly workMinutesOfWeek: readonly number[];
  /** Start and end of own work and class, apart from each other, in order (weekly rest). */
  readonly unrest: readonly (readonly [number, number])[];
  /** Only mentors of level advanced guide this trainee (H11). */
  readonly advancedOnly: boolean;
  /** H19, for who finishes: so many settings reach so many minutes, of which these are done. */
  readonly mix: {
    readonly minSettings: number;
    readonly minMinutes: number;
    readonly done: readonly number[];
  } | null;
}

export interface Exchange {
  readonly format: typeof EXCHANGE_FORMAT;
  readonly days: number;
  readonly weeks: number;
  readonly weekOfDay: readonly number[];
  /** 1 … 7. */
  readonly weekdayOfDay: readonly number[];
  readonly weekTouched: readonly number[];
  /** Day of the week's Monday; may be negative. */
  readonly mondayOfWeek: readonly number[];
  readonly rules: {
    readonly minRestMinutes: number;
    readonly minWeeklyRestMinutes: number;
    readonly maxStageAndWorkMinutesPerWeek: number;
    readonly maxSundaysPerFourWeeks: number;
    readonly maxGapWeeks: number;
  };
  readonly weights: Readonly<Record<'S4' | 'S5' | 'S6' | 'S7' | 'S8', number>>;
  readonly units: readonly {
    readonly employer: number;
    readonly setting: number;
    readonly preferredDaysPerWeek: number;
    /** Unit shifts on which a placement may begin; null for all. */
    readonly firstDayShifts: readonly number[] | null;
  }[];
  readonly unitShifts: readonly {
    readonly unit: number;
    /** Within the day it starts on; `end` may lie past it. */
    readonly start: number;
    readonly end: number;
    readonly minutes: number;
    readonly late: boolean;
    /** Rows of `guides`. */
    readonly guides: readonly number[];
  }[];
  readonly guides: readonly { readonly mentor: number; readonly unitShift: number }[];
  readonly mentors: readonly { readonly unit: number; readonly advanced: boolean }[];
  /** By unit shift and day: trainees at most (H10, H12). */
  readonly places: readonly (readonly number[])[];
  /** By guide and day: guidance at most, 0 where not on the roster (H11). */
  readonly guidance: readonly (readonly number[])[];
  /** By employer and day, null without a limit (H10). */
  readonly employerLimits: readonly (readonly number[] | null)[];
  readonly trainees: readonly ExchangeTrainee[];
  readonly demands: readonly ExchangeDemand[];
}

const index = z.int().min(0);

/** What a planner hands back: placements, by index. Whether they keep the rules is for the checker to say. */
export const exchangeAnswerSchema = z.strictObject({
  placements: z.array(
    z.strictObject({
      demand: index,
      unit: index,
      /** The primary mentor. */
      mentor: index,
      days: z.array(z.strictObject({ day: index, unitShift: index, mentor: index })),
    }),
  ),
});

export type ExchangeAnswer = z.output<typeof exchangeAnswerSchema>;
