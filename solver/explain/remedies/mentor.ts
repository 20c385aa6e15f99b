/** Lever: guidance. One trainee more for a mentor, more shifts on the roster, deeper training, or a buddy on the unit. */
import { guidanceLoad, hasLevelFor } from '../../domain/mentor-roster.ts';
import type { Mentor, Trainee, Unit } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { Weekday } from '../../domain/values.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { ifThen, onWeekdays, shiftNoun } from '../words.ts';
import { field, fieldValue, isField, readShiftDays, type ShiftDays, shiftDaysText } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { onFewestWeekdays } from './needed-weekdays.ts';
import { offeredWeekdays } from './place.ts';
import { editMentor, editUnit } from './semester-edits.ts';
import { unitsKeptBy, unitsLosingTo } from './situation.ts';

const CAPACITY = 'capacity';
const LEVEL = 'level';
const ROSTER = 'roster';
const BUDDY = 'buddy';

export const mentor: Lever = {
  kind: 'mentor',
  apply: (semester, _of, { target, to }) => {
    if (isField(BUDDY, to)) return editUnit(semester, target, (unit) => ({ ...unit, buddy: true }));
    return editMentor(semester, target, (one) => {
      if (isField(CAPACITY, to)) return { ...one, capacity: Number(fieldValue(CAPACITY, to)) };
      if (isField(LEVEL, to)) return { ...one, level: 'advanced' };
      const line = readShiftDays(fieldValue(ROSTER, to));
      return { ...one, roster: [...one.roster, line] };
    });
  },
  attempts: function* (situation) {
    const { prepared, demand } = situation;
    const kept = unitsKeptBy(situation, 'guidance taken', 'H11');
    for (const { unit } of new Set([...kept, ...unitsLosingTo(situation, 'H11')])) {
      const mentors = unit.mentors.map((index) => item(prepared.supply.mentors, index));
      yield* buddyAt(unit.unit, demand.trainee);
      yield* oneMore(unit.unit, mentors, demand.trainee);
      yield* deeperTraining(unit.unit, mentors, demand.trainee);
      yield* moreShifts(unit.unit, mentors, demand.trainee);
    }
  },
};

function* buddyAt(unit: Unit, trainee: Trainee): Iterable<Attempt> {
  if (trainee.guidance === 'standard' || unit.buddy) return;
  yield {
    unit,
    change: { kind: 'mentor', target: unit.id, from: field(BUDDY, 'no'), to: field(BUDDY, 'yes') },
    say: () =>
      ifThen(
        say(
          `${unit.name} een buddy aanduidt die de mentor helpt`,
          `${unit.name} names a buddy who helps the mentor`,
        ),
      ),
  };
}

function* oneMore(unit: Unit, mentors: readonly Mentor[], trainee: Trainee): Iterable<Attempt> {
  const load = guidanceLoad(trainee, unit);
  for (const { id, capacity, level } of mentors) {
    if (!hasLevelFor({ level }, trainee)) continue;
    for (let more = 1; more <= load; more++) {
      const wanted = capacity + more;
      const counted =
        load === 1
          ? say('', '')
          : say(' (intensieve begeleiding telt dubbel)', ' (intensive guidance counts double)');
      yield {
        unit,
        change: { kind: 'mentor', target: id, from: field(CAPACITY, capacity), to: field(CAPACITY, wanted) },
        say: () =>
          ifThen(
            say(
              `mentor ${id} van ${unit.name} per dienst ${wanted} ${wanted === 1 ? 'stagiair' : 'stagiairs'} begeleidt in plaats van ${capacity}${counted.nl}`,
              `mentor ${id} of ${unit.name} guides ${wanted} ${wanted === 1 ? 'trainee' : 'trainees'} per shift instead of ${capacity}${counted.en}`,
            ),
          ),
      };
    }
  }
}

function* deeperTraining(unit: Unit, mentors: readonly Mentor[], trainee: Trainee): Iterable<Attempt> {
  for (const { id, level } of mentors) {
    if (hasLevelFor({ level }, trainee)) continue;
    yield {
      unit,
      change: {
        kind: 'mentor',
        target: id,
        from: field(LEVEL, 'basic'),
        to: field(LEVEL, 'advanced'),
      },
      say: () =>
        ifThen(
          say(
            `mentor ${id} van ${unit.name} ook de verdiepende mentoropleiding volgt`,
            `mentor ${id} of ${unit.name} takes the deeper mentor training too`,
          ),
        ),
    };
  }
}

function* moreShifts(unit: Unit, mentors: readonly Mentor[], trainee: Trainee): Iterable<Attempt> {
  for (const one of mentors) {
    if (!hasLevelFor(one, trainee)) continue;
    for (const shift of unit.shifts) {
      const weekdays = offeredWeekdays(unit, shift.id).filter((day) => !worksElsewise(one, shift.id, day));
      if (weekdays.length > 0) yield onRoster(unit, one, { weekdays, shift: shift.id });
    }
  }
}

/** Nobody works two shifts on one day. */
function worksElsewise({ roster }: Mentor, shift: ShiftDays['shift'], day: Weekday): boolean {
  return roster.some((line) => line.shift !== shift && line.weekdays.includes(day));
}

function onRoster(unit: Unit, { id }: Mentor, wide: ShiftDays): Attempt {
  const change = (days: ShiftDays) =>
    ({ kind: 'mentor', target: id, to: field(ROSTER, shiftDaysText(days)) }) as const;
  return {
    unit,
    ...onFewestWeekdays(wide, change, ({ to }) => readShiftDays(fieldValue(ROSTER, to))),
    say: ({ to }) => {
      const { weekdays, shift } = readShiftDays(fieldValue(ROSTER, to));
      const on = onWeekdays(weekdays);
      const noun = shiftNoun(unit, shift);
      return ifThen(
        say(
          `mentor ${id} van ${unit.name} ook ${on.nl} in ${noun.nl} werkt, elke week`,
          `mentor ${id} of ${unit.name} also works ${on.en} in ${noun.en}, every week`,
        ),
      );
    },
  };
}
