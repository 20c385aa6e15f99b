import { describe, expect, it } from 'vitest';
import { semester } from '../testing/builders.ts';
import { namesOf, type RideNames } from './names.ts';
import { employerId, mentorId, moduleId, shiftId, siteId, traineeId, unitId } from './values.ts';

const WORLD = semester({ people: { t1: { name: 'An Peeters' }, mentor1: { name: 'Bert Claes' } } });
const T1 = traineeId.parse('t1');
const MENTOR1 = mentorId.parse('mentor1');
const U1 = unitId.parse('u1');

describe('names', () => {
  const names = namesOf(WORLD, { pseudonymous: false });

  it('of people are the ones given, else their id', () => {
    expect([names.trainee(T1), names.mentor(MENTOR1)]).toEqual(['An Peeters', 'Bert Claes']);
    expect(names.trainee(traineeId.parse('t2'))).toBe('t2');
    const nameless = namesOf(semester(), { pseudonymous: false });
    expect([nameless.trainee(T1), nameless.mentor(MENTOR1)]).toEqual(['t1', 'mentor1']);
  });

  it('of people are never told under a pseudonym', () => {
    const hidden = namesOf(WORLD, { pseudonymous: true });
    expect([hidden.trainee(T1), hidden.mentor(MENTOR1)]).toEqual(['t1', 'mentor1']);
    expect(hidden.unit(U1)).toBe('Afdeling 1');
  });

  it('of places and modules are those of the semester, else the id', () => {
    expect(names.module(moduleId.parse('basis'))).toBe('Basis');
    expect(names.employer(employerId.parse('e1'))).toBe('Werkgever 1');
    expect(names.site(siteId.parse('s1'))).toBe('Huis 1');
    expect(names.unit(U1)).toBe('Afdeling 1');
    expect(names.unit(unitId.parse('u9'))).toBe('u9');
  });

  it('of shifts have their times, both parts of a split one', () => {
    expect(names.shift(U1, shiftId.parse('early'))).toBe('early (07:00–14:30)');
    expect(names.shift(U1, shiftId.parse('split'))).toBe('split (07:30–12:30 + 17:00–20:00)');
    expect(names.shift(U1, shiftId.parse('vroeg'))).toBe('vroeg');
    expect(names.shift(unitId.parse('u9'), shiftId.parse('early'))).toBe('early');
  });

  it('of rides and stops are those of the timetable, else their ids', () => {
    const rides: RideNames = {
      line: (feed, trip) =>
        feed === 'a.zip' && trip === 'b2' ? { kind: 'bus', line: '2', towards: 'Diest' } : null,
      stop: (feed, stop) => (feed === 'a.zip' && stop === 's' ? 'Station' : null),
    };
    const known = namesOf(WORLD, { pseudonymous: true, rides });
    expect(known.ride('a.zip', 'b2')).toEqual({ kind: 'bus', line: '2', towards: 'Diest' });
    expect(known.stop('a.zip', 's')).toBe('Station');
    for (const unknowing of [known, names]) {
      expect(unknowing.ride('b.zip', 'b2')).toEqual({ kind: 'other', line: 'b2', towards: '' });
      expect(unknowing.stop('b.zip', 's')).toBe('s');
    }
  });
});
