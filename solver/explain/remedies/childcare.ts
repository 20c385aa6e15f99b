/** Lever: childcare that opens earlier, closes later, or somebody who cares for the child when it is shut. */
import { clockTimeOf, MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { madeClockTime } from '../../domain/made-values.ts';
import type { Trainee } from '../../domain/semester-schema.ts';
import { type Sentence, say } from '../../domain/sentence.ts';
import { careHours } from '../../travel/childcare-call.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { ifThenAt } from '../words.ts';
import { type Change, field, fieldValue, isField } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { editTrainee } from './semester-edits.ts';
import { makesHours, type Situation, unitsKeptBy, unitsLosingTo } from './situation.ts';

const OPENS = 'opens';
const CLOSES = 'closes';
const WEEKEND = 'weekendCare';
/** Hours are named in quarters. */
const QUARTER = 15;
const MOST_QUARTERS = 8;
/** Asked of nobody's child. */
const EARLIEST = 5 * 60;

type Childcare = NonNullable<Trainee['childcare']>;

export const childcare: Lever = {
  kind: 'childcare',
  apply: (semester, _of, { target, to }) =>
    editTrainee(semester, target, (trainee) => withChildcare(trainee, to)),
  attempts: function* (situation) {
    const { trainee } = situation.demand;
    if (trainee.childcare === undefined) return;
    const kept = [...new Set([...unitsKeptBy(situation, 'H8'), ...unitsLosingTo(situation, 'H8')])];
    const { opensMinute, closesMinute } = careHours(trainee.childcare, situation.prepared.semester.childcare);
    for (let quarter = 1; quarter <= MOST_QUARTERS; quarter++) {
      const opens = (Math.ceil(opensMinute / QUARTER) - quarter) * QUARTER;
      const closes = (Math.floor(closesMinute / QUARTER) + quarter) * QUARTER;
      const hours = [
        ...(opens >= EARLIEST ? [hoursChange(trainee, OPENS, opensMinute, opens)] : []),
        ...(closes <= MINUTES_PER_DAY ? [hoursChange(trainee, CLOSES, closesMinute, closes)] : []),
      ];
      yield* atUnits(situation, kept, hours);
    }
    if (!trainee.childcare.weekendCare) yield* atUnits(situation, kept, [careWhenShut(trainee)]);
  },
};

type OfChange = Pick<Attempt, 'change'> & { readonly condition: Sentence };

function* atUnits(
  situation: Situation,
  kept: readonly UnitFinding[],
  changes: readonly OfChange[],
): Iterable<Attempt> {
  for (const { change, condition } of changes) {
    const changed = withChildcare(situation.demand.trainee, change.to);
    for (const { unit } of kept) {
      if (!makesHours(situation, changed, unit)) continue;
      yield { unit: unit.unit, change, say: () => ifThenAt(condition, unit.unit) };
    }
  }
}

function withChildcare(trainee: Trainee, to: Change['to']): Trainee {
  if (trainee.childcare === undefined) return trainee;
  return { ...trainee, childcare: { ...trainee.childcare, ...newHours(to) } };
}

function newHours(to: Change['to']): Partial<Childcare> {
  if (isField(OPENS, to)) return { opens: madeClockTime(fieldValue(OPENS, to)) };
  if (isField(CLOSES, to)) return { closes: madeClockTime(fieldValue(CLOSES, to)) };
  return { weekendCare: true };
}

function hoursChange(
  { id }: Trainee,
  name: typeof OPENS | typeof CLOSES,
  from: number,
  to: number,
): OfChange {
  const [before, wanted] = [clockTimeOf(from), clockTimeOf(to)];
  const verb = name === OPENS ? say('opengaat', 'opens') : say('sluit', 'closes');
  return {
    change: { kind: 'childcare', target: id, from: field(name, before), to: field(name, wanted) },
    condition: say(
      `de opvang om ${wanted} ${verb.nl} in plaats van om ${before}`,
      `childcare ${verb.en} at ${wanted} instead of ${before}`,
    ),
  };
}

function careWhenShut({ id }: Trainee): OfChange {
  return {
    change: { kind: 'childcare', target: id, from: field(WEEKEND, 'no'), to: field(WEEKEND, 'yes') },
    condition: say(
      'er ook opvang is op dagen dat de kinderopvang dicht is (weekend, feestdagen)',
      'there is care too on days when childcare is shut (weekends, public holidays)',
    ),
  };
}
