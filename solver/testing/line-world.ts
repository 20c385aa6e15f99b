/**
 * Worked examples of public transport: places on one line, a minute's walk apart, with buses, a tram and their times.
 * On foot it is 100 metres a minute, by bike 200, by e-bike 300; a step is 98.96 metres, so that n steps are n minutes
 * on foot and a little to spare.
 *
 *     Q -21   P -20   home 0   A 5   F 26   F2 28   B 200 (tram: T)   E 203   C 204   D 300   U 306   site 310
 */
import { addMinutes, dayNumber, type Moment, minuteOfDay, momentAt, wallTimeOf } from '../domain/calendar.ts';
import { type Placement, placementSchema } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { semester, type TraineeInput, trainee } from './builders.ts';
import { type DraftTrip, draftTexts, type FeedDraft, timetableFrom } from './gtfs-feed.ts';

const STEP_DEGREES = 0.00089;
const STEPS = {
  Q: -21,
  P: -20,
  home: 0,
  A: 5,
  care: 8,
  F: 26,
  F2: 28,
  B: 200,
  T: 200,
  E: 203,
  C: 204,
  D: 300,
  U: 306,
  site: 310,
} as const;
type PlaceName = keyof typeof STEPS;

export function stepsNorth(steps: number): Point {
  return { lat: 50.8 + steps * STEP_DEGREES, lon: 4.7 };
}

export const TUESDAY = '2027-03-02';
export const WEDNESDAY = '2027-03-03';
/** No bus of bus.zip runs. */
export const STRIKE = '2027-03-04';
/** A Monday outside the week that the feeds cover. */
export const HOLIDAY = '2027-04-05';

/** Calls as `A 06:00:30`, also past 24:00; each is arrival and departure. */
function trip(id: string, service: string, ...calls: readonly string[]): DraftTrip {
  return {
    id,
    service,
    calls: calls.map((call) => {
      const [stop = '', time = ''] = call.split(' ');
      const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
      const at = (hours * 60 + minutes) * 60 + seconds;
      return { stop, arrive: at, depart: at };
    }),
  };
}

function feed(stops: readonly PlaceName[], trips: readonly DraftTrip[], transfers: FeedDraft['transfers']) {
  return {
    stops: stops.map((id) => ({ id, ...stepsNorth(STEPS[id]) })),
    services: {
      week: ['2027-03-01', TUESDAY, WEDNESDAY, STRIKE, '2027-03-05'],
      sunday: ['2027-03-07'],
    },
    trips,
    transfers,
  };
}

/** It has a stop that is called T as well: ids mean something within one feed only. */
const BUS = feed(
  ['Q', 'P', 'A', 'F', 'F2', 'B', 'T', 'E', 'C', 'D'],
  [
    trip('one', 'week', 'A 06:00:30', 'F 06:03', 'F2 06:05', 'B 06:20:10'),
    trip('two', 'week', 'C 06:30', 'D 06:40'),
    trip('two a minute sooner', 'week', 'C 06:29:59', 'D 06:40'),
    trip('three', 'week', 'E 06:50', 'D 07:00'),
    trip('south', 'week', 'Q 06:00', 'P 06:02', 'D 06:40'),
    trip('feeder', 'week', 'P 05:50', 'A 05:59'),
    trip('early feeder', 'week', 'P 05:40', 'A 05:50'),
    trip('night', 'week', 'A 25:10', 'D 25:40'),
    trip('sunday', 'sunday', 'A 06:00', 'D 06:40'),
    trip('back two', 'week', 'D 14:45', 'C 14:55'),
    trip('back one', 'week', 'B 15:05', 'F 15:15', 'A 15:20'),
  ],
  [
    { from: 'B', to: 'C', type: 2, seconds: 485 },
    { from: 'B', to: 'E', type: 3 },
    { from: 'B', to: 'T', type: 2, seconds: 600 },
  ],
);

const TRAM = feed(
  ['T', 'U'],
  [
    trip('tram 22', 'week', 'T 06:22', 'U 06:32'),
    trip('tram 23', 'week', 'T 06:23', 'U 06:33'),
    {
      ...trip('often', 'week', 'T 00:00', 'U 00:10'),
      frequencies: [{ start: 23_700, end: 27_000, headway: 900 }],
    },
  ],
  [{ from: 'T', to: 'T', type: 2, seconds: 600 }],
);

const BUS_PATH = 'bus.zip';
const TRAM_PATH = 'tram.zip';

export async function lineTimetables(): Promise<Timetables> {
  const read = (draft: FeedDraft) => timetableFrom(draftTexts(draft));
  return [
    { path: BUS_PATH, timetable: await read(BUS) },
    { path: TRAM_PATH, timetable: await read(TRAM) },
  ];
}

/** One trainee at home, by public transport or by bike. */
export function lineSemester(
  over: Partial<TraineeInput> = {},
  rest: Parameters<typeof semester>[0] = {},
): Semester {
  return semester({
    rules: { walkKmh: 6, bikeKmh: 12, ebikeKmh: 18, detourFactor: 1 },
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...stepsNorth(STEPS.site) }],
    closures: [{ from: HOLIDAY, to: HOLIDAY, name: 'Paasmaandag', kind: 'public-holiday' }],
    transit: {
      gtfs: [{ path: BUS_PATH }, { path: TRAM_PATH }],
      noService: [{ dates: [STRIKE], feed: BUS_PATH }],
    },
    trainees: [
      trainee({
        home: stepsNorth(STEPS.home),
        modes: [
          { mode: 'transit', maxMinutes: 240 },
          { mode: 'bike', maxMinutes: 60 },
        ],
        ...over,
      }),
    ],
    ...rest,
  });
}

/** Legs as a person writes them down: `walk home-A 05:55-06:00`, `one A-B 06:00-06:21` (a trip by its id). */
export type LegLine = string;

export const OUT: readonly LegLine[] = [
  'walk home-A 05:55-06:00',
  'one A-B 06:00-06:21',
  'walk B-C 06:21-06:25',
  'two C-D 06:30-06:40',
  'walk D-site 06:40-06:50',
];

export const BACK: readonly LegLine[] = [
  'walk site-D 14:30-14:40',
  'back two D-C 14:45-14:55',
  'walk C-B 14:55-14:59',
  'back one B-A 15:05-15:20',
  'walk A-home 15:20-15:25',
];

export interface LineDay {
  readonly date?: string;
  readonly out?: readonly LegLine[];
  readonly back?: readonly LegLine[];
}

/** One early shift (07:00-14:30) of the trainee, with journeys by public transport. */
export function lineDays(...days: readonly LineDay[]): Placement[] {
  return [
    placementSchema.parse({
      trainee: 't1',
      module: 'basis',
      unit: 'u1',
      mentor: 'mentor1',
      minutes: 420 * days.length,
      days: days.map(({ date = TUESDAY, out = OUT, back = BACK }) => ({
        date,
        shift: 'early',
        mentor: 'mentor1',
        minutes: 420,
        out: transitJourney(out, date),
        back: transitJourney(back, date),
      })),
    }),
  ];
}

function transitJourney(lines: readonly LegLine[], date: string) {
  const legs = lines.map((line) => legOf(line, date));
  const leave = legs[0]?.depart ?? momentAt(dayNumber(date), 0);
  const arrive = legs.at(-1)?.arrive ?? leave;
  return {
    mode: 'transit',
    leave: wallTimeOf(leave),
    arrive: wallTimeOf(arrive),
    minutes: arrive - leave,
    legs: legs.map((leg) => ({ ...leg, depart: wallTimeOf(leg.depart), arrive: wallTimeOf(leg.arrive) })),
  };
}

const STREET_MODES: readonly string[] = ['walk', 'bike', 'ebike', 'car'] satisfies Mode[];
const LINE = /^(?<by>[^/]+?)(?:\/(?<feed>\S+))? (?<from>\S+)-(?<to>\S+) (?<depart>\S+)-(?<arrive>\S+)$/;

function legOf(line: LegLine, date: string) {
  const parts = LINE.exec(line)?.groups ?? {};
  const { by = '', from = '', to = '', depart = '', arrive = '' } = parts;
  const { feed = by.startsWith('tram') || by === 'often' ? TRAM_PATH : BUS_PATH } = parts;
  const times = { depart: atTime(date, depart), arrive: atTime(date, arrive) };
  if (STREET_MODES.includes(by)) return { mode: by, from: pointOf(from), to: pointOf(to), ...times };
  const end = (text: string) => ({ ...pointOf(text), stop: text.replace(/@.*/, '') });
  return { mode: 'transit', from: end(from), to: end(to), ...times, feed, trip: by };
}

function atTime(date: string, time: string): Moment {
  return addMinutes(momentAt(dayNumber(date), 0), minuteOfDay(time));
}

/** `D`, or `D@301` for what is called so and lies elsewhere. */
function pointOf(text: string): Point {
  const [name = '', elsewhere] = text.split('@');
  if (elsewhere !== undefined) return stepsNorth(Number(elsewhere));
  const place = Object.entries(STEPS).find(([known]) => known === name);
  if (place === undefined) throw new Error(`there is no ${name} on the line`);
  return stepsNorth(place[1]);
}
