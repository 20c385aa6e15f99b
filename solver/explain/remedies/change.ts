/**
 * A change as the plan file writes it (docs/rules.md, Remedies): what it is about, the old value and the new one,
 * so that a program can make the change without reading a sentence.
 */

import { madeShiftId, madeWeekday } from '../../domain/made-values.ts';
import type { UnplacedModule } from '../../domain/plan-schema.ts';
import type { ModuleId, ShiftId, TraineeId, Weekday } from '../../domain/values.ts';

export type Remedy = UnplacedModule['remedies'][number];
export type Change = Remedy['change'];
export type RemedyKind = Change['kind'];

/** The module that a change is made for. */
export interface OfModule {
  readonly trainee: TraineeId;
  readonly module: ModuleId;
}

/** Some weekdays of one shift. */
export interface ShiftDays {
  readonly weekdays: readonly Weekday[];
  readonly shift: ShiftId;
}

/** `opens 06:30`: a field of the semester format with its value. */
export function field(name: string, value: string | number): string {
  return `${name} ${value}`;
}

/** @throws RangeError when the text is not about that field */
export function fieldValue(name: string, text: Change['to']): string {
  if (typeof text === 'string' && text.startsWith(`${name} `)) return text.slice(name.length + 1);
  throw new RangeError(`"${text}" does not say ${name}`);
}

export function isField(name: string, text: Change['to']): boolean {
  return typeof text === 'string' && text.startsWith(`${name} `);
}

/** `2,4 early` */
export function shiftDaysText({ weekdays, shift }: ShiftDays): string {
  return `${weekdays.join(',')} ${shift}`;
}

/** @throws RangeError when the text is none of `shiftDaysText` */
export function readShiftDays(text: string): ShiftDays {
  const [, days, shift] = /^([1-7](?:,[1-7])*) (.+)$/s.exec(text) ?? [];
  if (days === undefined || shift === undefined) throw new RangeError(`"${text}" names no days and shift`);
  return {
    weekdays: days.split(',').map((day) => madeWeekday(Number(day))),
    shift: madeShiftId(shift),
  };
}
