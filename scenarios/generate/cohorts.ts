/** Groups of trainees who sit in class together: a campus, a track, class days, and how far they are. */
import { AFTER_THEORY } from './calendar-2027.ts';
import type { Town } from './places.ts';
import type { Random } from './random.ts';
import type { BusyInput, Track } from './semester-parts.ts';

/** How far along the course: starters get six weeks of theory first. */
export type Step = 'start' | 'middle' | 'end';

export interface Cohort {
  readonly id: string;
  readonly campus: Town;
  readonly track: Track;
  readonly step: Step;
  /** Days of class (day track) or evenings (evening track). */
  readonly classDays: readonly number[];
  readonly availableFrom?: string;
}

const CLASS_DAYS: Readonly<Record<Track, readonly (readonly number[])[]>> = {
  day: [
    [1, 2],
    [1, 3],
    [2, 4],
    [4, 5],
    [1, 4],
    [1, 2, 3],
  ],
  evening: [
    [1, 3],
    [2, 4],
    [1, 4],
  ],
};

const STEPS: readonly { readonly step: Step; readonly weight: number }[] = [
  { step: 'start', weight: 3 },
  { step: 'middle', weight: 4 },
  { step: 'end', weight: 3 },
];

/** The groups of one campus and track; `number` tells them apart. */
export function cohortAt(campus: Town, track: Track, number: number, random: Random): Cohort {
  const { step } = random.weighted(STEPS, (s) => s.weight);
  return {
    id: `${campus.name} ${track === 'day' ? 'dag' : 'avond'} ${number}`,
    campus,
    track,
    step,
    classDays: random.pick(CLASS_DAYS[track]),
    ...(step === 'start' && track === 'day' ? { availableFrom: AFTER_THEORY } : {}),
  };
}

/** Class in term time, with the way there and back. */
export function classBlocks(cohort: Cohort): BusyInput[] {
  const weekdays = [...cohort.classDays];
  return cohort.track === 'day'
    ? [{ weekdays, start: '08:30', end: '16:30', kind: 'class', when: 'term' }]
    : [{ weekdays, start: '18:00', end: '22:00', kind: 'class', when: 'term' }];
}

/** Weekdays (1 … 5) without class by day. */
export function freeWeekdays(cohort: Cohort): number[] {
  return [1, 2, 3, 4, 5].filter((day) => cohort.track === 'evening' || !cohort.classDays.includes(day));
}
