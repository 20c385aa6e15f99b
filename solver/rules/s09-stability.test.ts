import { describe, expect, it } from 'vitest';
import { mentor, placement, semester, trainee, unit } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

type Over = Parameters<typeof semester>[0];

const MONDAY = { date: '2027-03-01' };
const TUESDAY = { date: '2027-03-02' };
const WEDNESDAY = { date: '2027-03-03' };
const DAYS = [MONDAY, TUESDAY, WEDNESDAY];

function world(over: Over = {}) {
  const mentors = [mentor(), mentor({ id: 'mentor2' })];
  return semester({ units: [unit(), unit({ id: 'u2' })], mentors, ...over });
}

const frozenUntil = (date: string): Over => ({
  pins: [{ trainee: 't1', module: 'basis', frozenUntil: date }],
});

describe('S9 stability', () => {
  it('is nothing without a published plan, or where everything stayed', () => {
    const built = world();
    const kept = placement(built, {}, DAYS);
    expect(terms(built, [kept]).S9).toBe(0);
    expect(terms(built, [kept], [kept]).S9).toBe(0);
  });

  it('is 30 for each published day that has no day on that date and shift any more', () => {
    const built = world();
    const published = [placement(built, {}, DAYS)];
    const changed = placement(built, {}, [MONDAY, { ...TUESDAY, shift: 'late' }, { date: '2027-03-04' }]);
    expect(terms(built, [changed], published).S9).toBe(60);
  });

  it('allows another mentor, another journey and more days', () => {
    const built = world();
    const published = [placement(built, {}, [MONDAY])];
    const other = placement(built, { mentor: 'mentor2' }, [{ ...MONDAY, mode: 'car' }, TUESDAY]);
    expect(terms(built, [other], published).S9).toBe(0);
  });

  it('is 500 once for a move to another unit, whatever its days', () => {
    const built = world();
    const published = [placement(built, {}, DAYS)];
    expect(terms(built, [placement(built, { unit: 'u2' }, DAYS)], published).S9).toBe(500);
    expect(terms(built, [placement(built, { unit: 'u2' }, [])], published).S9).toBe(500);
  });

  it('is the price of leaving a published module out', () => {
    const built = world();
    expect(terms(built, [], [placement(built, {}, DAYS)]).S9).toBe(90);
    expect(terms(built, [placement(built, {}, [])], [placement(built, {}, DAYS)]).S9).toBe(90);
  });

  it('leaves out days that are frozen, and a move when all of them are', () => {
    const until = (date: string, unitId: string) => {
      const built = world(frozenUntil(date));
      return terms(built, [placement(built, { unit: unitId }, [])], [placement(built, {}, DAYS)]).S9;
    };
    expect(until('2027-03-01', 'u1')).toBe(60);
    expect(until('2027-03-03', 'u1')).toBe(0);
    expect(until('2027-03-02', 'u2')).toBe(500);
    expect(until('2027-03-03', 'u2')).toBe(0);
  });

  it('leaves out modules that are no longer asked, and trainees that are gone', () => {
    const before = world({ trainees: [trainee(), trainee({ id: 't2' })] });
    const published = ['t1', 't2'].map((id) => placement(before, { trainee: id }, DAYS));
    const done = world({ trainees: [trainee({ modules: [{ module: 'basis', done: true }] })] });
    expect(terms(done, [], published).S9).toBe(0);
  });

  it('goes by its two weights', () => {
    const built = world({ rules: { weights: { S9day: 1, S9unit: 7 } } });
    const published = [placement(built, {}, DAYS)];
    expect(terms(built, [], published).S9).toBe(3);
    expect(terms(built, [placement(built, { unit: 'u2' }, DAYS)], published).S9).toBe(7);
  });
});
