import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../solver/domain/calendar.ts';
import { closureCalendar } from '../../../../solver/domain/closures.ts';
import type { Trainee } from '../../../../solver/domain/semester-schema.ts';
import { LEUVEN, semester, type TraineeInput, trainee } from '../../../../solver/testing/builders.ts';
import { DIMENSIONS, type Dimension, freeWeekdaysPerWeek, groupOf } from './groups.ts';

function group(dimension: Dimension, over: Partial<TraineeInput>): string {
  const world = semester({ trainees: [trainee(over)] });
  const [only] = world.trainees;
  return only === undefined ? '' : groupOf(world)[dimension](only);
}

const class5 = (weekdays: number[], start = '09:00', end = '15:00'): TraineeInput['busy'] => [
  { weekdays, start, end, kind: 'class' },
];

describe('the groups that are compared', () => {
  it('go by what a trainee asks of a place, never by who somebody is', () => {
    expect(Object.keys(DIMENSIONS)).toEqual(['track', 'status', 'childcare', 'car', 'freeWeekdays']);
  });

  it.each<readonly [Dimension, Partial<TraineeInput>, string]>([
    ['track', { track: 'evening' }, 'evening-track'],
    ['status', { status: 'art60' }, 'art60'],
    ['childcare', { childcare: { ...LEUVEN, weekdays: [1] } }, 'childcare'],
    ['childcare', {}, 'no-childcare'],
    ['car', { modes: [{ mode: 'bike', maxMinutes: 30 }] }, 'no-car'],
    [
      'car',
      {
        modes: [
          { mode: 'bike', maxMinutes: 30 },
          { mode: 'car', maxMinutes: 30 },
        ],
      },
      'car',
    ],
    ['freeWeekdays', { busy: class5([1, 2, 3, 4, 5]) }, 'no-weekday'],
    ['freeWeekdays', { busy: class5([1, 2, 3, 4]) }, 'one-weekday'],
    ['freeWeekdays', { busy: class5([1, 2]) }, 'some-weekdays'],
    ['freeWeekdays', { busy: class5([1]) }, 'most-weekdays'],
  ])('%s of %o is %s', (dimension, over, expected) => {
    expect(group(dimension, over)).toBe(expected);
  });
});

describe('weekdays that are free in the daytime', () => {
  const week = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'].map(dayNumber);
  const free = (busy: TraineeInput['busy'], from?: string) => {
    const world = semester({
      trainees: [trainee({ busy, ...(from === undefined ? {} : { availableFrom: from }) })],
    });
    return freeWeekdaysPerWeek(theOnly(world.trainees), week, closureCalendar([]));
  };

  it('are those without an engagement between 08:00 and 16:00', () => {
    expect(free(class5([1], '18:00', '21:30'))).toBe(5);
    expect(free(class5([1], '16:00', '20:00'))).toBe(5);
    expect(free(class5([1], '15:59', '20:00'))).toBe(4);
    expect(free(class5([1], '22:00', '08:01'))).toBe(4);
  });

  it('are counted within the dates that the trainee is available', () => {
    expect(free(class5([4]), '2027-03-04')).toBe(3);
    expect(free([], '2027-03-08')).toBe(0);
  });
});

function theOnly(trainees: readonly Trainee[]): Trainee {
  const [only] = trainees;
  if (only === undefined) throw new Error('no trainee');
  return only;
}
