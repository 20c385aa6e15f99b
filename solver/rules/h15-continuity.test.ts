import { describe, expect, it } from 'vitest';
import { placement, semester, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

type Over = Parameters<typeof semester>[0];

function days(over: Over, ...dates: readonly string[]) {
  const world = semester(over);
  return [
    world,
    [
      placement(
        world,
        {},
        dates.map((date) => ({ date })),
      ),
    ],
  ] as const;
}

const frozenUntil = (date: string) => ({ pins: [{ trainee: 't1', module: 'basis', frozenUntil: date }] });

describe('H15 continuity, gaps', () => {
  it('allows two weeks in a row without a day, counted in weeks and not in days', () => {
    expect(findings('H15', ...days({}, '2027-03-01', '2027-03-28'))).toEqual([]);
    expect(findings('H15', ...days({}, '2027-03-07', '2027-03-29'))).toEqual([
      { cause: 'gap', trainee: 't1', module: 'basis', date: '2027-03-29', found: 3, limit: 2, amount: 1 },
    ]);
  });

  it('leaves weeks that a closure touches out of the count, without ending the row', () => {
    const closures = [{ from: '2027-03-21', to: '2027-03-21', name: 'Dicht', kind: 'other' as const }];
    expect(findings('H15', ...days({ closures }, '2027-03-07', '2027-03-29'))).toEqual([]);
    expect(findings('H15', ...days({ closures }, '2027-03-07', '2027-04-05')).map((b) => b.found)).toEqual([
      3,
    ]);
  });

  it('runs over New Year', () => {
    const autumn = { start: '2026-09-01', end: '2027-01-31' };
    expect(findings('H15', ...days(autumn, '2026-12-14', '2027-01-04'))).toEqual([]);
    expect(findings('H15', ...days(autumn, '2026-12-13', '2027-01-04')).map((b) => b.found)).toEqual([3]);
  });

  it('judges every gap, and none before the first day or after the last', () => {
    const gaps = days({ rules: { maxGapWeeks: 0 } }, '2027-03-01', '2027-03-15', '2027-03-29', '2027-03-30');
    expect(findings('H15', ...gaps).map((b) => [b.date, b.found])).toEqual([
      ['2027-03-15', 1],
      ['2027-03-29', 1],
    ]);
  });

  it('is silent when both sides of the gap are frozen', () => {
    expect(findings('H15', ...days(frozenUntil('2027-03-29'), '2027-03-07', '2027-03-29'))).toEqual([]);
    expect(findings('H15', ...days(frozenUntil('2027-03-28'), '2027-03-07', '2027-03-29'))).toHaveLength(1);
  });
});

describe('H15 continuity, first day', () => {
  const notEarly = { units: [unit({ firstDayShifts: ['day', 'late'] })] };

  it('wants the first day on one of the shifts that the unit names', () => {
    const world = semester(notEarly);
    const right = [{ date: '2027-03-01', shift: 'day' }, { date: '2027-03-02' }];
    expect(findings('H15', world, [placement(world, {}, right)])).toEqual([]);
    expect(findings('H15', ...days(notEarly, '2027-03-01', '2027-03-02'))).toEqual([
      {
        cause: 'first-day',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        date: '2027-03-01',
        shift: 'early',
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
  });

  it('reads an empty list as none', () => {
    expect(findings('H15', ...days({ units: [unit({ firstDayShifts: [] })] }, '2027-03-01'))).toEqual([]);
  });

  it('is silent when the first day is frozen', () => {
    const over = { ...notEarly, ...frozenUntil('2027-03-01') };
    expect(findings('H15', ...days(over, '2027-03-01', '2027-03-02'))).toEqual([]);
  });
});

it('H15 says so', () => {
  const notEarly = { units: [unit({ firstDayShifts: ['day'] })] };
  expect(sentences('H15', ...days(notEarly, '2027-03-07', '2027-03-29'))).toEqual({
    gap: [
      't1, Basis: 3 weken zonder stage voor ma 29 maart 2027; hoogstens 2 kan.',
      't1, Basis: 3 weeks without a day before Mon 29 March 2027; at most 2 is possible.',
    ],
    'first-day': [
      't1, Basis: de eerste dag, zo 7 maart 2027, kan bij Afdeling 1 niet in early (07:00–14:30).',
      't1, Basis: the first day, Sun 7 March 2027, cannot be on early (07:00–14:30) at Afdeling 1.',
    ],
  });
});
