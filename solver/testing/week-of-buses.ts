/**
 * One bus line past a home and a site that are too far to walk, with other hours on each kind of day, as in the
 * country: on Sundays the first bus comes too late for the early shift, on Saturdays the last one leaves before the late
 * shift ends, and on Fridays it does so too. The feed covers one week; all other dates run as that one does.
 *
 * Early shifts are from 07:00 to 14:30 and late ones from 14:00 to 21:30, as the builders have them.
 */
import type { SemesterInput } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { HEVERLEE, LEUVEN, semesterInput, trainee } from './builders.ts';
import { type DraftTrip, draftTexts, type FeedDraft, timetableFrom } from './gtfs-feed.ts';

export const BUS_FEED = 'bussen';

const RIDE_MINUTES = 15;

/** Departures from home, and from the site, as `HH:MM`. */
const HOURS = {
  'mon-thu': { out: ['06:35', '13:35'], back: ['14:40', '21:35'] },
  fri: { out: ['06:35', '13:35'], back: ['14:40', '20:50'] },
  sat: { out: ['06:35', '13:35'], back: ['14:40', '20:30'] },
  sun: { out: ['07:57', '13:35'], back: ['14:40', '21:35'] },
} as const;

const SERVICES = {
  'mon-thu': ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'],
  fri: ['2027-03-05'],
  sat: ['2027-03-06'],
  sun: ['2027-03-07'],
} as const;

const FEED: FeedDraft = {
  stops: [
    { id: 'thuis', ...LEUVEN },
    { id: 'huis', ...HEVERLEE },
  ],
  services: SERVICES,
  trips: Object.entries(HOURS).flatMap(([service, { out, back }]) => [
    ...out.map((time) => ride(service, time, ['thuis', 'huis'])),
    ...back.map((time) => ride(service, time, ['huis', 'thuis'])),
  ]),
  transfers: [],
};

function ride(service: string, time: string, [from, to]: readonly [string, string]): DraftTrip {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const depart = (hours * 60 + minutes) * 60;
  const arrive = depart + RIDE_MINUTES * 60;
  return {
    id: `${service} ${from} ${time}`,
    service,
    calls: [
      { stop: from, arrive: depart, depart },
      { stop: to, arrive, depart: arrive },
    ],
  };
}

/** The files of the feed, by name. */
export function busTexts(): Readonly<Record<string, string>> {
  return draftTexts(FEED);
}

export async function busTimetables(): Promise<Timetables> {
  return [{ path: BUS_FEED, timetable: await timetableFrom(busTexts()) }];
}

/** The builders' world, with that bus: one trainee who goes by it, one unit that offers every shift on every day. */
export function busSemester(over: Partial<SemesterInput> = {}): SemesterInput {
  return semesterInput({
    trainees: [trainee({ modes: [{ mode: 'transit', maxMinutes: 60 }] })],
    transit: { gtfs: [{ path: BUS_FEED }] },
    ...over,
  });
}
