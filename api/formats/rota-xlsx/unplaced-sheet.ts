/** The sheet of who is not placed, with one reason or remedy per row. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { UnplacedModule } from '../../../solver/domain/plan-schema.ts';
import { RULE_IDS } from '../../../solver/domain/rule-ids.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { HARD_RULES } from '../../../solver/rules/index.ts';
import { SUMMARY_EN } from '../summary/words-en.ts';
import { SUMMARY_NL } from '../summary/words-nl.ts';
import type { TableSheet } from './table.ts';

export interface UnplacedRow {
  readonly unplaced: UnplacedModule;
  readonly cohort: string | null;
  readonly kind: Sentence;
  /** What it is about, so that one can filter and count: the rule or the kind of change. */
  readonly about: Sentence | null;
  readonly text: Sentence;
  readonly units: number | null;
}

const WHY: Sentence = { nl: 'Waarom niet', en: 'Why not' };
const HELP: Sentence = { nl: 'Wat zou helpen', en: 'What would help' };
const UNKNOWN: Sentence = { nl: SUMMARY_NL.noBlockers, en: SUMMARY_EN.noBlockers };

const REMEDIES: Readonly<Record<UnplacedModule['remedies'][number]['change']['kind'], Sentence>> = {
  place: { nl: 'Plaatsen', en: 'Places' },
  shift: { nl: 'Diensten', en: 'Shifts' },
  mentor: { nl: 'Mentoren', en: 'Mentors' },
  'weekend-staff': { nl: 'Weekendbezetting', en: 'Weekend staffing' },
  childcare: { nl: 'Kinderopvang', en: 'Childcare' },
  mode: { nl: 'Vervoer', en: 'Transport' },
  'travel-time': { nl: 'Verplaatsing', en: 'Journey' },
  rhythm: { nl: 'Dagen per week', en: 'Days a week' },
  window: { nl: 'Periode', en: 'Period' },
  module: { nl: 'Module', en: 'Module' },
  availability: { nl: 'Beschikbaar', en: 'Available' },
};

export function unplacedSheet({ semester, plan }: CheckedPlan): TableSheet<UnplacedRow> {
  const cohorts = new Map(semester.trainees.map(({ id, cohort }) => [id, cohort ?? null]));
  return {
    name: { nl: 'Niet geplaatst', en: 'Not placed' },
    about: {
      nl: 'Wie niet geplaatst is, waarom niet en wat zou helpen: één reden per rij.',
      en: 'Who is not placed, why not, and what would help: one reason per row.',
    },
    whenEmpty: {
      nl: 'Alles wat gevraagd werd, is geplaatst.',
      en: 'All that was asked for is placed.',
    },
    columns: [
      { nl: 'Cursist', en: 'Trainee', cell: ({ unplaced }, { names }) => names.trainee(unplaced.trainee) },
      { nl: 'Cursistnummer', en: 'Trainee id', cell: ({ unplaced }) => unplaced.trainee },
      { nl: 'Groep', en: 'Cohort', cell: ({ cohort }) => cohort },
      { nl: 'Module', en: 'Module', cell: ({ unplaced }, { names }) => names.module(unplaced.module) },
      { nl: 'Soort', en: 'Kind', cell: ({ kind }, { language }) => kind[language] },
      { nl: 'Gaat over', en: 'About', cell: ({ about }, { language }) => about?.[language] ?? null },
      { nl: 'Uitleg', en: 'Explanation', cell: ({ text }, { language }) => text[language], widest: 84 },
      { nl: 'Aantal afdelingen', en: 'Number of units', cell: ({ units }) => units },
    ],
    rows: plan.unplaced.flatMap((unplaced) => rowsOf(unplaced, cohorts.get(unplaced.trainee) ?? null)),
    grouping: {
      keyOf: ({ unplaced }) => JSON.stringify([unplaced.trainee, unplaced.module]),
      columns: 4,
    },
    landscape: true,
  };
}

function rowsOf(unplaced: UnplacedModule, cohort: string | null): readonly UnplacedRow[] {
  const { blockers, remedies } = unplaced;
  const whose = { unplaced, cohort };
  const why = blockers.map(({ rule, units, text }) => ({
    ...whose,
    kind: WHY,
    about: ruleTitle(rule),
    text,
    units,
  }));
  const help = remedies.map(({ change, text }) => ({
    ...whose,
    kind: HELP,
    about: REMEDIES[change.kind],
    text,
    units: null,
  }));
  const unknown = { ...whose, kind: WHY, about: null, text: UNKNOWN, units: null };
  return [...(why.length === 0 ? [unknown] : why), ...help];
}

/** What a rule is about; the id as the plan has it where there is no such rule any more. */
function ruleTitle(rule: string): Sentence {
  const known = RULE_IDS.find((id) => id === rule);
  return known === undefined ? { nl: rule, en: rule } : HARD_RULES[known].title;
}
