/** Lever: a day a week less than a unit or module asks for, or a day a week more than is allowed. */
import { say } from '../../domain/sentence.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { daysText, ifThenAt } from '../words.ts';
import { field, fieldValue, isField } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { editAsked, editUnit } from './semester-edits.ts';
import { type Situation, unitsKeptBy } from './situation.ts';

/** Of the unit for everybody; of the module for this trainee. */
const FEWEST_OF_UNIT = 'unit.minDaysPerWeek';
const FEWEST = 'module.minDaysPerWeek';
const MOST = 'module.maxDaysPerWeek';
/** What is left there may do with fewer days a week, or with more of them. */
const TAKEN = ['places taken', 'guidance taken', 'H12'] as const;
const DAYS_IN_WEEK = 7;
const MOST_MORE = 2;

export const rhythm: Lever = {
  kind: 'rhythm',
  apply: (semester, of, { target, to }) => {
    if (isField(MOST, to))
      return editAsked(semester, of, (asked) => ({ ...asked, maxDaysPerWeek: Number(fieldValue(MOST, to)) }));
    if (isField(FEWEST, to))
      return editAsked(semester, of, (asked) => ({
        ...asked,
        minDaysPerWeek: Number(fieldValue(FEWEST, to)),
      }));
    const minDaysPerWeek = Number(fieldValue(FEWEST_OF_UNIT, to));
    return editUnit(semester, target, (unit) => ({ ...unit, minDaysPerWeek }));
  },
  attempts: function* (situation) {
    const strict = unitsKeptBy(situation, 'fewest days a week', 'H15', 'H13', ...TAKEN);
    for (const finding of strict) yield* fewerDays(situation, finding);
    const slow = unitsKeptBy(situation, 'most days a week', 'own modules', 'H2', ...TAKEN);
    const { maxDaysPerWeek } = situation.demand;
    for (let more = 1; more <= MOST_MORE && maxDaysPerWeek + more <= DAYS_IN_WEEK; more++) {
      for (const finding of slow) yield moreDays(situation, finding, maxDaysPerWeek + more);
    }
  },
};

/** The larger minimum decides (H14): where it is the unit's, the unit is asked, else the module's own is. */
function* fewerDays({ demand }: Situation, { unit }: UnitFinding): Iterable<Attempt> {
  const ofUnit = unit.unit.minDaysPerWeek;
  const before = Math.max(ofUnit, demand.minDaysPerWeek);
  const other = Math.min(ofUnit, demand.minDaysPerWeek);
  const [name, target] =
    ofUnit >= demand.minDaysPerWeek ? [FEWEST_OF_UNIT, unit.unit.id] : [FEWEST, demand.module.id];
  for (let days = before - 1; days >= Math.max(1, other); days--) {
    yield {
      unit: unit.unit,
      change: { kind: 'rhythm', target, from: field(name, before), to: field(name, days) },
      say: () => {
        const fewer = daysText(days);
        return ifThenAt(
          say(
            `${fewer.nl} per week volstaat in plaats van ${before}`,
            `${fewer.en} a week will do instead of ${before}`,
          ),
          unit.unit,
        );
      },
    };
  }
}

function moreDays({ demand }: Situation, { unit }: UnitFinding, days: number): Attempt {
  const before = demand.maxDaysPerWeek;
  const more = daysText(days);
  return {
    unit: unit.unit,
    change: { kind: 'rhythm', target: demand.module.id, from: field(MOST, before), to: field(MOST, days) },
    say: () =>
      ifThenAt(
        say(
          `${more.nl} stage per week mogen in plaats van ${before}`,
          `${more.en} a week are allowed instead of ${before}`,
        ),
        unit.unit,
      ),
  };
}
