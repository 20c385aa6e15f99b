/** The sentences of the summary that the catalogue of a language must give. */

import type { Score } from '../../../solver/domain/plan-schema.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import type { PlacementChange } from './differences.ts';
import type { JourneyFacts, MentorFacts, Outcome, UnitLoad, WeekendLoad } from './facts.ts';

type ChangedDays = Pick<PlacementChange, 'added' | 'dropped' | 'otherJourneys'>;

/** Somebody by name, and the days on which the journey is another one. */
export interface OtherTraveller {
  readonly name: string;
  readonly dates: readonly IsoDate[];
}

export interface SummaryWords {
  readonly title: (semester: string) => string;
  readonly placed: (outcome: Outcome) => string;
  /** How close the plan is to the best possible, as far as that is proven; empty where nothing was asked. */
  readonly proof: (outcome: Outcome) => string;
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
    readonly days: (days: ChangedDays) => string;
    readonly journeys: (dates: readonly IsoDate[]) => string;
  };
  /**
   * Of those whose unit and days stay: who travels otherwise, a few by name.
   * @param others how many more there are
   */
  readonly otherJourneys: (travellers: readonly OtherTraveller[], others: number) => string;
}
