/** Ways to spoil the legs of a transit journey; some leave it right. */
import fc from 'fast-check';
import { addMinutes, momentOf, wallTimeOf } from '../domain/calendar.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { WallTime } from '../domain/values.ts';

const later = (time: WallTime, minutes: number) => wallTimeOf(addMinutes(momentOf(time), minutes));
const MINUTES_PER_DAY = 1440;
const HAIR = 1e-6;

/** @param at which leg; @param by a small number that is not 0. */
type Tampering = (legs: readonly Leg[], at: number, by: number) => readonly Leg[];

function onLeg(change: (leg: Leg, by: number) => Partial<Leg>): Tampering {
  return (legs, at, by) => legs.map((leg, i) => (i === at ? { ...leg, ...change(leg, by) } : leg));
}

function inserted(make: (before: Leg) => readonly Leg[]): Tampering {
  return (legs, at) => legs.flatMap((leg, i) => (i === at ? [leg, ...make(leg)] : [leg]));
}

const stops = ['a', 'b', 'c', 'd', 'e', 'nowhere'] as const;
const stopAt = (by: number) => stops[Math.abs(by) % stops.length] ?? 'a';
const standingStill = ({ to, arrive }: Leg): Leg => {
  const here = { lat: to.lat, lon: to.lon };
  return { mode: 'walk', from: here, to: here, depart: arrive, arrive };
};
const withoutFeed = ({ feed: _feed, ...leg }: Leg): Leg => leg;
const withoutTrip = ({ trip: _trip, ...leg }: Leg): Leg => leg;

const TAMPERINGS: readonly Tampering[] = [
  onLeg((leg, by) => ({ depart: later(leg.depart, by), arrive: later(leg.arrive, by) })),
  onLeg((leg, by) => ({ depart: later(leg.depart, by) })),
  onLeg((leg, by) => ({ arrive: later(leg.arrive, by) })),
  onLeg((leg, by) => ({ from: { ...leg.from, stop: stopAt(by) } })),
  onLeg((leg, by) => ({ to: { ...leg.to, stop: stopAt(by) } })),
  onLeg((_leg, by) => ({ trip: `t${Math.abs(by)}` })),
  onLeg((_leg, by) => ({ feed: `feed${Math.abs(by) % 3}` })),
  onLeg((leg) => ({ from: { ...leg.from, lat: leg.from.lat + HAIR } })),
  onLeg(() => ({ mode: 'walk' })),
  onLeg(() => ({ mode: 'bike' })),
  onLeg(() => ({ mode: 'car' })),
  onLeg(() => ({ mode: 'transit' })),
  onLeg((leg) => ({ from: leg.to, to: leg.from })),
  inserted((leg) => [standingStill(leg)]),
  inserted((leg) => [leg]),
  (legs, at) => (legs.length === 1 ? legs : legs.filter((_, i) => i !== at)),
  (legs, at) => legs.map((leg, i) => (i === at ? withoutFeed(leg) : leg)),
  (legs, at) => legs.map((leg, i) => (i === at ? withoutTrip(leg) : leg)),
  // The place where two legs meet, both moved.
  (legs, at) =>
    legs.map((leg, i) => {
      const moved = legs[at]?.to;
      if (moved === undefined) return leg;
      const there = { lat: moved.lat + HAIR, lon: moved.lon };
      if (i === at) return { ...leg, to: { ...leg.to, ...there } };
      return i === at + 1 ? { ...leg, from: { ...leg.from, ...there } } : leg;
    }),
  (legs, _at, by) => legs.map((leg) => daysLater(leg, by)),
  (legs, _at, by) =>
    legs.map((leg) => ({ ...leg, depart: later(leg.depart, by), arrive: later(leg.arrive, by) })),
];

function daysLater(leg: Leg, days: number): Leg {
  const minutes = days * MINUTES_PER_DAY;
  return { ...leg, depart: later(leg.depart, minutes), arrive: later(leg.arrive, minutes) };
}

export type TamperedLegs = (legs: readonly Leg[]) => readonly Leg[];

/** Two times out of three nothing at all. */
export const tamperedLegs: fc.Arbitrary<TamperedLegs> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<TamperedLegs>((legs) => legs) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        how: fc.constantFrom(...TAMPERINGS),
        at: fc.nat(5),
        by: fc.constantFrom(-1, 1, -1, 1, -2, 2, 3, 7),
      })
      .map(
        ({ how, at, by }): TamperedLegs =>
          (legs) =>
            how(legs, at % legs.length, by),
      ),
  },
);
