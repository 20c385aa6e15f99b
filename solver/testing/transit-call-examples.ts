/** What H8 says of calls on journeys by public transport, on the line of `line-world.ts`. */
import type { Semester } from '../domain/semester-schema.ts';
import type { TraineeInput } from './builders.ts';
import { BACK, type LineDay, lineSemester, OUT, stepsNorth } from './line-world.ts';

export interface CallExample {
  readonly name: string;
  readonly world: Semester;
  readonly day: LineDay;
  /** The findings of H8, as `out short-call 3/5`. */
  readonly found: readonly string[];
}

type Childcare = NonNullable<TraineeInput['childcare']>;

const withCare = (
  steps: number,
  care: Partial<Childcare> = {},
  semesterWide: Parameters<typeof lineSemester>[1] = {},
): Semester => lineSemester({ childcare: { ...stepsNorth(steps), weekdays: [2], ...care } }, semesterWide);

const CARE = 8;
/** The stop where the bus of 06:00 is boarded, and the one where it is left for the tram. */
const AT_A = 5;
const AT_B = 200;

const CALLING_BACK = [...BACK.slice(0, 4), 'walk A-care 15:20-15:23', 'walk care-home 15:28-15:36'];
/** At childcare from 05:38 to 05:57, or on its doorstep from 05:50. */
const CALLING_OUT = ['walk home-care 05:30-05:38', 'walk care-A 05:57-06:00', ...OUT.slice(1)];
const TO_DOORSTEP = ['walk home-P 05:20-05:40', 'early feeder P-A 05:40-05:50'];
const FROM_DOORSTEP = [...BACK.slice(0, 4), 'walk A-home 15:25-15:30'];
const BY_TRAM = [...OUT.slice(0, 2), 'tram 23 T-U 06:23-06:33', 'walk U-site 06:33-06:37'];
const SHUT = { childcare: { weekdays: [1] } };

export const CALL_EXAMPLES: readonly CallExample[] = [
  {
    name: 'stays between its legs, within the hours',
    world: withCare(CARE, { opens: '05:38', closes: '15:28' }),
    day: { out: CALLING_OUT, back: CALLING_BACK },
    found: [],
  },
  {
    name: 'is there a minute before it opens, and until a minute after it closes',
    world: withCare(CARE, { opens: '05:39', closes: '15:27' }),
    day: { out: CALLING_OUT, back: CALLING_BACK },
    // 05:38 is 338 minutes after midnight, 15:28 is 928.
    found: ['back after-closing 928/927', 'out before-opening 338/339'],
  },
  {
    name: 'stays too short on its way back',
    world: withCare(CARE, { opens: '05:00', dropOffMinutes: 6 }),
    day: { out: CALLING_OUT, back: CALLING_BACK },
    found: ['back short-call 5/6'],
  },
  {
    name: 'waits on the doorstep until it opens, which a walk of no length says',
    world: withCare(AT_A, { opens: '05:55' }),
    day: { out: [...TO_DOORSTEP, 'walk A-A 05:55-05:55', ...OUT.slice(1)], back: FROM_DOORSTEP },
    found: [],
  },
  {
    name: 'does not say that it waits',
    world: withCare(AT_A, { opens: '05:55' }),
    day: { out: [...TO_DOORSTEP, ...OUT.slice(1)], back: FROM_DOORSTEP },
    found: ['out before-opening 350/355'],
  },
  {
    name: 'waits until it opens, and then stays too short: the arrival of the bus is told',
    world: withCare(AT_A, { opens: '05:55' }),
    day: { out: [...TO_DOORSTEP, 'walk A-A 05:56-05:56', ...OUT.slice(1)], back: FROM_DOORSTEP },
    found: ['out before-opening 350/355'],
  },
  {
    name: 'passes by on its way',
    world: withCare(CARE, { opens: '05:00' }),
    day: {},
    found: ['back no-call', 'out no-call'],
  },
  {
    name: 'calls where it is shut',
    world: withCare(CARE, { weekendCare: true }, SHUT),
    day: { out: CALLING_OUT, back: CALLING_BACK },
    found: ['back needless-call', 'out needless-call'],
  },
  {
    name: 'changes on the doorstep where it is shut, which is no call',
    world: withCare(AT_B, { weekendCare: true }, SHUT),
    day: { out: BY_TRAM },
    found: [],
  },
  {
    name: 'changes on the doorstep in less than a change takes, which can only be a call',
    world: withCare(AT_B, { weekendCare: true }, SHUT),
    day: { out: [...OUT.slice(0, 2), 'tram 22 T-U 06:22-06:32', 'walk U-site 06:32-06:36'] },
    found: ['out needless-call'],
  },
];
