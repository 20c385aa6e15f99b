/** The summary in English. */
import type { TermId } from '../../../solver/domain/lists.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import { durationText } from '../../../solver/rules/sentence-parts.ts';
import { dateList, longDate } from '../date-words.ts';
import { percentOf, wholeNumber } from '../number-words.ts';
import { place } from './place.ts';
import { proofSentence } from './proof.ts';
import { PROOF_WORDS } from './proof-words.ts';
import { dearestTerms } from './terms.ts';
import type { SummaryWords } from './words.ts';

const TERMS: Record<TermId, string> = {
  S1: 'journeys',
  S2: 'long journeys',
  S3: 'wishes not met',
  S4: 'days with another mentor',
  S5: 'weekends',
  S6: 'fewer days a week than the unit prefers',
  S7: 'finishing late',
  S8: 'changing weekdays',
  S9: 'differing from the published plan',
};

const number = (value: number) => wholeNumber(value, 'en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const days = (count: number) => counted(count, 'day', 'days');
const placements = (count: number) => counted(count, 'placement', 'placements');

export const SUMMARY_EN: SummaryWords = {
  title: (semester) => `Placement plan ${semester}`,
  placed: ({ score: { placed, asked } }) => {
    if (asked === 0) return 'No placements were asked for.';
    if (placed === asked) {
      return asked === 1
        ? 'The placement asked for is made.'
        : `All ${number(asked)} placements asked for are made.`;
    }
    if (asked === 1) return 'The placement asked for is not made.';
    const verb = placed === 1 ? 'is' : 'are';
    return `${number(placed)} of the ${placements(asked)} asked for ${verb} made: ${percentOf(placed, asked, 'en')}.`;
  },
  proof: (outcome) => proofSentence(outcome, PROOF_WORDS.en),
  cost: ({ score, bound }) => {
    const cost = `The cost of the plan is ${number(score.cost)} points; less is better.`;
    if (bound.cost === null || bound.cost <= 0 || bound.cost >= score.cost) return cost;
    return `${cost} No plan that places at least as much goes below ${number(bound.cost)}.`;
  },
  costTerms: (terms) => {
    const parts = dearestTerms(terms).map(([id, cost]) => `${TERMS[id]} (${number(cost)})`);
    return parts.length === 0 ? '' : `The cost comes from: ${parts.join(', ')}.`;
  },
  stopped: ({ solver }) => {
    const steps = counted(solver.steps, 'step', 'steps');
    return {
      steps: `The planner stopped after the number of steps asked for (${steps}).`,
      time: `The planner stopped because time was up (${steps}).`,
      optimal: `The planner stopped because nothing can be better (${steps}).`,
      user: `The planner was interrupted; this is the best plan until then (${steps}).`,
    }[solver.stoppedBy];
  },
  unplacedTitle: 'Not placed',
  noBlockers: 'Why is not known.',
  remedies: 'What would help:',
  unitsTitle: 'Busiest units',
  unit: ({ unit, site, days: count, trainees }) =>
    `${place(unit, site)}: ${days(count)}, ${counted(trainees, 'trainee', 'trainees')}.`,
  weekendsTitle: 'Weekends',
  weekends: ({ days: count, allDays, trainees }) =>
    count === 0
      ? 'Nobody works in a weekend.'
      : `${number(count)} of the ${days(allDays)} ${count === 1 ? 'is' : 'are'} on a Saturday or Sunday, for ${counted(trainees, 'trainee', 'trainees')}.`,
  journeysTitle: 'Journeys',
  journeys: (facts) =>
    [
      `Half of the journeys take at most ${durationText(facts.medianMinutes, 'en')} (one way).`,
      `The longest takes ${durationText(facts.longestMinutes, 'en')}: ${facts.longestTrainee}, ${facts.longestUnit}.`,
      `${number(facts.long)} of the ${number(facts.all)} ${facts.long === 1 ? 'takes' : 'take'} longer than ${durationText(facts.longFrom, 'en')}.`,
    ].join(' '),
  timetableTitle: 'Timetables',
  timetableUnknown:
    'The timetable of these days is not known. Rides were planned as on the same weekday of a week that is known (a public holiday as a Sunday); check them shortly before.',
  assumedWeek: (feed, week, dates) =>
    `${feed}, as in the week of ${longDate(week, 'en')}: ${dates.join(', ')}.`,
  mentorsTitle: 'Mentors',
  mentors: ({ placements: all, withOneMentor, daysWithAnother }) =>
    daysWithAnother === 0
      ? 'Every placement keeps the same mentor from beginning to end.'
      : `In ${number(withOneMentor)} of the ${number(all)} placements the mentor stays the same from beginning to end. In all ${days(daysWithAnother)} ${daysWithAnother === 1 ? 'is' : 'are'} guided by somebody else.`,
  changesTitle: 'Differences from the published plan',
  noChanges: 'Nothing changes in units or days.',
  changed: (count, published) =>
    `${placements(count)} ${count === 1 ? 'changes' : 'change'}; ${number(published)} had been published.`,
  change: {
    new: (to) => `new, at ${to}`,
    gone: (from) => `no longer at ${from}`,
    moved: (from, to) => `from ${from} to ${to}`,
    days: ({ added, dropped, otherJourneys }) =>
      [
        'the same unit',
        ...datesWith('more', added),
        ...datesWith('gone', dropped),
        ...datesWith('with another journey', otherJourneys),
      ].join(', '),
    journeys: (dates) => ['the same unit and days', ...datesWith('with another journey', dates)].join(', '),
  },
  otherJourneys: (travellers, others) => {
    const named = travellers.map(({ name, dates }) => `${name} (${dateList(dates, 'en')})`).join(', ');
    const more = others === 0 ? '' : ` and ${number(others)} more`;
    return `Another journey on the same day: ${named}${more}.`;
  },
};

/** `2 days more (Mon 15/3, Wed 17/3)`; nothing of none. */
function datesWith(what: string, dates: readonly IsoDate[]): readonly string[] {
  return dates.length === 0 ? [] : [`${days(dates.length)} ${what} (${dateList(dates, 'en')})`];
}
