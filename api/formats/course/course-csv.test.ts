import { describe, expect, it } from 'vitest';
import { BY_STEPS, THREE_PLACED } from '../testing/search-course.ts';
import { courseCsv, courseFromCsv } from './course-csv.ts';

describe('verloop.csv', () => {
  it('has a line for every moment, as a Belgian spreadsheet reads it', () => {
    expect(courseCsv(THREE_PLACED, 'nl').split('\r\n')).toEqual([
      '\uFEFFSeconden;Zoekstappen;Bezig met;Geplaatst;Geplaatst, met prioriteit;Hoogstens, met prioriteit;Kost;Kost minstens',
      '0,5;0;opbouwen;1;1;;300;',
      '1;0;opbouwen;2;2;;700;',
      '1,25;10;verbeteren;2;2;;640;',
      '4;250;verbeteren;3;3;;1100;',
      '9,5;400;bewijzen;3;3;4;1030;1000',
      '',
    ]);
  });

  it('speaks English when asked, with a point in decimals', () => {
    const lines = courseCsv(THREE_PLACED, 'en').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFSeconds;Search steps;Doing;Placed;Placed, by priority;At most, by priority;Cost;Cost at least',
    );
    expect(lines[3]).toBe('1.25;10;improving;2;2;;640;');
  });

  it('has no seconds where steps limited the run', () => {
    const seconds = courseCsv(BY_STEPS, 'nl')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0]);
    expect(new Set(seconds)).toEqual(new Set(['0']));
  });
});

describe('verloop.csv, read again', () => {
  it.each(['nl', 'en'] as const)('is written as it was, in %s', (language) => {
    for (const course of [THREE_PLACED, BY_STEPS]) {
      const csv = courseCsv(course, language);
      const read = courseFromCsv(csv);
      expect(read === null ? null : courseCsv(read, language)).toBe(csv);
    }
  });

  it('is nothing where it is another table, or not whole', () => {
    const csv = courseCsv(THREE_PLACED, 'nl');
    expect(courseFromCsv('')).toBeNull();
    expect(courseFromCsv('a;b\r\n1;2\r\n')).toBeNull();
    expect(courseFromCsv(csv.split('\r\n')[0] ?? '')).toBeNull();
    expect(courseFromCsv(csv.replace('opbouwen', 'zoeken'))).toBeNull();
    expect(courseFromCsv(csv.replace(';300;', ';veel;'))).toBeNull();
    expect(courseFromCsv(`${csv}"`)).toBeNull();
  });
});
