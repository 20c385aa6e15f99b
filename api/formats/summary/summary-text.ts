/** `samenvatting.txt`: the plan in plain sentences that a coordinator can read aloud. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Plan, UnplacedModule } from '../../../solver/domain/plan-schema.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { AssumedWeek } from '../assumed-timetable.ts';
import { datesByMonth } from '../assumed-timetable-words.ts';
import { changeText } from './change-text.ts';
import { differences } from './differences.ts';
import { planOutcome, summaryFacts } from './facts.ts';
import type { SummaryWords } from './words.ts';
import { SUMMARY_EN } from './words-en.ts';
import { SUMMARY_NL } from './words-nl.ts';

/** More are counted, not named. */
const MOST_TRAVELLERS = 5;

const SUMMARY_WORDS: Record<Language, SummaryWords> = { nl: SUMMARY_NL, en: SUMMARY_EN };

export interface SummaryOptions {
  readonly names: Names;
  readonly language: Language;
  /** The plan in force, when this one replans it. */
  readonly published?: Plan;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export function summaryText(checked: CheckedPlan, options: SummaryOptions): string {
  const { names, language, published } = options;
  const words = SUMMARY_WORDS[language];
  const facts = summaryFacts(checked, names);
  const sections: readonly Section[] = [
    { title: words.unplacedTitle, lines: unplacedLines(checked.plan.unplaced, words, options) },
    {
      title: words.changesTitle,
      lines: published === undefined ? [] : changeLines(published, checked.plan, words, names),
    },
    { title: words.unitsTitle, lines: facts.busiest.map((load) => `- ${words.unit(load)}`) },
    {
      title: words.weekendsTitle,
      lines: facts.weekends.allDays === 0 ? [] : [words.weekends(facts.weekends)],
    },
    { title: words.journeysTitle, lines: facts.journeys === null ? [] : [words.journeys(facts.journeys)] },
    { title: words.timetableTitle, lines: assumedLines(facts.assumed, words, language) },
    {
      title: words.mentorsTitle,
      lines: facts.mentors.placements === 0 ? [] : [words.mentors(facts.mentors)],
    },
  ];
  const head = [titled(words.title(facts.semester), '='), ...headLines(checked, options)].join('\n');
  const body = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [titled(title, '-'), ...lines].join('\n'));
  return `${[head, ...body].join('\n\n')}\n`;
}

/** How much is placed, how close that is to the best possible, and why the planner stopped. */
export function headLines(
  checked: CheckedPlan,
  { language }: Pick<SummaryOptions, 'language'>,
): readonly string[] {
  const words = SUMMARY_WORDS[language];
  const outcome = planOutcome(checked);
  return [
    words.placed(outcome),
    words.proof(outcome),
    ...(outcome.score.placed === 0 ? [] : [words.cost(outcome), words.costTerms(outcome.score.terms)]),
    words.stopped(outcome),
  ].filter((line) => line !== '');
}

function titled(title: string, rule: string): string {
  return `${title}\n${rule.repeat([...title].length)}`;
}

function unplacedLines(
  unplaced: readonly UnplacedModule[],
  words: SummaryWords,
  { names, language }: SummaryOptions,
): readonly string[] {
  return unplaced.flatMap(({ trainee, module, blockers, remedies }) => [
    `${names.trainee(trainee)} – ${names.module(module)}`,
    ...(blockers.length === 0
      ? [`  - ${words.noBlockers}`]
      : blockers.map(({ text }) => `  - ${text[language]}`)),
    ...(remedies.length === 0 ? [] : [`  ${words.remedies}`]),
    ...remedies.map(({ text }) => `  - ${text[language]}`),
  ]);
}

function assumedLines(
  weeks: readonly AssumedWeek[],
  words: SummaryWords,
  language: Language,
): readonly string[] {
  if (weeks.length === 0) return [];
  return [
    words.timetableUnknown,
    ...weeks.map(
      (week) => `- ${words.assumedWeek(week.feed, week.week, datesByMonth(week.dates, language))}`,
    ),
  ];
}

function changeLines(published: Plan, plan: Plan, words: SummaryWords, names: Names): readonly string[] {
  const all = differences(published, plan);
  const changes = all.filter(({ kind }) => kind !== 'journeys');
  const travellers = all
    .filter(({ kind }) => kind === 'journeys')
    .map(({ trainee, otherJourneys }) => ({ name: names.trainee(trainee), dates: otherJourneys }));
  const named = travellers.slice(0, MOST_TRAVELLERS);
  return [
    changes.length === 0 ? words.noChanges : words.changed(changes.length, published.placements.length),
    ...changes.map(
      (change) =>
        `- ${names.trainee(change.trainee)}, ${names.module(change.module)}: ${changeText(change, words, names)}.`,
    ),
    ...(named.length === 0 ? [] : [words.otherJourneys(named, travellers.length - named.length)]),
  ];
}
