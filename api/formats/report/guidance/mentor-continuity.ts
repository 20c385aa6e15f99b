/** Whether a trainee keeps the same mentor. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Placement } from '../../../../solver/domain/plan-schema.ts';
import type { MentorId } from '../../../../solver/domain/values.ts';

export interface ContinuityFacts {
  readonly placements: number;
  /** How many placements have that many mentors, from 1 on, without gaps. */
  readonly distribution: readonly { readonly mentors: number; readonly placements: number }[];
  /** Placements with more than one mentor, the most days with another first. */
  readonly changing: readonly ChangingMentors[];
}

export interface ChangingMentors {
  readonly placement: Placement;
  readonly daysWithAnother: number;
  /** Who else guides, and how many days, the most first. */
  readonly others: readonly { readonly mentor: MentorId; readonly days: number }[];
}

export function continuityFacts(placements: readonly Placement[]): ContinuityFacts {
  const counts = placements.map(({ days }) => new Set(days.map(({ mentor }) => mentor)).size);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  return {
    placements: placements.length,
    distribution: Array.from({ length: most }, (_, i) => ({
      mentors: i + 1,
      placements: counts.filter((count) => count === i + 1).length,
    })),
    changing: placements
      .map(changingMentors)
      .filter(({ daysWithAnother }) => daysWithAnother > 0)
      .sort((a, b) => b.daysWithAnother - a.daysWithAnother),
  };
}

function changingMentors(placement: Placement): ChangingMentors {
  const elsewhere = placement.days.filter(({ mentor }) => mentor !== placement.mentor);
  const others = [...groupBy(elsewhere, ({ mentor }) => mentor)]
    .map(([mentor, days]) => ({ mentor, days: days.length }))
    .sort((a, b) => b.days - a.days);
  return { placement, daysWithAnother: elsewhere.length, others };
}
