/**
 * What keeps a trainee from a unit besides class: a job, a contract of an OCMW, a family. The outcome is the busy
 * blocks, and the days that are left for stage.
 */
import { type Cohort, classBlocks, freeWeekdays } from './cohorts.ts';
import type { Random } from './random.ts';
import type { BusyInput, Status, Track } from './semester-parts.ts';

export interface WorkingWeek {
  readonly busy: readonly BusyInput[];
  /** Weekdays (1 … 7) on which a whole day of stage is possible. */
  readonly freeDays: readonly number[];
}

const STATUSES: Readonly<Record<Track, readonly { readonly status: Status; readonly weight: number }[]>> = {
  day: [
    { status: 'regular', weight: 55 },
    { status: 'vdab', weight: 20 },
    { status: 'art60', weight: 13 },
    { status: 'lde', weight: 7 },
    { status: 'maatwerk', weight: 5 },
  ],
  evening: [
    { status: 'employed', weight: 65 },
    { status: 'regular', weight: 30 },
    { status: 'vdab', weight: 5 },
  ],
};

export function statusIn(track: Track, random: Random): Status {
  return random.weighted(STATUSES[track], (s) => s.weight).status;
}

export function workingWeek(cohort: Cohort, status: Status, random: Random): WorkingWeek {
  return cohort.track === 'day' ? byDay(cohort, status, random) : byEvening(cohort, status, random);
}

/** Day track: the weekdays without class, less what a subsidised contract asks. */
function byDay(cohort: Cohort, status: Status, random: Random): WorkingWeek {
  const free = freeWeekdays(cohort);
  const workDays = contractDays(status, free, random);
  const busy = [...classBlocks(cohort), ...contractBlocks(status, workDays)];
  const weekend = random.chance(0.25) ? [6] : [];
  const family: BusyInput[] = [
    { weekdays: weekend.length > 0 ? [7] : [6, 7], start: '07:00', end: '22:00', kind: 'family' },
  ];
  const stageDays = free.filter((day) => !workDays.includes(day));
  return {
    busy: random.chance(0.4) ? busy : [...busy, ...family],
    freeDays: [...stageDays, ...weekend],
  };
}

/** Art. 60, LDE and maatwerk: half the contract stays work, on one of the days that class leaves free. */
function contractDays(status: Status, free: readonly number[], random: Random): number[] {
  return hasContract(status) ? random.sample(free, 1) : [];
}

export function hasContract(status: Status): boolean {
  return status === 'art60' || status === 'lde' || status === 'maatwerk';
}

/** In school holidays these trainees are full-time at work. */
function contractBlocks(status: Status, workDays: readonly number[]): BusyInput[] {
  if (!hasContract(status)) return [];
  return [
    { weekdays: [...workDays], start: '08:00', end: '16:00', kind: 'work', when: 'term' },
    { weekdays: [1, 2, 3, 4, 5], start: '08:00', end: '16:00', kind: 'work', when: 'closures' },
  ];
}

/** Evening track: one weekday can be freed, and one day of the weekend. */
function byEvening(cohort: Cohort, status: Status, random: Random): WorkingWeek {
  const freeWeekday = random.pick(freeWeekdays(cohort));
  const taken = [1, 2, 3, 4, 5].filter((day) => day !== freeWeekday);
  const freeWeekend = random.pick([6, 7]);
  const work: BusyInput[] =
    status === 'employed'
      ? [{ weekdays: taken, start: '08:30', end: '16:30', kind: 'work' }]
      : [{ weekdays: taken, start: '07:00', end: '17:30', kind: random.chance(0.5) ? 'family' : 'other' }];
  const weekend: BusyInput[] = [
    { weekdays: [freeWeekend === 6 ? 7 : 6], start: '07:00', end: '22:00', kind: 'family' },
  ];
  return { busy: [...classBlocks(cohort), ...work, ...weekend], freeDays: [freeWeekday, freeWeekend] };
}
