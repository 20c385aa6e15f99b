import { describe, expect, it } from 'vitest';
import { shiftSchema } from './semester-schema.ts';
import { endAfter, shiftTimes } from './shift-times.ts';

function times(start: string, end: string, breakMinutes: number, second?: readonly [string, string]) {
  const parts = second === undefined ? {} : { secondStart: second[0], secondEnd: second[1] };
  const kind = second === undefined ? 'day' : 'split';
  const made = shiftTimes(shiftSchema.parse({ id: 'dienst', kind, start, end, breakMinutes, ...parts }));
  return [made.startMinute, made.endMinute, made.stageMinutes];
}

describe('the times of a shift', () => {
  it('are minutes since midnight, and stage is what the break leaves', () => {
    expect(times('07:00', '14:30', 30)).toEqual([420, 870, 420]);
    expect(times('08:30', '16:36', 0)).toEqual([510, 996, 486]);
  });

  it('go on past midnight where the end is not after the start', () => {
    expect(times('21:00', '07:00', 60)).toEqual([1260, 1860, 540]);
    expect(times('16:00', '00:00', 15)).toEqual([960, 1440, 465]);
    expect(times('07:00', '07:00', 60)).toEqual([420, 1860, 1380]);
    expect(times('07:00', '07:01', 0)).toEqual([420, 421, 1]);
  });

  it('of a split shift run to the end of the second part, and count both parts', () => {
    expect(times('07:30', '12:30', 30, ['17:00', '20:00'])).toEqual([450, 1200, 450]);
    expect(times('07:30', '12:30', 0, ['12:30', '16:00'])).toEqual([450, 960, 510]);
  });

  it('of a split shift have a second part on the date on which the first one ends', () => {
    expect(times('22:00', '02:00', 0, ['05:00', '09:00'])).toEqual([1320, 1440 + 540, 480]);
    expect(times('18:00', '00:00', 0, ['04:00', '06:00'])).toEqual([1080, 1440 + 360, 480]);
    expect(times('14:00', '18:00', 0, ['21:00', '01:00'])).toEqual([840, 1500, 480]);
  });
});

it('an end lies on the next day unless it is after the start', () => {
  expect(endAfter(600, 601)).toBe(601);
  expect(endAfter(600, 600)).toBe(600 + 1440);
  expect(endAfter(600, 599)).toBe(599 + 1440);
});
