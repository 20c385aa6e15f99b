/** All that the report says in words, which each language must give: about the outcome, and about who goes where. */
import type { TermId } from '../../../../solver/domain/lists.ts';
import type { RuleId } from '../../../../solver/domain/rule-ids.ts';
import type { Setting } from '../../../../solver/domain/values.ts';
import type { Outcome } from '../../summary/facts.ts';
import type { Dimension, Group } from '../fairness/groups.ts';
import type { FigureFacts, Used } from '../figures/figure-facts.ts';
import type { TravelFacts } from '../travel/journeys.ts';

export interface ReportWords extends OutcomeWords, PeopleWords {}

/** A figure of the overview: what it is, and what it means. */
export interface FigureWords {
  readonly title: string;
  readonly meaning: string;
}

export interface OutcomeWords {
  /** `1.234` or `1,234`, and with one decimal: `1,5` or `1.5`. */
  readonly number: (value: number) => string;
  readonly decimal: (value: number) => string;
  readonly percentage: (value: number) => string;
  readonly page: {
    /** How `Intl` and luxon call the language. */
    readonly locale: string;
    readonly skip: string;
    readonly contents: string;
    readonly made: (moment: string) => string;
    readonly toTop: string;
  };
  readonly figures: {
    readonly title: string;
    readonly placed: string;
    readonly bound: string;
    readonly boundUnknown: string;
    readonly boundProven: string;
    /** How much more could be placed at most, or by how many per cent the cost could be lower. */
    readonly atMost: (amount: string) => string;
    /** So much more that might be placed: in placements, or in priority where that differs. */
    readonly more: (amount: number, outcome: Outcome) => string;
    readonly cost: string;
    readonly costMeaning: string;
    readonly costFigure: (cost: number) => string;
    readonly hours: (facts: FigureFacts, hours: number) => FigureWords;
    readonly hoursFigure: (hours: number) => string;
    readonly lacking: (facts: FigureFacts) => FigureWords;
    readonly weekend: string;
    readonly medianJourney: string;
    readonly longestJourney: string;
    readonly longestMeaning: (trainee: string, unit: string) => string;
    readonly medianMeaning: string;
    readonly longJourneys: (long: number, all: number, from: string) => string;
    readonly mentors: FigureWords;
    readonly employers: (units: Used) => FigureWords;
    readonly usedOf: (used: Used) => string;
    readonly placedOf: (placed: number, asked: number) => string;
    readonly none: string;
    readonly terms: {
      readonly title: string;
      readonly caption: string;
      readonly intro: string;
      readonly chart: string;
      readonly columns: {
        readonly term: string;
        readonly counts: string;
        readonly cost: string;
        readonly share: string;
      };
      /** What each term counts, with the points for one. */
      readonly counts: (id: TermId, weights: readonly number[]) => string;
      readonly points: string;
    };
  };
  readonly unplaced: {
    readonly title: string;
    readonly nobody: string;
    readonly intro: (modules: number, trainees: number) => string;
    readonly causes: {
      readonly title: string;
      readonly caption: string;
      readonly rule: string;
      readonly modules: string;
      readonly mostUnits: string;
      readonly names: Readonly<Record<RuleId | 'priority' | 'unfinished', string>>;
    };
    readonly perTrainee: string;
    readonly blockers: string;
    readonly toRoster: string;
  };
  readonly changes: {
    readonly caption: string;
    readonly trainee: string;
    readonly module: string;
    readonly change: string;
    readonly added: string;
    readonly dropped: string;
    readonly otherJourneys: string;
  };
  readonly made: {
    readonly title: string;
    readonly intro: string;
    readonly caption: string;
    readonly item: string;
    readonly value: string;
    readonly semester: string;
    readonly period: string;
    readonly digest: string;
    readonly replanOf: string;
    readonly solver: string;
    readonly seed: string;
    readonly steps: string;
    readonly seconds: string;
    readonly stamp: string;
    readonly check: string;
    readonly checkCommand: string;
    readonly historyNotVerified: string;
    readonly repeat: string;
  };
}

export interface PeopleWords {
  readonly settings: Readonly<Record<Setting, string>>;
  /** Heads of columns that come back in several tables. */
  readonly columns: {
    readonly trainee: string;
    readonly trainees: string;
    readonly unit: string;
    readonly module: string;
    readonly mentor: string;
    readonly week: string;
    readonly days: string;
    readonly hours: string;
    readonly total: string;
    readonly medianMinutes: string;
    readonly longestMinutes: string;
    readonly journeys: string;
  };
  readonly week: (week: number) => string;
  readonly weekShort: (week: number) => string;
  readonly days: (count: number) => string;
  readonly dataOf: (title: string) => string;
  readonly nobody: string;
  readonly roster: {
    readonly weekdays: readonly string[];
    readonly search: string;
    readonly found: string;
    readonly openAll: string;
    readonly closeAll: string;
    readonly printHint: string;
    readonly letters: string;
    readonly units: string;
    readonly unitsIntro: string;
    readonly unitSummary: (days: number, trainees: number) => string;
    readonly unitCaption: (unit: string) => string;
    readonly shifts: (shifts: string) => string;
    readonly trainees: string;
    readonly traineesIntro: string;
    readonly traineeSummary: (days: number, hours: string) => string;
    readonly traineeCaption: (trainee: string) => string;
    readonly placement: (module: string, unit: string, mentor: string, hours: string) => string;
    readonly withMentor: (mentor: string) => string;
  };
  readonly load: {
    readonly title: string;
    readonly intro: string;
    readonly weeksTitle: string;
    readonly weeksDescription: (busiest: string, days: number) => string;
    readonly weeksValue: string;
    readonly units: string;
    readonly unitsIntro: string;
    readonly unitsCaption: string;
    readonly unused: (count: number) => string;
    readonly unusedCaption: string;
    readonly places: string;
    readonly mentors: string;
    readonly mentorsIntro: (used: number, unused: number) => string;
    readonly mentorsCaption: string;
    readonly mentorChart: string;
    readonly mentorChartDescription: string;
    readonly mentorChartValue: string;
    readonly mentorCount: string;
  };
  readonly travel: {
    readonly title: string;
    readonly histogram: string;
    readonly histogramDescription: (facts: TravelFacts) => string;
    readonly minutes: string;
    readonly journeys: string;
    readonly bucket: (from: number, to: number) => string;
    readonly modes: string;
    readonly modesCaption: string;
    readonly mode: string;
    readonly longest: string;
    readonly longestCaption: string;
    readonly long: (from: number) => string;
    readonly longOf: (long: number, all: number) => string;
    readonly rides: string;
    readonly ridesIntro: string;
    readonly ridesCaption: string;
    readonly shift: string;
    readonly out: string;
    readonly back: string;
    readonly assumed: string;
    readonly assumedCaption: string;
    readonly feed: string;
    readonly dates: string;
    readonly asInWeekOf: string;
  };
  readonly weekends: {
    readonly title: string;
    readonly intro: string;
    readonly distribution: string;
    readonly distributionDescription: (none: number, all: number) => string;
    readonly weekends: string;
    readonly count: (weekends: number) => string;
    readonly perTrainee: string;
    readonly ofWeeks: string;
    readonly saturdays: string;
    readonly sundays: string;
  };
  readonly continuity: {
    readonly title: string;
    readonly distribution: string;
    readonly distributionDescription: (one: number, all: number) => string;
    readonly mentors: string;
    readonly count: (mentors: number) => string;
    readonly placements: string;
    readonly changing: string;
    readonly primary: string;
    readonly daysWithAnother: string;
    readonly others: string;
    readonly other: (mentor: string, days: number) => string;
  };
  readonly fairness: {
    readonly title: string;
    readonly intro: string;
    readonly caution: string;
    readonly tooFew: string;
    readonly nothingToCompare: string;
    readonly dimensions: Readonly<Record<Dimension, string>>;
    readonly groups: Readonly<Record<Group, string>>;
    readonly together: (groups: string) => string;
    readonly everybody: string;
    readonly group: string;
    readonly people: string;
    readonly placed: string;
    readonly placedAbout: string;
    readonly asked: string;
    readonly share: string;
    readonly shareDescription: string;
    readonly stage: string;
    readonly stageAbout: string;
    readonly medianMinutes: string;
    readonly weekendDays: string;
    readonly weekendShare: string;
    readonly wishes: string;
    readonly wishesAbout: string;
    readonly placesAway: string;
  };
  readonly map: {
    readonly title: string;
    readonly intro: string;
    readonly chart: string;
    readonly description: (trainees: number, sites: number) => string;
    readonly caption: string;
    readonly from: string;
    readonly to: string;
    readonly unknown: string;
  };
}
