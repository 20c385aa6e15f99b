/**
 * Lever: employers of employed and art. 60 trainees free one weekday for good: no work on it, in term nor in holidays.
 * Which weekday is by lot, among those on which the trainee works outside closures; class and family stay.
 */
import type { BusyBlock, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Weekday } from '../../../solver/domain/values.ts';
import { shareOf } from './choosing.ts';
import { editTrainees } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

const LAST_WEEKDAY = 5;

export const dayOffWork: Lever = {
  id: 'day-off-work',
  name: say('Eén weekdag vrij van het werk', 'One weekday off work'),
  unit: say(
    '% van de werknemers en art. 60-cursisten die op weekdagen werken',
    '% of the employed and art. 60 trainees who work on weekdays',
  ),
  says: (value) =>
    say(
      `Van de werknemers en art. 60-cursisten die op weekdagen werken, krijgt ${value} % van de werkgever één vaste weekdag vrij.`,
      `Of the employed and art. 60 trainees who work on weekdays, ${value} % get one fixed weekday off from their employer.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const working = semester.trainees.filter((trainee) => workingWeekdays(trainee).length > 0);
    const dayOff = new Map(working.map((trainee) => [trainee, random.pick(workingWeekdays(trainee))]));
    const chosen = shareOf(working, figureOf(value), random);
    return editTrainees(semester, chosen, (trainee) => without(trainee, dayOff.get(trainee)));
  },
};

function workingWeekdays({ status, busy }: Trainee): readonly Weekday[] {
  if (status !== 'employed' && status !== 'art60') return [];
  const days = busy
    .filter(({ kind, when }) => kind === 'work' && when !== 'closures')
    .flatMap(({ weekdays }) => weekdays ?? []);
  return [...new Set(days)].filter((day) => day <= LAST_WEEKDAY).sort((a, b) => a - b);
}

/** A block of which no weekday is left goes. */
function without(trainee: Trainee, dayOff: Weekday | undefined): Trainee {
  const shortened = (block: BusyBlock): readonly BusyBlock[] => {
    if (block.weekdays === undefined || block.kind !== 'work') return [block];
    const left = block.weekdays.filter((day) => day !== dayOff);
    return left.length === 0 ? [] : [{ ...block, weekdays: left }];
  };
  return { ...trainee, busy: trainee.busy.flatMap(shortened) };
}
