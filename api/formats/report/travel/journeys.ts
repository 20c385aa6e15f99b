/** The journeys of a plan, one way each: how long they take, by what, and who travels longest. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import { MODES } from '../../../../solver/domain/lists.ts';
import type { Journey } from '../../../../solver/domain/plan-schema.ts';
import type { Mode } from '../../../../solver/domain/values.ts';
import { meansOf } from '../../journey-words.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { median } from '../median.ts';

const BUCKET_MINUTES = 10;
const LONGEST = 10;

export interface TravelFacts {
  readonly journeys: number;
  /** Without gaps, from 0 minutes on; `to` does not belong to it. */
  readonly buckets: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** The modes that are used, in the order of the model. */
  readonly modes: readonly ModeTravel[];
  /** The placements with the longest journeys, at most ten. */
  readonly longest: readonly PlacementTravel[];
}

export interface ModeTravel {
  readonly mode: Mode;
  readonly trainees: number;
  readonly journeys: number;
  readonly medianMinutes: number;
  readonly longestMinutes: number;
}

export interface PlacementTravel {
  readonly placed: PlacedDay;
  /** The longest one of the placement. */
  readonly journey: Journey;
  /** Journeys beyond `longJourneyMinutes`, of all journeys of the placement. */
  readonly long: number;
  readonly journeys: number;
}

interface MadeJourney {
  readonly placed: PlacedDay;
  readonly journey: Journey;
}

/** @param longFrom journeys of more minutes count as long. */
export function travelFacts(days: readonly PlacedDay[], longFrom: number): TravelFacts {
  const made = days.flatMap((placed) =>
    [placed.day.out, placed.day.back].map((journey): MadeJourney => ({ placed, journey })),
  );
  return {
    journeys: made.length,
    buckets: buckets(made.map(({ journey }) => journey.minutes)),
    modes: MODES.flatMap((mode) =>
      modeTravel(
        mode,
        made.filter(({ journey }) => meansOf(journey) === mode),
      ),
    ),
    longest: longestPlacements(made, longFrom),
  };
}

function buckets(minutes: readonly number[]): TravelFacts['buckets'] {
  if (minutes.length === 0) return [];
  const counts = new Map<number, number>();
  const bucketOf = (value: number) => Math.floor(value / BUCKET_MINUTES);
  for (const value of minutes) counts.set(bucketOf(value), (counts.get(bucketOf(value)) ?? 0) + 1);
  return Array.from({ length: Math.max(...counts.keys()) + 1 }, (_, i) => ({
    from: i * BUCKET_MINUTES,
    to: (i + 1) * BUCKET_MINUTES,
    count: counts.get(i) ?? 0,
  }));
}

function modeTravel(mode: Mode, made: readonly MadeJourney[]): readonly ModeTravel[] {
  const minutes = made.map(({ journey }) => journey.minutes);
  const medianMinutes = median(minutes);
  if (medianMinutes === null) return [];
  const trainees = new Set(made.map(({ placed }) => placed.trainee.id)).size;
  const longestMinutes = minutes.reduce((most, value) => Math.max(most, value), 0);
  return [{ mode, trainees, journeys: made.length, medianMinutes, longestMinutes }];
}

function longestPlacements(made: readonly MadeJourney[], longFrom: number): readonly PlacementTravel[] {
  return [...groupBy(made, ({ placed }) => placed.placement).values()]
    .flatMap((own) => {
      const [first, ...rest] = own;
      if (first === undefined) return [];
      const longest = rest.reduce(
        (most, one) => (one.journey.minutes > most.journey.minutes ? one : most),
        first,
      );
      const long = own.filter(({ journey }) => journey.minutes > longFrom).length;
      return [{ ...longest, long, journeys: own.length }];
    })
    .sort((a, b) => b.journey.minutes - a.journey.minutes)
    .slice(0, LONGEST);
}
