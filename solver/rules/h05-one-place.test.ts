import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

describe('H5 one place', () => {
  it('allows one shift a date', () => {
    const world = semester();
    const days = [{ date: '2027-03-01' }, { date: '2027-03-02', shift: 'late' }];
    expect(findings('H5', world, [placement(world, {}, days)])).toEqual([]);
    const twice = [{ date: '2027-03-01' }, { date: '2027-03-01', shift: 'late' }];
    expect(findings('H5', world, [placement(world, {}, twice)])).toEqual([
      { cause: 'two-shifts', trainee: 't1', date: '2027-03-01', found: 2, limit: 1, amount: 1 },
    ]);
  });

  it('counts the shifts of a date over all placements of the trainee', () => {
    const world = semester({
      modules: [moduleInput(), moduleInput({ id: 'zorg' })],
      units: [unit({ accepts: ['basis', 'zorg'] })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'zorg' }] }), trainee({ id: 't2' })],
    });
    const day = [{ date: '2027-03-01' }];
    const own = ['basis', 'zorg'].map((module) => placement(world, { module }, day));
    const other = placement(world, { trainee: 't2' }, day);
    expect(amounts('H5', world, [...own, other])).toEqual(['two-shifts 1']);
  });

  it('allows a night shift only where the module does', () => {
    const world = semester();
    const night = [{ date: '2027-03-01', shift: 'night' }];
    expect(findings('H5', world, [placement(world, {}, night)])).toEqual([
      {
        cause: 'night',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        shift: 'night',
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
    const allowed = semester({ modules: [moduleInput({ nightAllowed: true })] });
    expect(findings('H5', allowed, [placement(allowed, {}, night)])).toEqual([]);
  });

  it('is silent about frozen days', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = semester({ pins });
    const twice = (date: string) => [
      { date, shift: 'night' },
      { date, shift: 'late' },
    ];
    const days = [...twice('2027-03-01'), ...twice('2027-03-02')];
    expect(findings('H5', world, [placement(world, {}, days)]).map((b) => `${b.cause} ${b.date}`)).toEqual([
      'two-shifts 2027-03-02',
      'night 2027-03-02',
    ]);
  });

  it('says so', () => {
    const world = semester();
    const days = [{ date: '2027-03-01' }, { date: '2027-03-01', shift: 'night' }];
    expect(sentences('H5', world, [placement(world, {}, days)])).toEqual({
      'two-shifts': [
        't1: 2 diensten op ma 1 maart 2027; er kan er maar één.',
        't1: 2 shifts on Mon 1 March 2027; only one is possible.',
      ],
      night: [
        't1, Basis: nachtdienst (night) op ma 1 maart 2027, en de module laat dat niet toe.',
        't1, Basis: night shift (night) on Mon 1 March 2027, which the module does not allow.',
      ],
    });
  });
});
