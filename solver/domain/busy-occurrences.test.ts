import { describe, expect, it } from 'vitest';
import { semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { busyOccurrencesBetween, busyOccurrencesOn } from './busy-occurrences.ts';
import { dayNumber, momentOf, wallTimeOf } from './calendar.ts';
import { closureCalendar } from './closures.ts';

const CLOSURES = closureCalendar(
  semester({
    closures: [
      { from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' },
      { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' },
      { from: '2027-05-07', to: '2027-05-07', name: 'Brugdag', kind: 'other' },
    ],
  }).closures,
);

function blocksOf(...busy: TraineeInput['busy']) {
  return semester({ trainees: [trainee({ busy })] }).trainees[0]?.busy ?? [];
}

function startsOn(date: string, ...busy: TraineeInput['busy']): string[] {
  return busyOccurrencesOn(blocksOf(...busy), dayNumber(date), CLOSURES).map(
    (o) => `${o.kind} ${wallTimeOf(o.startsAt)} ${wallTimeOf(o.endsAt)}`,
  );
}

const TUESDAY_CLASS = { weekdays: [2], start: '18:00', end: '21:30', kind: 'class' as const };

describe('a busy block', () => {
  it('recurs on its weekdays and on no other day', () => {
    expect(startsOn('2027-03-02', TUESDAY_CLASS)).toEqual(['class 2027-03-02T18:00 2027-03-02T21:30']);
    expect(startsOn('2027-03-03', TUESDAY_CLASS)).toEqual([]);
  });

  it('is on its one date', () => {
    const appointment = { date: '2027-03-02', start: '09:00', end: '10:00', kind: 'family' as const };
    expect(startsOn('2027-03-02', appointment)).toEqual(['family 2027-03-02T09:00 2027-03-02T10:00']);
    expect(startsOn('2027-03-09', appointment)).toEqual([]);
  });

  it('recurs on every date that from and to leave open, both included', () => {
    const bounded = { ...TUESDAY_CLASS, from: '2027-03-09', to: '2027-03-16' };
    expect(startsOn('2027-03-02', bounded)).toEqual([]);
    expect(startsOn('2027-03-09', bounded)).toHaveLength(1);
    expect(startsOn('2027-03-16', bounded)).toHaveLength(1);
    expect(startsOn('2027-03-23', bounded)).toEqual([]);
  });

  it('recurs outside the semester too', () => {
    expect(startsOn('2026-12-29', TUESDAY_CLASS)).toHaveLength(1);
  });

  it('ends on the next date when its end is not after its start', () => {
    const nightWork = { weekdays: [2], start: '22:00', end: '06:00', kind: 'work' as const };
    expect(startsOn('2027-03-02', nightWork)).toEqual(['work 2027-03-02T22:00 2027-03-03T06:00']);
    expect(startsOn('2027-03-03', nightWork)).toEqual([]);
  });

  it('lasts a whole day when it ends at the hour it starts', () => {
    const wholeDay = { weekdays: [2], start: '00:00', end: '00:00', kind: 'other' as const };
    expect(startsOn('2027-03-02', wholeDay)).toEqual(['other 2027-03-02T00:00 2027-03-03T00:00']);
  });

  it('keeps to the wall clock on the night the clock changes', () => {
    const nightWork = { weekdays: [6], start: '22:00', end: '06:00', kind: 'work' as const };
    const [busy] = busyOccurrencesOn(blocksOf(nightWork), dayNumber('2027-03-27'), CLOSURES);
    expect(busy && busy.endsAt - busy.startsAt).toBe(8 * 60);
  });

  it.each([
    ['2027-03-30', 'a school holiday'],
    ['2027-05-01', 'a public holiday'],
    ['2027-05-07', 'another closure'],
  ])('counts on %s, %s, by its `when`', (date) => {
    const block = { ...TUESDAY_CLASS, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(startsOn(date, { ...block, when: 'term' })).toEqual([]);
    expect(startsOn(date, { ...block, when: 'closures' })).toHaveLength(1);
    expect(startsOn(date, { ...block, when: 'always' })).toHaveLength(1);
  });

  it('counts on a school day unless it is for closures only', () => {
    expect(startsOn('2027-03-02', { ...TUESDAY_CLASS, when: 'term' })).toHaveLength(1);
    expect(startsOn('2027-03-02', { ...TUESDAY_CLASS, when: 'closures' })).toEqual([]);
  });
});

describe('what is under way between two moments', () => {
  const between = (from: string, to: string, ...busy: TraineeInput['busy']) =>
    busyOccurrencesBetween(blocksOf(...busy), momentOf(from), momentOf(to), CLOSURES).length;

  it('leaves out what only touches', () => {
    expect(between('2027-03-02T17:00', '2027-03-02T18:00', TUESDAY_CLASS)).toBe(0);
    expect(between('2027-03-02T17:00', '2027-03-02T18:01', TUESDAY_CLASS)).toBe(1);
    expect(between('2027-03-02T21:30', '2027-03-02T22:00', TUESDAY_CLASS)).toBe(0);
    expect(between('2027-03-02T21:29', '2027-03-02T22:00', TUESDAY_CLASS)).toBe(1);
  });

  it('finds the night before and every occurrence in a longer stretch', () => {
    const nightWork = { weekdays: [1, 2], start: '22:00', end: '06:00', kind: 'work' as const };
    expect(between('2027-03-02T05:00', '2027-03-02T12:00', nightWork)).toBe(1);
    expect(between('2027-03-01T00:00', '2027-03-15T00:00', nightWork)).toBe(4);
  });
});
