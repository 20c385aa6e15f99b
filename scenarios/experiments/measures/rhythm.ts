/** How many days a week: as trainees have them, and as employers would like them. */
import { say } from '../../../solver/domain/sentence.ts';
import { innerOpenWeeks } from '../../../solver/rules/placement-weeks.ts';
import { mean, percentage } from './averages.ts';
import type { Measure, Outcome } from './measure.ts';
import { readingOf } from './outcome-reading.ts';
import { stageWeeks } from './stage-weeks.ts';

export const daysPerWeek: Measure = {
  id: 'days-per-week',
  name: say('Stagedagen per week', 'Placement days a week'),
  unit: say('dagen per week', 'days a week'),
  definition: say(
    'Het gemiddelde over alle cursisten en alle weken waarin zij stage hebben, hun modules samen.',
    'The mean over all trainees and all weeks in which they have placement days, their modules together.',
  ),
  better: 'neither',
  decimals: 2,
  of: (outcome) =>
    mean(stageWeeks(readingOf(outcome)).map(({ days }) => new Set(days.map(({ date }) => date)).size)),
};

export const employersRhythm: Measure = {
  id: 'employers-rhythm-share',
  name: say('Stages in het ritme van de werkgever', "Placements in the employer's rhythm"),
  unit: say(
    '% van de stages op een afdeling met een voorkeur',
    '% of the placements at a unit with a preference',
  ),
  definition: say(
    'Van elke honderd stages op een afdeling die zegt hoeveel dagen per week ze verkiest, hoeveel er dat in elke week halen. De eerste en de laatste week en weken met een sluiting tellen niet mee. De voorkeur is die van voor de hefboom: een werkgever die minder dagen aanvaardt, verkiest ze daarom nog niet.',
    'Of every hundred placements at a unit that says how many days a week it prefers, how many have them in every week. The first and the last week and weeks with a closure are left out. The preference is that of before the lever: an employer who accepts fewer days does not prefer them for that.',
  ),
  better: 'more',
  decimals: 1,
  of: (outcome) => percentage(keptRhythms(outcome), (kept) => kept),
};

/** By placement at a unit with a preference: whether no week falls short of it (S6 is 0). */
function keptRhythms(outcome: Outcome): boolean[] {
  const { placements, closures } = readingOf(outcome);
  const before = new Map(outcome.base.units.map((unit) => [unit.id, unit]));
  return placements.flatMap((placement) => {
    const { preferredDaysPerWeek } = before.get(placement.unit.id) ?? placement.unit;
    if (preferredDaysPerWeek === undefined) return [];
    return [innerOpenWeeks(placement, closures).every((dates) => dates.length >= preferredDaysPerWeek)];
  });
}
