/** Lever: one place more, of a unit on some weekdays in one shift, or of an employer per day. */
import type { Unit } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { Weekday } from '../../domain/values.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { ifThen, ifThenAt, onWeekdays, shiftNoun } from '../words.ts';
import { field, fieldValue, readShiftDays, type ShiftDays, shiftDaysText } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { onFewestWeekdays } from './needed-weekdays.ts';
import { editUnit, withOnePlaceMore } from './semester-edits.ts';
import { type Situation, unitsKeptBy } from './situation.ts';

/** `+1 2,4 early`: one place more on Tuesdays and Thursdays in the early shift. */
const MORE = '+1';

export const place: Lever = {
  kind: 'place',
  apply: (semester, _of, { target, to }) =>
    typeof to === 'number'
      ? {
          ...semester,
          employers: semester.employers.map((employer) =>
            employer.id === target ? { ...employer, maxTraineesPerDay: to } : employer,
          ),
        }
      : editUnit(semester, target, (unit) => withOnePlaceMore(unit, readShiftDays(fieldValue(MORE, to)))),
  attempts: function* (situation) {
    for (const { unit } of unitsKeptBy(situation, 'places taken', 'nothing offered', 'H2')) {
      for (const shift of unit.unit.shifts) {
        if (shift.kind === 'night' && !situation.demand.module.nightAllowed) continue;
        const weekdays = offeredWeekdays(unit.unit, shift.id);
        if (weekdays.length > 0) yield atUnit(unit.unit, { weekdays, shift: shift.id });
      }
    }
    yield* atEmployers(situation);
  },
};

/** Weekdays on which the unit offers that shift at all. */
export function offeredWeekdays({ offers }: Unit, shift: ShiftDays['shift']): Weekday[] {
  const weekdays = offers.filter((offer) => offer.shift === shift).flatMap((offer) => offer.weekdays);
  return [...new Set(weekdays)].sort((a, b) => a - b);
}

function atUnit(unit: Unit, wide: ShiftDays): Attempt {
  const change = (days: ShiftDays) =>
    ({ kind: 'place', target: unit.id, to: field(MORE, shiftDaysText(days)) }) as const;
  return {
    unit,
    ...onFewestWeekdays(wide, change, ({ to }) => readShiftDays(fieldValue(MORE, to))),
    say: ({ to }) => {
      const { weekdays, shift } = readShiftDays(fieldValue(MORE, to));
      const on = onWeekdays(weekdays);
      const noun = shiftNoun(unit, shift);
      return ifThen(
        say(
          `${unit.name} ${on.nl} één plaats meer geeft in ${noun.nl}`,
          `${unit.name} gives one more place ${on.en} in ${noun.en}`,
        ),
      );
    },
  };
}

function* atEmployers(situation: Situation): Iterable<Attempt> {
  const { employers } = situation.prepared.semester;
  for (const { unit } of unitsKeptBy(situation, 'places taken')) {
    const { id, name, maxTraineesPerDay: most } = item(employers, unit.employer);
    if (most === undefined) continue;
    yield {
      unit: unit.unit,
      change: { kind: 'place', target: id, from: most, to: most + 1 },
      say: ({ from, to }) =>
        ifThenAt(
          say(
            `${name} ${to} stagiairs per dag toelaat in plaats van ${from}`,
            `${name} takes ${to} trainees a day instead of ${from}`,
          ),
          unit.unit,
        ),
    };
  }
}
