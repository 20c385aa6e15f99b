/**
 * What H7 says of journeys by public transport, worked out by hand on one line (`line-world.ts`), on both sides of every
 * limit: the plain rules and the checker are both held to it.
 */
import type { Semester } from '../domain/semester-schema.ts';
import {
  BACK,
  HOLIDAY,
  type LegLine,
  type LineDay,
  lineSemester,
  OUT,
  STRIKE,
  stepsNorth,
  WEDNESDAY,
} from './line-world.ts';

export interface TransitExample {
  readonly name: string;
  readonly day: LineDay;
  readonly world?: Semester;
  /** The causes of H7 about legs and rides, as `out legs`. */
  readonly found: readonly string[];
}

const right = (name: string, day: LineDay, world?: Semester): TransitExample => example(name, day, [], world);
const example = (name: string, day: LineDay, found: readonly string[], world?: Semester): TransitExample => ({
  name,
  day,
  found,
  ...(world === undefined ? {} : { world }),
});

/** The way out with its first, or its last, legs replaced. */
const outFrom = (kept: number, ...lines: readonly LegLine[]) => ({ out: [...OUT.slice(0, kept), ...lines] });
const outTo = (dropped: number, ...lines: readonly LegLine[]) => ({ out: [...lines, ...OUT.slice(dropped)] });
const outWith = (index: number, line: LegLine) => ({ out: OUT.with(index, line) });

const withCare = (steps: number) => lineSemester({ childcare: { ...stepsNorth(steps), weekdays: [2] } });
const CARE = 8;
const A = 5;
const T = 200;

const BIKED_OUT = ['bike home-F 05:48-06:03', 'one F-B 06:03-06:21', ...OUT.slice(2)];
const BIKED_BACK = [...BACK.slice(0, 3), 'back one B-F 15:05-15:15', 'bike F-home 15:15-15:30'];
const CALLING_OUT = ['walk home-care 05:30-05:38', 'walk care-A 05:57-06:00', ...OUT.slice(1)];
const CALLING_BACK = [...BACK.slice(0, 4), 'walk A-care 15:20-15:23', 'walk care-home 15:28-15:36'];

const RIDES: readonly TransitExample[] = [
  right('walks, rides, changes and walks', {}),
  right('rides what leaves at 06:00:30 at 06:00 and arrives at 06:20:10 at 06:21', {}),
  example('rides a minute sooner', outTo(2, 'walk home-A 05:54-05:59', 'one A-B 05:59-06:21'), ['out ride']),
  example('arrives a minute sooner', outWith(1, 'one A-B 06:00-06:20'), ['out ride']),
  example('rides a trip that there is not', outWith(1, 'ghost A-B 06:00-06:21'), ['out ride']),
  example('rides another trip', outWith(1, 'two A-B 06:00-06:21'), ['out ride']),
  example('boards where the trip does not stop', outTo(2, 'walk home-P 05:40-06:00', 'one P-B 06:00-06:21'), [
    'out ride',
  ]),
  example('rides in the feed of another', outWith(1, 'one/tram.zip A-B 06:00-06:21'), ['out ride']),
  example('rides in a feed that there is not', outWith(1, 'one/train.zip A-B 06:00-06:21'), ['out ride']),
  example(
    'alights where the stop is not',
    outFrom(3, 'two C-D@301 06:30-06:40', 'walk D@301-site 06:40-06:49'),
    ['out ride'],
  ),
  example('boards where the stop is not', outTo(2, 'walk home-A@6 05:54-06:00', 'one A@6-B 06:00-06:21'), [
    'out ride',
  ]),
  example(
    'is wrong both ways',
    { out: OUT.with(1, 'ghost A-B 06:00-06:21'), back: BACK.with(3, 'ghost B-A 15:05-15:20') },
    ['back ride', 'out ride'],
  ),
  right('rides at a headway', outFrom(2, 'often T-U 06:35-06:45', 'walk U-site 06:45-06:49')),
  example('rides between two headways', outFrom(2, 'often T-U 06:36-06:46', 'walk U-site 06:46-06:50'), [
    'out ride',
  ]),
];

const BY_NIGHT = ['walk home-A 01:05-01:10', 'night A-D 01:10-01:40', 'walk D-site 01:40-01:50'];

const DATES: readonly TransitExample[] = [
  example('rides on the day of a strike', { date: STRIKE }, ['back ride', 'out ride']),
  right('rides the day before it', { date: WEDNESDAY }),
  right('rides yesterday’s trip after midnight', { out: BY_NIGHT }),
  right('rides the trip of the night before a strike', { date: WEDNESDAY, out: BY_NIGHT }),
  example('rides yesterday’s trip on the morning of a strike', { date: STRIKE, out: BY_NIGHT }, [
    'back ride',
  ]),
  example('rides the trip of the night of a strike', { date: '2027-03-05', out: BY_NIGHT }, ['out ride']),
  example('rides on Monday what runs from Monday night', { date: '2027-03-01', out: BY_NIGHT }, ['out ride']),
  right('reads a Monday outside the feed as that Monday', { date: '2027-04-12' }),
  example('rides the weekday trips on a public holiday outside the feed', { date: HOLIDAY }, [
    'back ride',
    'out ride',
  ]),
  example(
    'rides the Sunday trips on a public holiday outside the feed',
    { date: HOLIDAY, out: ['walk home-A 05:55-06:00', 'sunday A-D 06:00-06:40', 'walk D-site 06:40-06:50'] },
    ['back ride'],
  ),
];

const STREETS: readonly TransitExample[] = [
  right('walks 20 minutes to the stop', {
    out: ['walk home-P 05:42-06:02', 'south P-D 06:02-06:40', 'walk D-site 06:40-06:50'],
  }),
  example(
    'walks 21 minutes to the stop',
    { out: ['walk home-Q 05:39-06:00', 'south Q-D 06:00-06:40', 'walk D-site 06:40-06:50'] },
    ['out legs'],
  ),
  example('walks a minute longer than it takes', outWith(0, 'walk home-A 05:54-06:00'), ['out legs']),
  example('walks a minute less than it takes', outWith(0, 'walk home-A 05:56-06:00'), ['out legs']),
  example(
    'walks on after a walk',
    outFrom(2, 'walk B-E 06:21-06:24', 'walk E-C 06:24-06:25', ...OUT.slice(3)),
    ['out legs'],
  ),
  example('walks on to the site', outFrom(4, 'walk D-U 06:40-06:46', 'walk U-site 06:46-06:50'), [
    'out legs',
  ]),
  right(
    'changes without a walk at one and the same place',
    outFrom(2, 'tram 23 T-U 06:23-06:33', 'walk U-site 06:33-06:37'),
  ),
  right(
    'changes with a walk of no length',
    outFrom(2, 'walk B-T 06:21-06:21', 'tram 23 T-U 06:23-06:33', 'walk U-site 06:33-06:37'),
  ),
  right('waits before it walks', outWith(2, 'walk B-C 06:26-06:30')),
  example('walks before it has arrived', outWith(2, 'walk B-C 06:20-06:24'), ['out legs']),
  example('boards before the walk is over', outWith(2, 'walk B-C 06:27-06:31'), ['out legs']),
  example('changes to a stop that is elsewhere', { out: OUT.toSpliced(2, 1) }, ['out legs']),
  example('starts at the stop', { out: OUT.slice(1) }, ['out legs']),
  example('ends at the stop', { out: OUT.slice(0, -1) }, ['out legs']),
  example('goes back as it came', { back: OUT }, ['back legs']),
];

const BIKES: readonly TransitExample[] = [
  right('rides a bike to the first stop and from the last, 15 minutes', { out: BIKED_OUT, back: BIKED_BACK }),
  right('rides a bike one way', { out: BIKED_OUT }),
  example('rides a bike 16 minutes', outTo(2, 'bike home-F2 05:49-06:05', 'one F2-B 06:05-06:21'), [
    'out legs',
  ]),
  example('rides an e-bike that is not theirs', outTo(2, 'ebike home-F 05:52-06:03', 'one F-B 06:03-06:21'), [
    'out legs',
  ]),
  right(
    'rides an e-bike of their own',
    outTo(2, 'ebike home-F 05:52-06:03', 'one F-B 06:03-06:21'),
    lineSemester({
      modes: [
        { mode: 'transit', maxMinutes: 240 },
        { mode: 'ebike', maxMinutes: 1 },
      ],
    }),
  ),
  example('rides a car to the first stop', outTo(2, 'car home-F 05:53-06:03', 'one F-B 06:03-06:21'), [
    'out legs',
  ]),
  example('rides a bike from the last stop to the site', outWith(4, 'bike D-site 06:40-06:47'), ['out legs']),
  example('rides a bike from the site', { back: BACK.with(0, 'bike site-D 14:30-14:37') }, ['back legs']),
  example('rides a bike between two trips', outWith(2, 'bike B-C 06:21-06:25'), ['out legs']),
  example('rides a bike on a day on which a call is due', { out: BIKED_OUT }, ['out legs'], withCare(CARE)),
  right('rides a bike on another day than the child’s', { date: WEDNESDAY, out: BIKED_OUT }, withCare(CARE)),
  right(
    'rides a bike where the childcare is shut that day',
    { out: BIKED_OUT },
    lineSemester({ childcare: { ...stepsNorth(CARE), weekdays: [2] } }, { childcare: { weekdays: [1] } }),
  ),
  example(
    'rides a bike on a day with a call on the way back',
    { date: WEDNESDAY, out: BIKED_OUT, back: CALLING_BACK },
    ['out legs'],
    withCare(CARE),
  ),
  right(
    'rides a bike on a day on which it passes the childcare’s stop',
    { date: WEDNESDAY, out: BIKED_OUT },
    withCare(T),
  ),
];

const CHANGES: readonly TransitExample[] = [
  right('changes in the 9 minutes that 485 seconds leave free', {}),
  example(
    'changes in 8 minutes where 485 seconds are asked',
    outWith(3, 'two a minute sooner C-D 06:29-06:40'),
    ['out legs'],
  ),
  right(
    'changes in 2 minutes between two feeds',
    outFrom(2, 'tram 23 T-U 06:23-06:33', 'walk U-site 06:33-06:37'),
  ),
  example('changes in 1 minute', outFrom(2, 'tram 22 T-U 06:22-06:32', 'walk U-site 06:32-06:36'), [
    'out legs',
  ]),
  example(
    'changes in 1 minute for the second time',
    {
      out: [
        'walk home-P 05:20-05:40',
        'early feeder P-A 05:40-05:50',
        'one A-B 06:00-06:21',
        'tram 22 T-U 06:22-06:32',
        'walk U-site 06:32-06:36',
      ],
    },
    ['out legs'],
  ),
  right(
    'changes in 1 minute where that is enough',
    outFrom(2, 'tram 22 T-U 06:22-06:32', 'walk U-site 06:32-06:36'),
    lineSemester({}, { rules: { walkKmh: 6, detourFactor: 1, minTransferMinutes: 1 } }),
  ),
  example(
    'changes where the feed forbids it',
    outFrom(2, 'walk B-E 06:21-06:24', 'three E-D 06:50-07:00', 'walk D-site 07:00-07:10'),
    ['out legs'],
  ),
];

const CALLS: readonly TransitExample[] = [
  right('calls at childcare both ways', { out: CALLING_OUT, back: CALLING_BACK }, withCare(CARE)),
  example('calls without childcare', { out: CALLING_OUT, back: CALLING_BACK }, ['back legs', 'out legs']),
  example(
    'calls elsewhere',
    { out: CALLING_OUT, back: CALLING_BACK },
    ['back legs', 'out legs'],
    withCare(9),
  ),
  right(
    'changes in 1 minute by way of childcare',
    outTo(1, 'walk home-P 05:30-05:50', 'feeder P-A 05:50-05:59'),
    withCare(A),
  ),
  example('changes in 1 minute', outTo(1, 'walk home-P 05:30-05:50', 'feeder P-A 05:50-05:59'), ['out legs']),
  example(
    'walks on in a part',
    { out: ['walk home-A 05:30-05:35', 'walk A-care 05:35-05:38', ...CALLING_OUT.slice(1)] },
    ['out legs'],
    withCare(CARE),
  ),
  example(
    'walks a minute too long after the call',
    { out: CALLING_OUT.with(1, 'walk care-A 05:56-06:00') },
    ['out legs'],
    withCare(CARE),
  ),
  example(
    'leaves childcare before it is there',
    { out: ['walk home-care 05:50-05:58', ...CALLING_OUT.slice(1)] },
    ['out legs'],
    withCare(CARE),
  ),
  example(
    'walks a part of 21 minutes',
    {
      out: [
        'walk home-Q 05:00-05:21',
        'walk Q-P 05:30-05:31',
        'south P-D 06:02-06:40',
        'walk D-site 06:40-06:50',
      ],
    },
    ['out legs'],
    withCare(-21),
  ),
  right(
    'walks a part of 20 minutes',
    { out: ['walk home-P 05:00-05:20', 'south P-D 06:02-06:40', 'walk D-site 06:40-06:50'] },
    withCare(-20),
  ),
];

export const TRANSIT_EXAMPLES: readonly TransitExample[] = [
  ...RIDES,
  ...DATES,
  ...STREETS,
  ...BIKES,
  ...CHANGES,
  ...CALLS,
];
