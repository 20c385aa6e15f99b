/** The reference week is named by its Monday. */
import { dayNumber, isoDateOf, mondayOf, weekOf } from '../calendar.ts';
import { type Fault, fault } from '../fault.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { notMonday } from './sentences.ts';

export function* referenceWeek({ sound }: SemesterToJudge): Generator<Fault> {
  const date = sound.transit?.referenceWeek;
  if (date === undefined) return;
  const monday = isoDateOf(mondayOf(weekOf(dayNumber(date))));
  if (date !== monday) yield fault(['transit', 'referenceWeek'], date, notMonday(monday));
}
