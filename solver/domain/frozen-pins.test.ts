import { describe, expect, it } from 'vitest';
import { placement, plan, semester, semesterInput, trainee } from '../testing/builders.ts';
import { withFrozenDays } from './frozen-pins.ts';

const DAYS = [{ date: '2027-03-01' }, { date: '2027-03-08' }, { date: '2027-03-15', shift: 'late' }];
const world = semester();
const published = plan(world, [placement(world, {}, DAYS)]);

describe('what is history in a published plan', () => {
  it('is every day up to and including the date, at the unit where it was', () => {
    expect(withFrozenDays(semesterInput(), published, '2027-03-08').pins).toEqual([
      {
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        days: [
          { date: '2027-03-01', shift: 'early' },
          { date: '2027-03-08', shift: 'early' },
        ],
        frozenUntil: '2027-03-08',
      },
    ]);
    expect(withFrozenDays(semesterInput(), published, '2027-03-07').pins?.[0]?.days).toHaveLength(1);
  });

  it('is nothing before the first day', () => {
    expect(withFrozenDays(semesterInput(), published, '2027-02-28').pins).toEqual([]);
  });

  it('keeps what else was agreed, as long as it is about the same unit', () => {
    const later = { date: '2027-04-12', shift: 'early' };
    const agreed = { trainee: 't1', module: 'basis', mentor: 'mentor1', days: [later] };
    const pins = (unit?: string) =>
      withFrozenDays(
        semesterInput({ pins: [unit === undefined ? agreed : { ...agreed, unit }] }),
        published,
        '2027-03-01',
      ).pins;
    expect(pins()).toMatchObject([{ unit: 'u1', mentor: 'mentor1', days: [{ date: '2027-03-01' }, later] }]);
    expect(pins('u2')).toEqual([
      {
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        days: [{ date: '2027-03-01', shift: 'early' }],
        frozenUntil: '2027-03-01',
      },
    ]);
  });

  it('leaves out who stopped, and a module that is done', () => {
    const gone = semesterInput({ trainees: [trainee({ id: 't9' })] });
    expect(withFrozenDays(gone, published, '2027-03-31').pins).toEqual([]);
    const done = semesterInput({ trainees: [trainee({ modules: [{ module: 'basis', done: true }] })] });
    expect(withFrozenDays(done, published, '2027-03-31').pins).toEqual([]);
  });
});
