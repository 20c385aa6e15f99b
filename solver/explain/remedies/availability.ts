/** Lever: one commitment of the trainee on one weekday that falls away. */
import { minuteOfDay } from '../../domain/calendar.ts';
import { madeWeekday } from '../../domain/made-values.ts';
import type { BusyBlock } from '../../domain/semester-schema.ts';
import { type Sentence, say } from '../../domain/sentence.ts';
import { endAfter } from '../../domain/shift-times.ts';
import type { Weekday } from '../../domain/values.ts';
import { ifThenAt, weekdayText } from '../words.ts';
import type { Lever } from './lever.ts';
import { editTrainee } from './semester-edits.ts';
import { type Situation, unitsKeptBy } from './situation.ts';

const FREE = 'free';

/** Where other days would do, or more of them. */
const MORE_TIME_MAY_HELP = [
  'H6',
  'H13',
  'fewest days a week',
  'most days a week',
  'H15',
  'H8',
  'own modules',
  'places taken',
  'guidance taken',
  'H11',
  'H12',
  'H18',
  'H2',
] as const;

/** `1 18:00-22:00 class`: Monday evening's class, whatever weekdays it also is on. */
interface Commitment {
  readonly weekday: Weekday;
  readonly start: string;
  readonly end: string;
  readonly kind: BusyBlock['kind'];
}

export const availability: Lever = {
  kind: 'availability',
  apply: (semester, _of, { target, from }) =>
    editTrainee(semester, target, (trainee) => ({
      ...trainee,
      busy: trainee.busy.flatMap((block) => withoutCommitment(block, String(from))),
    })),
  attempts: function* (situation) {
    const kept = unitsKeptBy(situation, ...MORE_TIME_MAY_HELP);
    for (const { unit } of kept) {
      for (const commitment of commitmentsOf(situation)) {
        const when = whenText(commitment);
        const kind = KIND_WORDS[commitment.kind];
        yield {
          unit: unit.unit,
          change: {
            kind: 'availability',
            target: situation.demand.trainee.id,
            from: commitmentText(commitment),
            to: FREE,
          },
          say: () =>
            ifThenAt(
              say(
                `${when.nl} vrijkomt (nu ${kind.nl} van ${commitment.start} tot ${commitment.end})`,
                `${when.en} becomes free (now ${kind.en} from ${commitment.start} to ${commitment.end})`,
              ),
              unit.unit,
            ),
        };
      }
    }
  },
};

/** The shortest first; what is the same commitment in term and in holidays is named once. */
function commitmentsOf({ demand }: Situation): Commitment[] {
  const all = demand.trainee.busy.flatMap(({ weekdays, start, end, kind }) =>
    (weekdays ?? []).map((day) => ({ weekday: day, start, end, kind })),
  );
  const byText = new Map(all.map((one) => [commitmentText(one), one]));
  return [...byText.values()].sort((a, b) => lengthOf(a) - lengthOf(b) || a.weekday - b.weekday);
}

function lengthOf({ start, end }: Commitment): number {
  return endAfter(minuteOfDay(start), minuteOfDay(end)) - minuteOfDay(start);
}

function commitmentText({ weekday: day, start, end, kind }: Commitment): string {
  return `${day} ${start}-${end} ${kind}`;
}

/** Nothing where no weekday is left. */
function withoutCommitment(block: BusyBlock, freed: string): BusyBlock[] {
  const { weekdays, start, end, kind } = block;
  if (weekdays === undefined) return [block];
  const left = weekdays.filter((day) => commitmentText({ weekday: day, start, end, kind }) !== freed);
  return left.length > 0 ? [{ ...block, weekdays: left }] : [];
}

/** Why somebody is busy is said only where it says whom to ask. */
const KIND_WORDS: Readonly<Record<BusyBlock['kind'], Sentence>> = {
  class: say('les', 'class'),
  work: say('werk', 'work'),
  family: say('bezet', 'busy'),
  other: say('bezet', 'busy'),
};

const NOON = 12 * 60;
const AFTERNOON_ENDS = 18 * 60;
const EVENING = 17 * 60;

/** `maandagavond`; the whole day where it is more than a part of it. */
function whenText({ weekday: day, start, end }: Commitment): Sentence {
  const name = weekdayText(madeWeekday(day));
  const from = minuteOfDay(start);
  const until = endAfter(from, minuteOfDay(end));
  if (from >= EVENING) return say(`${name.nl}avond`, `${name.en} evening`);
  if (until <= NOON + 60) return say(`${name.nl}voormiddag`, `${name.en} morning`);
  if (from >= NOON && until <= AFTERNOON_ENDS) return say(`${name.nl}namiddag`, `${name.en} afternoon`);
  return name;
}
