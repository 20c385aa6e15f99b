import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

describe('H5 one place', () => {
  const world = semester({
    modules: [moduleInput(), moduleInput({ id: 'nacht', nightAllowed: true })],
    units: [unit({ accepts: ['basis', 'nacht'] })],
    trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'nacht' }] })],
  });

  it('has one shift a date over all modules', () => {
    const basis = placement(world, {}, [{ date: '2027-02-02' }, { date: '2027-02-03' }]);
    const other = (date: string) => placement(world, { module: 'nacht' }, [{ date, shift: 'late' }]);
    expect(causesOf('H5', world, [basis, other('2027-02-04')])).toEqual([]);
    expect(breachesOf('H5', world, [basis, other('2027-02-03')])).toEqual([
      { rule: 'H5', cause: 'two-shifts', trainee: 't1', date: '2027-02-03', amount: 1, found: 2, limit: 1 },
    ]);
  });

  it('counts the shifts beyond the first, the same shift twice as well', () => {
    const date = '2027-02-02';
    const thrice = placement(world, {}, [{ date }, { date }, { date, shift: 'late' }]);
    expect(breachesOf('H5', world, [thrice])).toMatchObject([{ amount: 2, found: 3 }]);
  });

  it('has no night unless the module allows it', () => {
    const night = [{ date: '2027-02-02', shift: 'night' }];
    expect(causesOf('H5', world, [placement(world, {}, night)])).toEqual(['night 1/0 on 2027-02-02']);
    expect(causesOf('H5', world, [placement(world, { module: 'nacht' }, night)])).toEqual([]);
  });

  it('leaves frozen days be', () => {
    const frozen = semester({ pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-02' }] });
    const twice = (date: string) =>
      placement(frozen, {}, [
        { date, shift: 'night' },
        { date, shift: 'early' },
      ]);
    expect(causesOf('H5', frozen, [twice('2027-02-02')])).toEqual([]);
    expect(causesOf('H5', frozen, [twice('2027-02-03')])).toEqual([
      'night 1/0 on 2027-02-03',
      'two-shifts 2/1 on 2027-02-03',
    ]);
  });
});
