/** What the report says in English about how the plan turned out. */
import type { TermId } from '../../../../solver/domain/lists.ts';
import { wholeNumber } from '../../number-words.ts';
import type { OutcomeWords } from './words.ts';

const number = (value: number) => wholeNumber(value, 'en');
const decimal = (value: number) => {
  const [whole = '0', tenths = '0'] = value.toFixed(1).split('.');
  return `${number(Number(whole))}.${tenths}`;
};
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const points = (weight: number | undefined) => counted(weight ?? 0, 'point', 'points');

const COUNTS: Record<TermId, (weights: readonly number[]) => string> = {
  S1: ([w]) => `Each minute of travel, out and back: ${points(w)}.`,
  S2: ([w]) => `Each minute beyond what counts as a long journey: another ${points(w)}.`,
  S3: ([w]) => `Each place further down the list of wishes than the first: ${points(w)}.`,
  S4: ([w]) => `Each day with another mentor than the primary one: ${points(w)}.`,
  S5: ([w]) => `Each weekend with placement days beyond half of the weeks: ${points(w)}.`,
  S6: ([w]) => `Each day that a week falls short of what the unit prefers: ${points(w)}.`,
  S7: ([w]) => `Each week of finishing later: ${points(w)}.`,
  S8: ([w]) => `Each week with other weekdays than the week before: ${points(w)}.`,
  S9: ([day, unit]) =>
    `Each day that changes from the published plan: ${points(day)}; another unit: ${points(unit)}.`,
};

export const OUTCOME_EN: OutcomeWords = {
  number,
  decimal,
  percentage: (value) => `${decimal(value)} %`,
  page: {
    locale: 'en-GB',
    skip: 'Skip to the content',
    contents: 'Contents',
    made: (moment) => `Report of ${moment}`,
    toTop: 'Back to the top',
  },
  figures: {
    title: 'Key figures',
    placed: 'Placed',
    bound: 'Distance from the best possible',
    boundUnknown: 'not known',
    boundProven: 'it cannot be better',
    atMost: (amount) => `at most ${amount}`,
    more: (amount, { equalPriorities }) =>
      equalPriorities ? counted(amount, 'placement', 'placements') : `${number(amount)} (by priority)`,
    cost: 'Cost',
    costMeaning: 'Less is better. What counts is told below.',
    costFigure: (cost) => `${number(cost)} points`,
    hours: ({ summary }, hours) => {
      const { placements } = summary.mentors;
      const perPlacement =
        placements === 0 ? '' : ` On average that is ${decimal(hours / placements)} hours per placement.`;
      return {
        title: 'Placement hours',
        meaning: `All placements together, breaks left out: ${counted(summary.weekends.allDays, 'day', 'days')}.${perPlacement}`,
      };
    },
    hoursFigure: (hours) => `${number(Math.round(hours))} h`,
    lacking: ({ lacking, trainees }) => ({
      title: 'Trainees without a place',
      meaning:
        lacking.some === 0
          ? `Each of the ${number(trainees)} trainees has a place for all that was asked.`
          : `This many of the ${counted(trainees, 'trainee', 'trainees')} still lack at least one placement; ${number(lacking.all)} of them ${lacking.all === 1 ? 'has' : 'have'} none at all. Who they are is under “Not placed”.`,
    }),
    weekend: 'Placement days at weekends',
    medianJourney: 'Usual journey',
    longestJourney: 'Longest journey',
    longestMeaning: (trainee, unit) => `${trainee}, to ${unit}.`,
    medianMeaning: 'Half of the journeys take at most this long, one way.',
    longJourneys: (long, all, from) =>
      `${number(long)} of the ${number(all)} ${long === 1 ? 'takes' : 'take'} longer than ${from}.`,
    mentors: { title: 'Mentors', meaning: 'This many mentors guide at least one day.' },
    employers: (units) => ({
      title: 'Employers',
      meaning: `This many employers get at least one trainee, at ${number(units.used)} of the ${counted(units.of, 'unit', 'units')}.`,
    }),
    usedOf: ({ used, of }) => `${number(used)} of ${number(of)}`,
    placedOf: (placed, asked) => `${number(placed)} of ${number(asked)}`,
    none: 'none',
    terms: {
      title: 'Where the cost comes from',
      caption: 'The cost, term by term',
      intro:
        'The cost adds up what makes a plan less pleasant. It serves to compare plans; by itself the number says little.',
      chart: 'Cost by term',
      columns: { term: 'Term', counts: 'What counts', cost: 'Points', share: 'Share' },
      counts: (id, weights) => COUNTS[id](weights),
      points: 'points',
    },
  },
  unplaced: {
    title: 'Not placed',
    nobody: 'Everything that was asked is placed.',
    intro: (modules, trainees) =>
      `${counted(modules, 'placement', 'placements')} of ${counted(trainees, 'trainee', 'trainees')} ${modules === 1 ? 'has' : 'have'} no place yet. For each it says what stands in the way, and at how many units.`,
    causes: {
      title: 'What stands in the way most often',
      caption: 'What stands in the way, the most frequent first',
      rule: 'What stands in the way',
      modules: 'For how many placements',
      mostUnits: 'The main obstacle for',
      names: {
        H1: 'The unit does not fit the module or the period',
        H2: 'Too few hours',
        H3: 'Closures and holidays',
        H4: 'The order of the modules',
        H5: 'Placed that day already, or a night shift',
        H6: 'Class, work or other fixed engagements',
        H7: 'The journey takes too long',
        H8: 'Childcare',
        H9: 'Own transport needed',
        H10: 'No place free',
        H11: 'No mentor free',
        H12: 'Too few staff at weekends',
        H13: 'Too little rest or too full a week',
        H14: 'Too many or too few days a week',
        H15: 'Interruptions that are too long',
        H16: 'The own employer',
        H17: 'What is agreed already',
        H18: 'Too few late shifts or weekends',
        H19: 'Too few kinds of places',
        priority: 'Other placements went first',
        unfinished: 'Not everything was tried',
      },
    },
    perTrainee: 'By trainee',
    blockers: 'What stands in the way:',
    toRoster: 'to the roster of what is placed',
  },
  changes: {
    caption: 'What changes from the published plan',
    trainee: 'Trainee',
    module: 'Placement',
    change: 'What changes',
    added: 'Days more',
    dropped: 'Days gone',
    otherJourneys: 'Other journey',
  },
  made: {
    title: 'How this was made',
    intro:
      'A computer searched for this plan, and a second, separate way of reckoning checked it against every rule. It is a proposal: the coordinator decides.',
    caption: 'Data on the computation',
    item: 'Item',
    value: 'Value',
    semester: 'Semester',
    period: 'Period',
    digest: 'Digest of the semester',
    replanOf: 'Replaces the plan with digest',
    solver: 'Planner',
    seed: 'Seed',
    steps: 'Search steps',
    seconds: 'Computing time (seconds)',
    stamp: 'Report made on',
    check: 'You can check it yourself with the semester and plan.json, in the folder where they are:',
    checkCommand: 'stageplan check SEMESTER plan.json',
    historyNotVerified:
      'This plan replaces a published one that was not at hand when it was checked: what is past and what changes is therefore not verified.',
    repeat: 'The same semester, the same seed and the same number of steps give the same plan again.',
  },
};
