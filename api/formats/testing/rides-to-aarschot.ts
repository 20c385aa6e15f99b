/**
 * A small semester of people who go from Kessel-Lo to a nursing home in Aarschot. The timetable is known from Monday
 * 1 to Sunday 14 March 2027, the same on every day.
 *
 * t1 takes bus and train, earlier ones on a Saturday, and once after the timetable ends; `ouder` calls at childcare
 * on the way; `fietser` rides to the station by bike and is home past midnight; `buur` lives close by and walks.
 */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { dayNumber, minuteOfDay, momentAt, wallTimeOf } from '../../../solver/domain/calendar.ts';
import { type Names, namesOf } from '../../../solver/domain/names.ts';
import {
  daySchema,
  type Placement,
  type PlacementDay,
  planSchema,
} from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { Point } from '../../../solver/domain/values.ts';
import {
  type DayOptions,
  placement,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { gtfsTime, timetableFrom } from '../../../solver/testing/gtfs-feed.ts';
import type { Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import { rideNames } from '../../../solver/travel/gtfs/ride-names.ts';
import { streetMinutes } from '../../../solver/travel/street.ts';
import { acceptedPlan } from './accepted-plan.ts';

export const FEED = 'dienstregelingen/leuven.zip';

const PLACES = {
  home: { lat: 50.89, lon: 4.735 },
  childcare: { lat: 50.88, lon: 4.715 },
  site: { lat: 50.9862, lon: 4.824 },
  neighbour: { lat: 50.988, lon: 4.824 },
  vlierbeek: { lat: 50.892, lon: 4.735 },
  leuvenBus: { lat: 50.8815, lon: 4.715 },
  leuvenTrain: { lat: 50.8815, lon: 4.7165 },
  aarschot: { lat: 50.984, lon: 4.824 },
} as const satisfies Readonly<Record<string, Point>>;

/** One ride each, from first to last stop. */
const LINES = {
  bus: { route: 'b2', headsign: 'Leuven Gasthuisberg', from: 'vlierbeek', to: 'leuvenBus', minutes: 11 },
  'bus terug': { route: 'b2', headsign: '', from: 'leuvenBus', to: 'vlierbeek', minutes: 11 },
  trein: { route: 'ic', headsign: 'Hasselt', from: 'leuvenTrain', to: 'aarschot', minutes: 17 },
  'trein terug': { route: 'ic', headsign: 'Leuven', from: 'aarschot', to: 'leuvenTrain', minutes: 17 },
} as const;
type Line = keyof typeof LINES;
const LINE_NAMES: readonly Line[] = ['bus', 'bus terug', 'trein', 'trein terug'];
const DEPARTURES: Record<Line, readonly number[]> = {
  bus: [8, 38],
  'bus terug': [4, 34],
  trein: [27, 57],
  'trein terug': [19, 49],
};
const HOURS = Array.from({ length: 19 }, (_, i) => i + 5);

/** Platforms without a name of their own, as many feeds have them. */
const STOPS = [
  'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station',
  'vlierbeek,Kessel-Lo Vlierbeek,50.892,4.735,0,',
  'leuvenBus,Leuven Station perron 4,50.8815,4.715,0,',
  'leuven,Leuven,50.8815,4.7165,1,',
  'leuvenTrain,,50.8815,4.7165,0,leuven',
  'aarschot,Aarschot,50.984,4.824,0,',
];

/** The files of the feed, by name. */
export function aarschotTexts(): Readonly<Record<string, string>> {
  const trips = LINE_NAMES.flatMap((name) =>
    HOURS.flatMap((hour) =>
      DEPARTURES[name].map((minute) => ({
        ...LINES[name],
        id: tripId(name, hour * 60 + minute),
        hour,
        minute,
      })),
    ),
  );
  const texts = {
    'stops.txt': STOPS,
    'routes.txt': ['route_id,route_short_name,route_type', 'b2,2,3', 'ic,IC,103'],
    'trips.txt': [
      'trip_id,route_id,service_id,trip_headsign',
      ...trips.map(({ id, route, headsign }) => `${id},${route},daily,${headsign}`),
    ],
    'stop_times.txt': [
      'trip_id,stop_sequence,stop_id,arrival_time,departure_time',
      ...trips.flatMap(({ id, hour, minute, from, to, minutes }) => {
        const [leave, arrive] = [hour * 60 + minute, hour * 60 + minute + minutes].map((at) =>
          gtfsTime(at * 60),
        );
        return [`${id},1,${from},${leave},${leave}`, `${id},2,${to},${arrive},${arrive}`];
      }),
    ],
    'calendar.txt': [
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      'daily,1,1,1,1,1,1,1,20270301,20270314',
    ],
  };
  const files = Object.entries(texts).map(([file, lines]) => [file, `${lines.join('\n')}\n`]);
  return Object.fromEntries(files);
}

async function timetablesToAarschot(): Promise<Timetables> {
  return [{ path: FEED, timetable: await timetableFrom(aarschotTexts()) }];
}

function tripId(line: Line, minute: number): string {
  return `${line} ${gtfsTime(minute * 60).slice(0, 5)}`;
}

function rider(id: string, over: Partial<TraineeInput> = {}): TraineeInput {
  return trainee({ id, home: PLACES.home, modes: [{ mode: 'transit', maxMinutes: 180 }], ...over });
}

function aarschotSemester(): Semester {
  return semester({
    sites: [{ id: 's1', employer: 'e1', name: 'WZC Poortvelden', municipality: 'Aarschot', ...PLACES.site }],
    units: [unit({ name: 'Afdeling Demer' })],
    trainees: [
      rider('t1'),
      rider('ouder', {
        childcare: { ...PLACES.childcare, weekdays: [1, 2, 3, 4, 5], opens: '07:00', closes: '18:30' },
      }),
      rider('fietser', {
        modes: [
          { mode: 'transit', maxMinutes: 180 },
          { mode: 'bike', maxMinutes: 30 },
        ],
      }),
      rider('buur', { home: PLACES.neighbour }),
    ],
    people: { t1: { name: 'Zoë De Smedt' }, ouder: { name: 'Amina El Idrissi' } },
    transit: { gtfs: [{ path: FEED }] },
  });
}

interface Ways {
  readonly out: readonly string[];
  readonly back: readonly string[];
}

const HOME_BY_BUS = [
  'walk site-aarschot 14:44',
  'trein terug 14:49',
  'walk leuvenTrain-leuvenBus 15:06',
  'bus terug 15:34',
  'walk vlierbeek-home 15:45',
];

const WEEKDAY: Ways = {
  out: [
    'walk home-vlierbeek 05:34',
    'bus 05:38',
    'walk leuvenBus-leuvenTrain 05:49',
    'trein 06:27',
    'walk aarschot-site 06:44',
  ],
  back: HOME_BY_BUS,
};
const SATURDAY: Ways = {
  out: [
    'walk home-vlierbeek 05:04',
    'bus 05:08',
    'walk leuvenBus-leuvenTrain 05:19',
    'trein 05:27',
    'walk aarschot-site 05:44',
  ],
  back: HOME_BY_BUS,
};
const WITH_CHILDCARE: Ways = {
  out: [
    'walk home-vlierbeek 07:04',
    'bus 07:08',
    'walk leuvenBus-childcare 07:19',
    'walk childcare-leuvenTrain 07:53',
    'trein 07:57',
    'walk aarschot-site 08:14',
  ],
  back: [
    'walk site-aarschot 16:44',
    'trein terug 16:49',
    'walk leuvenTrain-childcare 17:06',
    'walk childcare-leuvenBus 17:31',
    'bus terug 17:34',
    'walk vlierbeek-home 17:45',
  ],
};
const BY_BIKE: Ways = {
  out: ['bike home-leuvenTrain 13:16', 'trein 13:27', 'walk aarschot-site 13:44'],
  back: ['walk site-aarschot 23:44', 'trein terug 23:49', 'bike leuvenTrain-home 24:06'],
};
const ON_FOOT: Ways = { out: ['walk neighbour-site 06:51'], back: ['walk site-neighbour 14:30'] };

/** The one day that is planned by the timetable of another. */
export const ASSUMED = { date: '2027-03-22', as: '2027-03-08' } as const;

export interface RiddenPlan {
  readonly checked: CheckedPlan;
  /** With lines and stops called as in the timetable. */
  readonly names: Names;
}

export async function ridesToAarschot(): Promise<RiddenPlan> {
  const world = aarschotSemester();
  const timetables = await timetablesToAarschot();
  const placements = [
    ridden(world, 't1', [
      [{ date: '2027-03-01' }, WEEKDAY],
      [{ date: '2027-03-06' }, SATURDAY],
      [{ date: ASSUMED.date }, WEEKDAY],
    ]),
    ridden(world, 'ouder', [
      [{ date: '2027-03-02', shift: 'day' }, WITH_CHILDCARE],
      [{ date: '2027-03-03', shift: 'day' }, WITH_CHILDCARE],
    ]),
    ridden(world, 'fietser', [
      [{ date: '2027-03-02', shift: 'late' }, BY_BIKE],
      [{ date: '2027-03-03', shift: 'late' }, BY_BIKE],
      [{ date: '2027-03-04', shift: 'late' }, BY_BIKE],
    ]),
    ridden(world, 'buur', [
      [{ date: '2027-03-02' }, ON_FOOT],
      [{ date: '2027-03-03' }, ON_FOOT],
      [{ date: '2027-03-04' }, ON_FOOT],
    ]),
  ];
  const timetable = planSchema.shape.timetable.parse([{ feed: FEED, dates: [ASSUMED] }]);
  return {
    checked: acceptedPlan(world, placements, { over: { timetable }, timetables }),
    names: namesOf(world, { pseudonymous: false, rides: rideNames(timetables) }),
  };
}

function ridden(world: Semester, id: string, days: readonly (readonly [DayOptions, Ways])[]): Placement {
  const byBike = placement(
    world,
    { trainee: id },
    days.map(([day]) => day),
  );
  return {
    ...byBike,
    days: byBike.days.map((day, i) => riddenDay(world, day, days[i]?.[1] ?? WEEKDAY)),
  };
}

/** The day with other journeys. @param ways legs as `bus 06:08` or `walk home-vlierbeek 06:02` */
function riddenDay(world: Semester, day: PlacementDay, { out, back }: Ways): PlacementDay {
  return daySchema.parse({
    ...day,
    out: journey(world, day.date, out),
    back: journey(world, day.date, back),
  });
}

function journey(world: Semester, date: string, lines: readonly string[]) {
  const legs = lines.map((line) => legOf(world, line));
  const [leave = 0, arrive = 0] = [legs[0]?.leave, legs.at(-1)?.arrive];
  const at = (minute: number) => wallTimeOf(momentAt(dayNumber(date), minute));
  return {
    mode: 'transit',
    leave: at(leave),
    arrive: at(arrive),
    minutes: arrive - leave,
    legs: legs.map(({ leave: depart, arrive: there, ...leg }) => ({
      ...leg,
      depart: at(depart),
      arrive: at(there),
    })),
  };
}

function legOf({ rules }: Semester, line: string) {
  const leave = minuteOfDay(line.slice(-'HH:mm'.length));
  const name = LINE_NAMES.find((known) => line === `${known} ${line.slice(-'HH:mm'.length)}`);
  if (name !== undefined) {
    const { from, to, minutes } = LINES[name];
    const ends = { from: { ...PLACES[from], stop: from }, to: { ...PLACES[to], stop: to } };
    const ride = { mode: 'transit', feed: FEED, trip: tripId(name, leave) };
    return { ...ride, ...ends, leave, arrive: leave + minutes };
  }
  const [, by = '', start = '', end = ''] = /^(\w+) (\w+)-(\w+) /.exec(line) ?? [];
  const [from, to] = [placeOf(start), placeOf(end)];
  const mode = by === 'bike' ? 'bike' : 'walk';
  return { mode, from, to, leave, arrive: leave + streetMinutes(mode, from, to, rules) };
}

function placeOf(name: string): Point {
  const found = Object.entries(PLACES).find(([known]) => known === name);
  if (found === undefined) throw new Error(`there is no ${name} on the way`);
  return found[1];
}
