/** Whether a ride is one of the timetable, without searching for a way: what a checker needs. */
import { addMinutes, type DayNumber, dayOfMoment, type Moment, momentAt } from '../../domain/calendar.ts';
import { arrivalMinute, departureMinute, forEachRun } from './runs.ts';
import type { ServiceDates } from './service-dates.ts';
import { serviceRuns } from './services.ts';
import { MAY_ALIGHT, MAY_BOARD, NONE, type Timetable } from './timetable.ts';

/** As a plan states it; ids of the feed. */
export interface StatedRide {
  readonly trip: string;
  readonly fromStop: string;
  readonly toStop: string;
  readonly depart: Moment;
  readonly arrive: Moment;
}

export interface ConfirmedRide {
  /** The date whose service the trip belongs to; the ride may be past its midnight. */
  readonly serviceDay: DayNumber;
  /** The date of the timetable that it was read from: the same one inside the feed's coverage. */
  readonly readAs: DayNumber;
}

/** Null when no run of that trip boards and alights there at those minutes, on a date that it runs. */
export function confirmRide(
  timetable: Timetable,
  dates: ServiceDates,
  ride: StatedRide,
): ConfirmedRide | null {
  const trip = timetable.trips.ids.indexOf(ride.trip);
  const fromStop = timetable.stops.ids.indexOf(ride.fromStop);
  const toStop = timetable.stops.ids.indexOf(ride.toStop);
  if (trip === NONE || fromStop === NONE || toStop === NONE) return null;
  let confirmed: ConfirmedRide | null = null;
  forEachRun(timetable, trip, (shift) => {
    confirmed ??= confirmRun(timetable, dates, ride, { trip, fromStop, toStop, shift });
  });
  return confirmed;
}

interface Run {
  readonly trip: number;
  readonly fromStop: number;
  readonly toStop: number;
  readonly shift: number;
}

function confirmRun(
  { trips, stopTimes, services }: Timetable,
  dates: ServiceDates,
  ride: StatedRide,
  { trip, fromStop, toStop, shift }: Run,
): ConfirmedRide | null {
  const last = trips.first[trip + 1] ?? 0;
  const service = trips.service[trip] ?? NONE;
  for (let board = trips.first[trip] ?? 0; board < last; board++) {
    if (stopTimes.stop[board] !== fromStop || !allows(stopTimes.use, board, MAY_BOARD)) continue;
    const serviceDay = dayStarting(ride.depart, departureMinute((stopTimes.departure[board] ?? 0) + shift));
    const readAs = serviceDay === null ? null : dates.readAs(serviceDay);
    if (serviceDay === null || readAs === null || !serviceRuns(services, service, readAs)) continue;
    const minutes = ride.arrive - momentAt(serviceDay, 0);
    for (let alight = board + 1; alight < last; alight++) {
      if (stopTimes.stop[alight] !== toStop || !allows(stopTimes.use, alight, MAY_ALIGHT)) continue;
      if (arrivalMinute((stopTimes.arrival[alight] ?? 0) + shift) === minutes) return { serviceDay, readAs };
    }
  }
  return null;
}

function allows(use: Uint8Array, stopTime: number, what: number): boolean {
  return ((use[stopTime] ?? 0) & what) !== 0;
}

/** The day whose midnight lies `minutes` before the moment; null when that is no midnight. */
function dayStarting(moment: Moment, minutes: number): DayNumber | null {
  const midnight = addMinutes(moment, -minutes);
  const day = dayOfMoment(midnight);
  return momentAt(day, 0) === midnight ? day : null;
}
