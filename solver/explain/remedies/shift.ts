/** Lever: a shift that the unit has but does not offer on some weekdays; or one that a placement may begin with too. */

import { madeShiftId, madeWeekday } from '../../domain/made-values.ts';
import type { Unit } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { Weekday } from '../../domain/values.ts';
import { ifThen, onWeekdays, shiftNoun } from '../words.ts';
import { field, fieldValue, isField, readShiftDays, type ShiftDays, shiftDaysText } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { onFewestWeekdays } from './needed-weekdays.ts';
import { offeredWeekdays } from './place.ts';
import { editUnit, withOffer } from './semester-edits.ts';
import { unitsKeptBy } from './situation.ts';

const OFFERED = 'offer';
const TO_START_WITH = 'firstDayShift';
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7].map(madeWeekday);
const SATURDAY = 6;

export const shift: Lever = {
  kind: 'shift',
  apply: (semester, _of, { target, to }) =>
    isField(TO_START_WITH, to)
      ? editUnit(semester, target, (unit) => ({
          ...unit,
          firstDayShifts: [...(unit.firstDayShifts ?? []), madeShiftId(fieldValue(TO_START_WITH, to))],
        }))
      : editUnit(semester, target, (unit) => withOffer(unit, readShiftDays(fieldValue(OFFERED, to)))),
  attempts: function* (situation) {
    for (const { unit } of unitsKeptBy(situation, 'H15')) yield* firstDays(unit.unit);
    const short = unitsKeptBy(
      situation,
      'nothing offered',
      'H2',
      'dates',
      'fewest days a week',
      'most days a week',
      'own modules',
      'H15',
      'H18',
      'H6',
      'H8',
      'H13',
    );
    for (const { unit } of short) {
      for (const { id, kind } of unit.unit.shifts) {
        if (kind === 'night' && !situation.demand.module.nightAllowed) continue;
        const weekdays = weekdaysToAdd(unit.unit, id);
        if (weekdays.length > 0) yield offered(unit.unit, { weekdays, shift: id });
      }
    }
  },
};

/** Not at weekends where the unit says nothing of its staff then: H12 would leave no place. */
function weekdaysToAdd(unit: Unit, id: ShiftDays['shift']): Weekday[] {
  const known = offeredWeekdays(unit, id);
  const isStaffed = (day: Weekday) =>
    day < SATURDAY ||
    (unit.weekendStaffing ?? []).some((f) => f.shift === id && f.weekdays.some((staffed) => staffed === day));
  return ALL_WEEK.filter((day) => !known.includes(day) && isStaffed(day));
}

function offered(unit: Unit, wide: ShiftDays): Attempt {
  const change = (days: ShiftDays) =>
    ({ kind: 'shift', target: unit.id, to: field(OFFERED, shiftDaysText(days)) }) as const;
  return {
    unit,
    ...onFewestWeekdays(wide, change, ({ to }) => readShiftDays(fieldValue(OFFERED, to))),
    say: ({ to }) => {
      const { weekdays, shift: id } = readShiftDays(fieldValue(OFFERED, to));
      const on = onWeekdays(weekdays);
      const noun = shiftNoun(unit, id);
      return ifThen(
        say(
          `${unit.name} ${on.nl} ook ${noun.nl} openstelt voor één stagiair`,
          `${unit.name} also opens ${noun.en} to one trainee ${on.en}`,
        ),
      );
    },
  };
}

function* firstDays(unit: Unit): Iterable<Attempt> {
  const allowed = unit.firstDayShifts ?? [];
  if (allowed.length === 0) return;
  for (const { id } of unit.shifts) {
    if (allowed.includes(id)) continue;
    const noun = shiftNoun(unit, id);
    yield {
      unit,
      change: { kind: 'shift', target: unit.id, to: field(TO_START_WITH, id) },
      say: () =>
        ifThen(
          say(
            `de eerste dag op ${unit.name} ook in ${noun.nl} mag vallen`,
            `the first day at ${unit.name} may be in ${noun.en} too`,
          ),
        ),
    };
  }
}
