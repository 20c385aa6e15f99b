import { describe, expect, it } from 'vitest';
import { parseCourse, reversed } from './course.ts';

const COURSE = '0 Leuven | 13/15 Aarschot\n - Testelt | 33 Diest';

describe('the course of a line', () => {
  it('is read as a printed timetable: minutes, arriving and leaving, and stops without a time', () => {
    expect(parseCourse(COURSE)).toEqual([
      { stop: 'Leuven', arrive: 0, depart: 0 },
      { stop: 'Aarschot', arrive: 13, depart: 15 },
      { stop: 'Testelt', arrive: null, depart: null },
      { stop: 'Diest', arrive: 33, depart: 33 },
    ]);
  });

  it('runs back as long between any two stops, and stands as long at each', () => {
    expect(reversed(parseCourse(COURSE))).toEqual([
      { stop: 'Diest', arrive: 0, depart: 0 },
      { stop: 'Testelt', arrive: null, depart: null },
      { stop: 'Aarschot', arrive: 18, depart: 20 },
      { stop: 'Leuven', arrive: 33, depart: 33 },
    ]);
  });

  it('is refused where a call has no minute', () => {
    expect(() => parseCourse('0 Leuven | Diest')).toThrow('"Diest" is no call of a course');
  });
});
