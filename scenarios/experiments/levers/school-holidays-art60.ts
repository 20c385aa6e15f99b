/**
 * Lever: art. 60 trainees are on stage in school holidays too. Permission alone would change little: in school
 * holidays they work full-time. So the policy is that the OCMW goes on freeing the weekdays that it frees in term; a
 * weekday with class in term is a working day in the holidays, as now. Public holidays and other closures outside
 * school holidays stay as they are.
 */
import { minuteOfDay } from '../../../solver/domain/calendar.ts';
import type { BusyBlock, Closure, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { endAfter } from '../../../solver/domain/shift-times.ts';
import type { Weekday } from '../../../solver/domain/values.ts';
import { withStageInHolidays } from './holiday-modules.ts';
import type { Lever } from './lever.ts';
import { outsideSchoolHolidays } from './school-holidays.ts';
import { optionOf } from './value.ts';

const OPTIONS = ['as-now', 'freed-as-in-term'] as const;

export const schoolHolidaysArt60: Lever = {
  id: 'school-holidays-art60',
  name: say('Stage in schoolvakanties voor art. 60', 'Placements in school holidays for art. 60'),
  unit: say('regeling', 'arrangement'),
  says: (value) =>
    optionOf(value, OPTIONS) === 'freed-as-in-term'
      ? say(
          'Art. 60-cursisten mogen ook in de schoolvakanties stage lopen, en het OCMW geeft hun dan dezelfde weekdagen vrij als buiten de vakanties.',
          'Art. 60 trainees may be placed in school holidays too, and the welfare centre frees the same weekdays as in term.',
        )
      : say(
          'Art. 60-cursisten werken in de schoolvakanties voltijds, zoals nu.',
          'Art. 60 trainees work full-time in school holidays, as now.',
        ),
  domain: { kind: 'choice', options: OPTIONS },
  unchanged: 'as-now',
  apply: (semester, value) => {
    if (optionOf(value, OPTIONS) === 'as-now') return semester;
    const allowed = withStageInHolidays(semester, isArt60);
    return {
      ...allowed,
      trainees: allowed.trainees.map((trainee) =>
        isArt60(trainee) ? freedInHolidays(trainee, semester.closures) : trainee,
      ),
    };
  },
};

function isArt60({ status }: Trainee): boolean {
  return status === 'art60';
}

function freedInHolidays(trainee: Trainee, closures: readonly Closure[]): Trainee {
  const inTerm = trainee.busy.filter(
    ({ kind, when }) => (kind === 'work' || kind === 'class') && when !== 'closures',
  );
  return { ...trainee, busy: trainee.busy.flatMap((block) => freedBlock(block, inTerm, closures)) };
}

/** Work in closures: on weekdays taken in term as it was, on the others only outside school holidays. */
function freedBlock(
  block: BusyBlock,
  inTerm: readonly BusyBlock[],
  closures: readonly Closure[],
): readonly BusyBlock[] {
  const { weekdays } = block;
  if (block.kind !== 'work' || block.when !== 'closures' || weekdays === undefined) return [block];
  const isTaken = (day: Weekday) =>
    inTerm.some((other) => other.weekdays?.includes(day) && overlap(block, other));
  const free = weekdays.filter((day) => !isTaken(day));
  if (free.length === 0) return [block];
  const taken = weekdays.filter(isTaken);
  return [
    ...(taken.length === 0 ? [] : [{ ...block, weekdays: taken }]),
    ...outsideSchoolHolidays({ ...block, weekdays: free }, closures),
  ];
}

/** On the same date. */
function overlap(a: BusyBlock, b: BusyBlock): boolean {
  return minuteOfDay(a.start) < endOf(b) && minuteOfDay(b.start) < endOf(a);
}

function endOf({ start, end }: BusyBlock): number {
  return endAfter(minuteOfDay(start), minuteOfDay(end));
}
