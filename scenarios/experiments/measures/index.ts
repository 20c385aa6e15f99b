/** The measures, all of them: what an experiment can be asked to tell. */
import { medianWeeksToCompletion, p90WeeksToCompletion, traineesComplete } from './completion.ts';
import { freeDaysPerWeek, weekendsPerTrainee } from './free-time.ts';
import { childcareGap, statusGap, trackGap, transportGap } from './group-gaps.ts';
import { childcareHours, guidanceHours, mentorHours } from './hours-on-offer.ts';
import { journeyMinutes, longJourneysShare } from './journeys.ts';
import type { Measure } from './measure.ts';
import { meanGuidedDays, mentorsGuiding, mentorsPerPlacement, p90GuidedDays } from './mentors.ts';
import { hoursPlaced, hoursUnmet, modulesPlaced, modulesPlacedShare, priorityPlaced } from './placed.ts';
import { planCost } from './plan-cost.ts';
import { daysPerWeek, employersRhythm } from './rhythm.ts';
import { heaviestWeek, traineesWithoutPlacement } from './worst-off.ts';

/** In order of reading: what is placed, for trainees, for employers and mentors, between groups, what it costs. */
export const MEASURES: readonly Measure[] = [
  modulesPlaced,
  modulesPlacedShare,
  priorityPlaced,
  hoursPlaced,
  hoursUnmet,
  traineesComplete,
  medianWeeksToCompletion,
  p90WeeksToCompletion,
  journeyMinutes,
  longJourneysShare,
  daysPerWeek,
  weekendsPerTrainee,
  freeDaysPerWeek,
  employersRhythm,
  mentorsPerPlacement,
  meanGuidedDays,
  p90GuidedDays,
  mentorsGuiding,
  trackGap,
  statusGap,
  transportGap,
  childcareGap,
  heaviestWeek,
  traineesWithoutPlacement,
  mentorHours,
  guidanceHours,
  childcareHours,
  planCost,
];

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** Undefined where there is no measure of that id. */
export function measureById(id: string): Measure | undefined {
  return byId.get(id);
}
