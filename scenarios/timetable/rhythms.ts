/**
 * When lines of a kind leave. Hours as the field knows them: trains from about 5:00 (6:00 at weekends), city buses
 * 5:30–23:30, country buses 6:00–21:00, buses on Sundays 8:00–20:00 or not at all.
 */
import type { Departures, Headways } from './line.ts';

/** Departures of one direction, by the minute past the hour (or past the headway) at which it leaves. */
export type Rhythm = (minute: number) => Departures;

const HOUR = 60;

const at = (hours: number, minutes = 0) => hours * HOUR + minutes;

/** All minutes of a day that lie `minute` past a multiple of `every`, from `from` to `to`, both included. */
function times(every: number, minute: number, from: number, to: number): readonly number[] {
  const first = from + ((((minute - from) % every) + every) % every);
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / every) + 1) },
    (_, i) => first + i * every,
  );
}

const MORNING_PEAK = [at(6, 30), at(8, 30)] as const;
const EVENING_PEAK = [at(15, 30), at(18, 30)] as const;

/** Halfway between the hourly trips, in the peaks only: when schools are open. */
const peakTimes = (minute: number) => [
  ...times(HOUR, minute + 30, ...MORNING_PEAK),
  ...times(HOUR, minute + 30, ...EVENING_PEAK),
];

export const BUS_RHYTHMS = {
  /** City of Leuven: every 20 minutes, every 10 by day when schools are open. */
  city: (minute) => ({
    weekday: times(20, minute, at(5, 30), at(23, 30)),
    'school-day': times(20, minute + 10, at(6, 30), at(18, 45)),
    saturday: times(20, minute, at(6), at(23, 30)),
    sunday: times(30, minute, at(8), at(20)),
  }),
  /** The smaller towns: hourly, half-hourly when schools are open; nothing on Sundays. */
  town: (minute) => ({
    weekday: times(HOUR, minute, at(5, 30), at(20)),
    'school-day': times(HOUR, minute + 30, at(6), at(18, 45)),
    saturday: times(HOUR, minute, at(7), at(19)),
  }),
  /** Country lines that carry the region: hourly, every two hours on Sundays. */
  rural: (minute) => ({
    weekday: times(HOUR, minute, at(6), at(21)),
    'school-day': peakTimes(minute),
    saturday: times(HOUR, minute, at(7), at(21)),
    sunday: times(2 * HOUR, minute, at(8), at(20)),
  }),
  /** Every two hours, in the peaks more often; three or four times on Sundays. */
  thin: (minute) => ({
    weekday: times(2 * HOUR, minute, at(6), at(20, 30)),
    'school-day': times(2 * HOUR, minute + HOUR, at(6), at(18, 45)),
    saturday: times(2 * HOUR, minute, at(8), at(19)),
    sunday: times(4 * HOUR, minute, at(8), at(20)),
  }),
  /** As the thin ones, but nobody drives on Sundays. */
  weekdays: (minute) => ({
    weekday: times(2 * HOUR, minute, at(6), at(20, 30)),
    'school-day': times(2 * HOUR, minute + HOUR, at(6), at(18, 45)),
    saturday: times(2 * HOUR, minute, at(8), at(19)),
  }),
  /** To school and home again, and nothing else. */
  school: (minute) => ({
    'school-day': [
      ...times(HOUR, minute, at(6, 45), at(8, 30)),
      ...times(HOUR, minute, at(15, 30), at(17, 45)),
    ],
  }),
} as const satisfies Readonly<Record<string, Rhythm>>;

export type BusRhythm = keyof typeof BUS_RHYTHMS;

/** The service of Friday and Saturday, after the last train. */
export const LATE_NIGHT: Departures = { 'late-night': [at(24, 45)] };

export const SHUTTLE_HEADWAYS: Headways = {
  weekday: [
    { from: at(5, 30), to: at(20), every: 10 },
    { from: at(20), to: at(23, 30), every: 20 },
  ],
  saturday: [{ from: at(6), to: at(23, 30), every: 20 }],
  sunday: [{ from: at(8), to: at(20), every: 20 }],
};

export const RAIL_RHYTHMS = {
  hourly: (minute) => ({
    weekday: times(HOUR, minute, at(5), at(23, 45)),
    saturday: times(HOUR, minute, at(6), at(23, 45)),
    sunday: times(HOUR, minute, at(6), at(23)),
  }),
  /** Hourly, with trains for school and work in the peaks. */
  peaks: (minute) => ({
    weekday: times(HOUR, minute, at(5), at(23, 45)),
    'school-day': peakTimes(minute),
    saturday: times(HOUR, minute, at(6), at(23, 45)),
    sunday: times(HOUR, minute, at(6), at(23)),
  }),
  /** Every half hour on weekdays, hourly at weekends. */
  'half-hourly': (minute) => ({
    weekday: times(30, minute, at(5), at(23, 45)),
    saturday: times(HOUR, minute, at(6), at(23, 45)),
    sunday: times(HOUR, minute, at(6), at(23)),
  }),
} as const satisfies Readonly<Record<string, Rhythm>>;

export type RailRhythm = keyof typeof RAIL_RHYTHMS;
