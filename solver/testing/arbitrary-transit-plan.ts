/** Plans of journeys by public transport over random small feeds, right and wrong. */
import fc from 'fast-check';
import { addDays, addMinutes, dayNumber, isoDateOf, momentAt, momentOf } from '../domain/calendar.ts';
import { type Leg, type Plan, placementSchema } from '../domain/plan-schema.ts';
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { type Point, wallTime } from '../domain/values.ts';
import { datedFeeds, type Timetables } from '../travel/gtfs/feeds.ts';
import { ASKED_DATE, arbitraryFeed, placesNear } from './arbitrary-feed.ts';
import { plan, semester, type TraineeInput, trainee } from './builders.ts';
import { draftTexts, type FeedDraft, timetableFrom } from './gtfs-feed.ts';
import { type PartRecipe, partLegs, partRecipe } from './random-transit-legs.ts';
import { ridesAround } from './rides-around.ts';
import { type TamperedLegs, tamperedLegs } from './tampered-legs.ts';

export interface TransitCase {
  readonly semester: Semester;
  readonly plan: Plan;
  readonly timetables: Timetables;
}

interface JourneyRecipe {
  readonly parts: readonly [PartRecipe, PartRecipe];
  readonly calls: boolean;
  readonly tampered: TamperedLegs;
}

export interface TransitRecipe {
  readonly feeds: readonly FeedDraft[];
  readonly input: Partial<SemesterInput>;
  readonly date: string;
  readonly out: JourneyRecipe;
  readonly back: JourneyRecipe;
}

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);
const near = (offset: number) => isoDateOf(addDays(dayNumber(ASKED_DATE), offset));
/** The dates of the feeds, those beside them, and the same weekdays a week later. */
const DATES = [-1, 0, 0, 0, 1, 2, 7, 8].map(near);

const journeyRecipe: fc.Arbitrary<JourneyRecipe> = fc.record({
  parts: fc.tuple(partRecipe, partRecipe),
  calls: fc.boolean(),
  tampered: tamperedLegs,
});

const rules = fc.record({
  maxWalkToStopMinutes: oneOf(20, 20, 8, 4),
  maxBikeToStopMinutes: oneOf(15, 4, 3),
  minTransferMinutes: oneOf(0, 2, 5),
});

const modes = fc
  .subarray(['bike', 'ebike'] as const)
  .map((bikes) => (['transit', ...bikes] as const).map((mode) => ({ mode, maxMinutes: 120 })));

function childcareAt(place: Point): fc.Arbitrary<TraineeInput['childcare']> {
  const care = fc.record({
    weekdays: fc.subarray([1, 2, 3]),
    weekendCare: fc.boolean(),
    dropOffMinutes: oneOf(0, 5),
    opens: oneOf('00:00', '23:10'),
    closes: oneOf('00:00', '23:50'),
  });
  return fc.option(
    care.map((rest) => ({ ...place, ...rest })),
    { nil: undefined, freq: 2 },
  );
}

const noService = fc.option(
  fc
    .record({
      dates: fc.subarray([near(-1), near(0), near(7)], { minLength: 1 }),
      feed: oneOf(undefined, 'feed0'),
    })
    .map((strike) => [strike]),
  { nil: undefined, freq: 1 },
);

function inputFor([feed, ...others]: readonly FeedDraft[]): fc.Arbitrary<Partial<SemesterInput>> {
  if (feed === undefined) throw new RangeError('a case has a feed');
  const somewhere = placesNear(others[0] ?? feed).map(([place]) => place ?? feed.stops[0]);
  return fc
    .record({
      rules,
      modes,
      noService,
      places: fc.tuple(somewhere, somewhere, somewhere),
      childcareWeekdays: fc.subarray([1, 2, 3], { minLength: 1 }),
      holiday: fc.option(oneOf(near(0), near(7)), { nil: undefined, freq: 1 }),
    })
    .chain(
      ({
        places: [home, site, care],
        modes: own,
        holiday,
        childcareWeekdays,
        noService: strikes,
        rules: ownRules,
      }) => {
        if (home === undefined || site === undefined || care === undefined) throw new RangeError('no place');
        return childcareAt({ lat: care.lat, lon: care.lon }).map((childcare) => ({
          rules: ownRules,
          childcare: { weekdays: childcareWeekdays },
          closures:
            holiday === undefined
              ? []
              : [{ from: holiday, to: holiday, name: 'Feest', kind: 'public-holiday' as const }],
          sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', lat: site.lat, lon: site.lon }],
          transit: { gtfs: [{ path: 'feed0' }, { path: 'feed1' }], noService: strikes },
          trainees: [trainee({ home: { lat: home.lat, lon: home.lon }, modes: own, childcare })],
        }));
      },
    );
}

export const transitRecipe: fc.Arbitrary<TransitRecipe> = fc
  .tuple(arbitraryFeed, fc.option(arbitraryFeed, { freq: 2 }))
  .map(([feed, another]) => (another === null ? [feed] : [feed, another]))
  .chain((feeds) =>
    fc.record({
      feeds: fc.constant(feeds),
      input: inputFor(feeds),
      date: oneOf(...DATES),
      out: journeyRecipe,
      back: journeyRecipe,
    }),
  );

/** A plan of one day. */
export async function transitCase({ feeds, input, date, out, back }: TransitRecipe): Promise<TransitCase> {
  const timetables = await Promise.all(
    feeds.map(async (draft, i) => ({ path: `feed${i}`, timetable: await timetableFrom(draftTexts(draft)) })),
  );
  const world = semester(input);
  const day = {
    date,
    shift: 'early',
    mentor: 'mentor1',
    minutes: 420,
    out: journey(out, 'from', date, world, timetables),
    back: journey(back, 'to', date, world, timetables),
  };
  const placement = placementSchema.parse({
    trainee: 't1',
    module: 'basis',
    unit: 'u1',
    mentor: 'mentor1',
    minutes: 420,
    days: [day],
  });
  return { semester: world, plan: plan(world, [placement]), timetables };
}

function journey(
  { parts, calls, tampered }: JourneyRecipe,
  home: 'from' | 'to',
  date: string,
  world: Semester,
  timetables: Timetables,
) {
  const [person, site] = [world.trainees[0], world.sites[0]];
  if (person === undefined || site === undefined) throw new RangeError('nobody to travel, or nowhere to go');
  const rides = ridesAround(datedFeeds(world, timetables), dayNumber(date));
  const [from, to] = home === 'from' ? [person.home, site] : [site, person.home];
  const notBefore = momentAt(dayNumber(date), 0);
  const ends = { home, notBefore };
  const legs = tampered(
    calls && person.childcare !== undefined
      ? calling(parts, { from, care: person.childcare, to, ...ends }, rides, world)
      : partLegs(parts[0], { from, to, ...ends }, rides, world.rules),
  );
  return statedJourney(legs);
}

function calling(
  [first, second]: JourneyRecipe['parts'],
  {
    from,
    care,
    to,
    home,
    notBefore,
  }: { from: Point; care: Point; to: Point; home: 'from' | 'to'; notBefore: ReturnType<typeof momentAt> },
  rides: Parameters<typeof partLegs>[2],
  { rules: own }: Semester,
): readonly Leg[] {
  const before = partLegs(first, { from, to: care, home, notBefore }, rides, own);
  const reached = momentOf(before.at(-1)?.arrive ?? '');
  const since = addMinutes(reached, second.waits * 5);
  return [...before, ...partLegs(second, { from: care, to, home, notBefore: since }, rides, own)];
}

function statedJourney(legs: readonly Leg[]) {
  const leave = wallTime.parse(legs[0]?.depart);
  const arrive = wallTime.parse(legs.at(-1)?.arrive);
  return { mode: 'transit', leave, arrive, minutes: momentOf(arrive) - momentOf(leave), legs };
}
