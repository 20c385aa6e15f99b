/** The sentences of the summary that the catalogue of a language must give. */

import type { Score } from '../../../solver/domain/plan-schema.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import type { JourneyFacts, MentorFacts, Outcome, UnitLoad, WeekendLoad } from './facts.ts';

export interface SummaryWords {
  readonly title: (semester: string) => string;
  readonly placed: (outcome: Outcome) => string;
  /** How close that number is to the best possible; empty where all is placed. */
  readonly placedBound: (outcome: Outcome) => string;
  readonly cost: (outcome: Outcome) => string;
  readonly costTerms: (terms: Score['terms']) => string;
  readonly stopped: (outcome: Outcome) => string;
  readonly unplacedTitle: string;
  readonly noBlockers: string;
  readonly remedies: string;
  readonly unitsTitle: string;
  readonly unit: (load: UnitLoad) => string;
  readonly weekendsTitle: string;
  readonly weekends: (load: WeekendLoad) => string;
  readonly journeysTitle: string;
  readonly journeys: (facts: JourneyFacts) => string;
  readonly timetableTitle: string;
  readonly timetableUnknown: string;
  /** @param week its Monday. @param dates a piece for each month */
  readonly assumedWeek: (feed: string, week: IsoDate, dates: readonly string[]) => string;
  readonly mentorsTitle: string;
  readonly mentors: (facts: MentorFacts) => string;
  readonly changesTitle: string;
  readonly noChanges: string;
  readonly changed: (count: number, published: number) => string;
  readonly change: {
    readonly new: (to: string) => string;
    readonly gone: (from: string) => string;
    readonly moved: (from: string, to: string) => string;
    readonly days: (added: readonly IsoDate[], dropped: readonly IsoDate[]) => string;
  };
}
