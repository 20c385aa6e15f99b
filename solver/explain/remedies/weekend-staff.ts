/** Lever: more staff planned in a weekend or holiday shift, for a unit that says how many it plans now. */
import { dayNumber, isSunday } from '../../domain/calendar.ts';
import type { ClosureCalendar } from '../../domain/closures.ts';
import type { Unit } from '../../domain/semester-schema.ts';
import { type Sentence, say } from '../../domain/sentence.ts';
import { ifThen, joined, shiftNoun } from '../words.ts';
import { field, fieldValue } from './change.ts';
import type { Attempt, Lever, NewDay } from './lever.ts';
import { editUnit } from './semester-edits.ts';
import { type Situation, unitsKeptBy, unitsLosingTo } from './situation.ts';

type Figure = NonNullable<Unit['weekendStaffing']>[number];
type StaffingDay = Figure['weekdays'][number];

const PLANNED = 'planned';
/** Members of staff more. */
const STEPS = [1, 2, 3];

export const weekendStaff: Lever = {
  kind: 'weekend-staff',
  apply: (semester, _of, { target, to }) => {
    const wanted = readFigure(fieldValue(PLANNED, to));
    return editUnit(semester, target, (unit) => ({
      ...unit,
      weekendStaffing: (unit.weekendStaffing ?? []).flatMap((figure) => raised(figure, wanted)),
    }));
  },
  attempts: function* (situation) {
    const units = new Set([...unitsKeptBy(situation, 'H12'), ...unitsLosingTo(situation, 'H12')]);
    for (const { unit } of units) {
      for (const figure of unit.unit.weekendStaffing ?? []) {
        if (figure.weekdays.length === 0) continue;
        for (const more of STEPS) yield attempt(situation, unit.unit, figure, more);
      }
    }
  },
};

/** `4 6,7 early`: four members of staff planned on Saturdays and Sundays in the early shift. */
interface StaffPlanned {
  readonly planned: number;
  readonly weekdays: readonly StaffingDay[];
  readonly shift: string;
}

function figureText({ planned, weekdays, shift }: StaffPlanned): string {
  return `${planned} ${weekdays.join(',')} ${shift}`;
}

function readFigure(text: string): StaffPlanned {
  const [, planned, days, shift] = /^(\d+) ([678](?:,[678])*) (.+)$/s.exec(text) ?? [];
  if (planned === undefined || days === undefined || shift === undefined)
    throw new RangeError(`"${text}" is no weekend staffing`);
  const named = days.split(',').map(Number);
  return {
    planned: Number(planned),
    weekdays: STAFFING_DAYS.filter((day) => named.includes(day)),
    shift,
  };
}

const STAFFING_DAYS = [6, 7, 8] as const;

/** The figure, in two where only some of its days change. */
function raised(figure: Figure, { planned, weekdays, shift }: StaffPlanned): Figure[] {
  if (figure.shift !== shift) return [figure];
  const changed = figure.weekdays.filter((day) => weekdays.includes(day));
  const same = figure.weekdays.filter((day) => !weekdays.includes(day));
  return [
    ...(changed.length > 0 ? [{ ...figure, weekdays: changed, planned }] : []),
    ...(same.length > 0 ? [{ ...figure, weekdays: same }] : []),
  ];
}

function attempt(situation: Situation, unit: Unit, figure: Figure, more: number): Attempt {
  const change = (weekdays: readonly StaffingDay[]) =>
    ({
      kind: 'weekend-staff',
      target: unit.id,
      from: field(PLANNED, figureText({ ...figure, weekdays })),
      to: field(PLANNED, figureText({ ...figure, weekdays, planned: figure.planned + more })),
    }) as const;
  return {
    unit,
    change: change(figure.weekdays),
    narrowed: (days) => {
      if (days.some((day) => day.shift !== figure.shift)) return null;
      const needed = staffingDays(situation, days);
      return [...needed].every((day) => figure.weekdays.includes(day))
        ? change(figure.weekdays.filter((day) => needed.has(day)))
        : null;
    },
    smaller: ({ to }) => {
      const { weekdays } = readFigure(fieldValue(PLANNED, to));
      if (weekdays.length === 1) return [];
      return weekdays.toReversed().map((left) => change(weekdays.filter((day) => day !== left)));
    },
    say: ({ to }) => {
      const { planned, weekdays } = readFigure(fieldValue(PLANNED, to));
      const noun = shiftNoun(unit, figure.shift);
      const on = joined(weekdays.map((day) => STAFFING_DAY_WORDS[day]));
      const people =
        planned === 1 ? say('medewerker', 'member of staff') : say('medewerkers', 'members of staff');
      return ifThen(
        say(
          `${unit.name} op ${on.nl} in ${noun.nl} ${planned} ${people.nl} inplant in plaats van ${figure.planned}`,
          `${unit.name} plans ${planned} ${people.en} instead of ${figure.planned} on ${on.en} in ${noun.en}`,
        ),
      );
    },
  };
}

/** On which days of weekend staffing these dates count. */
function staffingDays({ prepared }: Situation, days: readonly NewDay[]): Set<StaffingDay> {
  return new Set(days.map(({ date }) => staffingDayOf(date, prepared.horizon.closures)));
}

function staffingDayOf(date: string, closures: ClosureCalendar): StaffingDay {
  const day = dayNumber(date);
  if (closures.isPublicHoliday(day)) return 8;
  return isSunday(day) ? 7 : 6;
}

const STAFFING_DAY_WORDS: Readonly<Record<StaffingDay, Sentence>> = {
  6: say('zaterdag', 'Saturdays'),
  7: say('zondag', 'Sundays'),
  8: say('feestdagen', 'public holidays'),
};
