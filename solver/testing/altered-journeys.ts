/** Days whose journeys are not as they should be, for the tests of H7. */
import { addMinutes, momentOf, wallTimeOf } from '../domain/calendar.ts';
import { type Journey, type Placement, placementSchema } from '../domain/plan-schema.ts';
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { type DayOptions, placement, semester, type TraineeInput, trainee } from './builders.ts';

/** A semester with one trainee. */
export function worldWith(over: Partial<TraineeInput>, rules: Partial<SemesterInput> = {}) {
  return semester({ trainees: [trainee(over)], ...rules });
}

/** What to change about the way there and the way back. */
export interface Ways {
  readonly out?: (journey: Journey) => Journey;
  readonly back?: (journey: Journey) => Journey;
}

/** A placement of one day, by bike unless it says otherwise, with its journeys altered. */
export function travelled(
  world: Semester,
  ways: Ways,
  day: DayOptions = { date: '2027-03-01' },
): Placement[] {
  const made = placement(world, {}, [day]);
  const days = made.days.map((one) => ({
    ...one,
    out: ways.out?.(one.out) ?? one.out,
    back: ways.back?.(one.back) ?? one.back,
  }));
  return [placementSchema.parse({ ...made, days })];
}

type Leg = Journey['legs'][number];
type LegChange = { readonly [K in keyof Leg]?: Leg[K] | string | object };

export function onLeg(index: number, change: (leg: Leg) => LegChange): (journey: Journey) => Journey {
  return (journey) => {
    const legs = journey.legs.map((leg, i) => (i === index ? { ...leg, ...change(leg) } : leg));
    return parsed({ ...journey, legs });
  };
}

export function parsed(journey: unknown): Journey {
  const [day] = placementSchema.shape.days.parse([
    { date: '2027-03-01', shift: 'early', mentor: 'mentor1', minutes: 0, out: journey, back: journey },
  ]);
  if (day === undefined) throw new Error('one day in, one day out');
  return day.out;
}

export function later(time: string, minutes: number) {
  return wallTimeOf(addMinutes(momentOf(time), minutes));
}

/** The first leg, that many minutes later. */
export function moved(minutes: number) {
  return onLeg(0, (leg) => ({ depart: later(leg.depart, minutes), arrive: later(leg.arrive, minutes) }));
}
