/** A made-up study for looking at and testing reports: as real ones look, the same at every run. */

import { casesOf } from '../../../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../../../scenarios/experiments/experiment.ts';
import { MEASURES } from '../../../../scenarios/experiments/measures/index.ts';
import type {
  BarrierCell,
  CaseKey,
  CaseResult,
  GroupShare,
} from '../../../../scenarios/experiments/results.ts';
import { effectsOf } from '../../../../scenarios/experiments/statistics/effects-of.ts';
import { interactionsOf } from '../../../../scenarios/experiments/statistics/interactions-of.ts';
import { type Random, randomFrom } from '../../../../scenarios/generate/random.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import type { Study } from '../study-context.ts';
import { MADE_UP_LEVERS } from './made-up-levers.ts';

export const MADE_UP_EXPERIMENT: Experiment = {
  id: 'made-up',
  name: say('Flexibele stage: een verzonnen studie', 'Flexible placements: a made-up study'),
  question: say(
    'Wat doet het met cursisten, werkgevers en mentoren als afdelingen één dag per week aanvaarden, mentoren meer opleiding krijgen en de kinderopvang langer open is?',
    'What does it do to trainees, employers and mentors if units accept one day a week, mentors get more training and childcare is open longer?',
  ),
  bases: [{ kind: 'generated', name: 'leuven-120', options: { trainees: 120, area: 'leuven' } }],
  levers: [
    { lever: 'one-day-a-week', values: [25, 50, 100] },
    { lever: 'mentor-training', values: [25, 50] },
    { lever: 'opening-hours', values: ['07:00-18:30', '07:00-20:00', '06:00-22:00'] },
    { lever: 'holidays-evening', values: ['allowed'] },
    { lever: 'longer-journeys', values: [10, 20] },
  ],
  design: {
    kind: 'one-at-a-time',
    pairs: [
      ['one-day-a-week', 'mentor-training'],
      ['one-day-a-week', 'longer-journeys'],
    ],
  },
  replications: { seeds: 18, first: 1 },
  effort: { steps: 20_000 },
  measures: MEASURES.map(({ id }) => id),
};

/** Of the unchanged semester: its mean, how much semesters differ, and how much two plans of one semester do. */
const LEVELS: Readonly<Record<string, readonly [mean: number, spread: number, noise: number]>> = {
  'modules-placed': [142, 6, 1.5],
  'modules-placed-share': [78, 3, 0.8],
  'priority-placed': [160, 7, 2],
  'hours-placed': [21_400, 900, 220],
  'hours-unmet': [6_100, 500, 220],
  'trainees-complete-share': [69, 4, 1.5],
  'weeks-to-completion-median': [15.2, 0.6, 0.4],
  'weeks-to-completion-p90': [19.6, 0.4, 0.3],
  'journey-minutes': [31.5, 1.5, 0.5],
  'long-journeys-share': [6.2, 1.1, 0.6],
  'days-per-week': [2.3, 0.08, 0.03],
  'weekends-per-trainee': [3.1, 0.3, 0.12],
  'free-days-per-week': [2.05, 0.08, 0.03],
  'employers-rhythm-share': [61, 3, 1.3],
  'mentors-per-placement': [2.4, 0.1, 0.05],
  'guided-days-mean': [14.2, 0.8, 0.3],
  'guided-days-p90': [29, 2, 0.9],
  'mentors-guiding-share': [63, 3, 1],
  'gap-track': [14, 3, 2],
  'gap-status': [19, 4, 3],
  'gap-transport': [17, 4, 2.5],
  'gap-childcare': [12, 3, 2],
  'heaviest-week-hours': [58, 2, 1],
  'trainees-without-placement-share': [16, 2, 1],
  'mentor-hours': [61_000, 1_500, 0],
  'guidance-hours': [74_000, 1_800, 0],
  'childcare-hours': [9_800, 700, 0],
  'plan-cost': [84_000, 5_000, 2_000],
};

/** What a lever does to a measure, for each unit of its pull. */
const DOES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'one-day-a-week': {
    'modules-placed': 14,
    'modules-placed-share': 8,
    'hours-placed': 2_100,
    'hours-unmet': -2_100,
    'trainees-complete-share': 8,
    'weeks-to-completion-median': 1.9,
    'days-per-week': -0.25,
    'free-days-per-week': 0.22,
    'employers-rhythm-share': -15,
    'gap-track': -7,
  },
  'mentor-training': {
    'modules-placed': 7,
    'hours-placed': 1_050,
    'hours-unmet': -1_050,
    'mentors-per-placement': -0.5,
    'guidance-hours': 21_000,
  },
  'opening-hours': { 'modules-placed': 9, 'gap-childcare': -9, 'childcare-hours': 4_500 },
  'holidays-evening': { 'modules-placed': 1.2, 'weekends-per-trainee': -0.2 },
  'longer-journeys': { 'modules-placed': 1.5, 'journey-minutes': 6, 'long-journeys-share': 4 },
};

const WAYS: Readonly<Record<string, number>> = {
  '07:00-18:30': -0.9,
  '07:00-20:00': 0.15,
  '06:00-22:00': 1,
  allowed: 1,
};

/** How hard a lever is pulled: little does relatively more. */
function pullOf(value: number | string): number {
  return typeof value === 'number' ? Math.sqrt(value / 100) : (WAYS[value] ?? 0);
}

function effectOf({ pulls }: CaseKey, measure: string): number {
  return pulls.reduce((sum, { lever, value }) => sum + pullOf(value) * (DOES[lever]?.[measure] ?? 0), 0);
}

function resultOf(key: CaseKey): CaseResult {
  const own = randomFrom(key.seed).fork(`${key.base} ${JSON.stringify(key.pulls)}`);
  const together = key.pulls.length > 1 ? -3 : 0;
  const measures = Object.entries(LEVELS).map(([id, [mean, spread, noise]]) => {
    const level = mean + spread * randomFrom(key.seed).fork(`${key.base} ${id}`).bell();
    const changed = level + effectOf(key, id) + noise * own.bell() + (id === 'modules-placed' ? together : 0);
    return [id, id === 'modules-placed' ? Math.round(changed) : changed] as const;
  });
  return {
    ...key,
    semesterDigest: digestLike(own),
    measures: Object.fromEntries(measures),
    barriers: barriersOf(key, own),
    groups: groupsOf(key, own),
    gap: { kind: 'placed', value: null },
    openModules: 1 + own.int(0, 3),
  };
}

function digestLike(random: Random): string {
  return Array.from({ length: 64 }, () => random.int(0, 15).toString(16)).join('');
}

const PLACES = [
  'Leuven',
  'Heverlee',
  'Kessel-Lo',
  'Herent',
  'Aarschot',
  'Diest',
  'Tienen',
  'Haacht',
  'Rotselaar',
  'Scherpenheuvel-Zichem',
  'Landen',
  'Tervuren',
  'Lubbeek',
  'Tremelo',
];
const MODULES = [
  ['logistiek', 'wzc+ziekenhuis', 40],
  ['verzorgende-residentieel', 'wzc', 80],
  ['verzorgende-thuiszorg', 'gezinszorg', 140],
  ['zorgkundige', 'wzc+ziekenhuis', 60],
] as const;
const RULES = [
  ['H11', 1, 'mentor-training'],
  ['H14', 0.9, 'one-day-a-week'],
  ['H10', 0.7, null],
  ['H8', 0.5, 'opening-hours'],
  ['H7', 0.3, 'longer-journeys'],
  ['H9', 0.25, null],
  ['unfinished', 0.08, null],
] as const;

function barriersOf({ pulls }: CaseKey, random: Random): readonly BarrierCell[] {
  return RULES.flatMap(([rule, weight, mended]) => {
    const pull = pulls.find(({ lever }) => lever === mended);
    const left = pull === undefined ? 1 : Math.max(0, 1 - 0.6 * pullOf(pull.value));
    return MODULES.flatMap(([module, setting, hours]) =>
      PLACES.filter(() => random.chance(0.4)).map((place) => ({
        ...{ rule, module, setting, place, trainees: 5 },
        trainees: 1 + random.int(0, 2),
        hours: Math.round(hours * weight * left * (0.5 + random.int(0, 100) / 100)),
      })),
    );
  });
}

/** Group, trainees, share placed. LDE and maatwerk are too few to be shown. */
const GROUPS = [
  ['track', 'day', 74, 0.83],
  ['track', 'evening', 46, 0.68],
  ['status', 'regular', 58, 0.8],
  ['status', 'art60', 21, 0.7],
  ['status', 'lde', 3, 0.61],
  ['status', 'maatwerk', 4, 0.53],
  ['status', 'vdab', 22, 0.84],
  ['status', 'employed', 12, 0.64],
  ['transport', 'car', 51, 0.86],
  ['transport', 'bike', 39, 0.77],
  ['transport', 'transit', 30, 0.66],
  ['childcare', 'yes', 36, 0.69],
  ['childcare', 'no', 84, 0.82],
] as const;

function groupsOf(key: CaseKey, random: Random): readonly GroupShare[] {
  const gained = effectOf(key, 'modules-placed') / 180;
  return GROUPS.map(([grouping, group, trainees, share]) => {
    const asked = Math.round(1.5 * trainees);
    const part = Math.min(1, share + gained * (1.4 - share) + 0.02 * random.bell());
    return { grouping, group, trainees, asked, placed: Math.round(asked * part) };
  });
}

/** The study with its results and what statistics make of them. */
export function madeUpStudy(experiment: Experiment = MADE_UP_EXPERIMENT): Study {
  const results = casesOf(experiment).map(resultOf);
  return {
    experiment,
    results,
    effects: effectsOf(experiment, results),
    interactions: interactionsOf(experiment, results),
    levers: MADE_UP_LEVERS,
    measures: MEASURES,
  };
}
