/** Random small feeds around a midnight, with every trap that bears on finding a way. */
import fc from 'fast-check';
import type { Point } from '../domain/values.ts';
import type { DraftCall, DraftTransfer, DraftTrip, FeedDraft } from './gtfs-feed.ts';

/** The date that is asked about; trips run on it and on its neighbours. */
export const ASKED_DATE = '2027-03-02';
const DATES = ['2027-03-01', ASKED_DATE, '2027-03-03'];
const LEUVEN = { lat: 50.88, lon: 4.7 };
/** Some 110 and 70 metres. */
const STEP_DEGREES = 0.001;

/** On a grid of some 2 500 metres, so that some places are a walk apart, most are not, and some are one place. */
const arbitraryPlace = placeWithin(LEUVEN, 24);

/** Within so many steps to the north and the east. */
function placeWithin({ lat, lon }: Point, steps: number): fc.Arbitrary<Point> {
  return fc
    .record({ north: fc.nat(steps), east: fc.nat(steps) })
    .map(({ north, east }) => ({ lat: lat + north * STEP_DEGREES, lon: lon + east * STEP_DEGREES }));
}

const STOP_IDS = ['a', 'b', 'c', 'd', 'e'];
const SERVICES = ['x', 'y'];
const someStop = fc.constantFrom(...STOP_IDS);
const mostlyRegular = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 3);

/** Twenty seconds to twelve minutes, or none at all. */
const seconds = fc.oneof(
  fc.nat(36).map((n) => n * 20),
  fc.constant(0),
);

const calls: fc.Arbitrary<readonly DraftCall[]> = fc
  .record({
    // From eleven in the evening to past one at night.
    start: fc.integer({ min: 0, max: 400 }).map((n) => 83_000 + n * 20),
    hops: fc.array(
      fc.record({
        stop: someStop,
        ride: seconds,
        wait: fc.constantFrom(0, 0, 20, 60),
        isOpen: fc.constantFrom(false, false, true),
        pickup: mostlyRegular,
        dropOff: mostlyRegular,
      }),
      { minLength: 2, maxLength: 5 },
    ),
  })
  .map(({ start, hops }) => {
    let time = start;
    return hops.map(({ stop, ride, wait, isOpen, pickup, dropOff }, i) => {
      const arrive = time + (i === 0 ? 0 : ride);
      time = arrive + wait;
      const isInner = i > 0 && i < hops.length - 1;
      const times = isOpen && isInner ? { arrive: null, depart: null } : { arrive, depart: time };
      return { stop, ...times, pickup, dropOff };
    });
  });

const frequencies = fc.option(
  fc
    .record({
      start: fc.nat(60).map((n) => 82_800 + n * 60),
      lasts: fc.integer({ min: 1, max: 20 }).map((n) => n * 60),
      headway: fc.integer({ min: 6, max: 20 }).map((n) => n * 60),
    })
    .map(({ start, lasts, headway }) => [{ start, end: start + lasts, headway }]),
  { nil: undefined, freq: 4 },
);

const trips: fc.Arbitrary<readonly DraftTrip[]> = fc
  .array(fc.record({ service: fc.constantFrom(...SERVICES), calls, frequencies }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((drafts) =>
    drafts.map(({ service, calls: ofTrip, frequencies: every }, i) => ({
      id: `t${i}`,
      service,
      calls: ofTrip,
      ...(every === undefined ? {} : { frequencies: every }),
    })),
  );

const transfer: fc.Arbitrary<DraftTransfer> = fc
  .record({
    from: fc.constantFrom(...STOP_IDS, 'S'),
    to: fc.constantFrom(...STOP_IDS, 'S'),
    type: fc.constantFrom(undefined, 0, 2, 2, 2, 3),
    seconds: fc.constantFrom(undefined, 60, 150, 300, 600),
  })
  .map(({ from, to, type, seconds: least }) => ({
    from,
    to,
    ...(type === undefined ? {} : { type }),
    ...(least === undefined ? {} : { seconds: least }),
  }));

const someDates = fc.oneof(
  fc.constant([ASKED_DATE]),
  fc.constant(DATES),
  fc.subarray(DATES, { minLength: 1 }),
);

export const arbitraryFeed: fc.Arbitrary<FeedDraft> = fc
  .record({
    places: fc.tuple(...STOP_IDS.map(() => fc.record({ place: arbitraryPlace, inStation: fc.boolean() }))),
    services: fc.tuple(...SERVICES.map(() => someDates)),
    trips,
    transfers: fc.array(transfer, { maxLength: 4 }),
  })
  .map(({ places, services, trips: drafts, transfers }) => ({
    stops: [
      { id: 'S', ...LEUVEN },
      ...places.map(({ place, inStation }, i) => ({
        id: STOP_IDS[i] ?? '',
        ...place,
        ...(inStation ? { parent: 'S' } : {}),
      })),
    ],
    services: Object.fromEntries(SERVICES.map((id, i) => [id, services[i] ?? []])),
    trips: drafts,
    transfers,
  }));

/** Places a step or two from some stop: homes or sites. */
export function placesNear(feed: FeedDraft): fc.Arbitrary<readonly Point[]> {
  const aroundSomeStop = fc.constantFrom(...feed.stops).chain((stop) => placeWithin(stop, 2));
  return fc.array(aroundSomeStop, { minLength: 1, maxLength: 3 });
}
