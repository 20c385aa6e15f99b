import { describe, expect, it } from 'vitest';
import { moduleInput, placement, SHIFTS, semester, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

const EVENING = { id: 'evening', kind: 'evening' as const, start: '17:00', end: '21:00', breakMinutes: 0 };

function asking(late: number, weekend: number, over: object = {}) {
  return semester({
    modules: [moduleInput({ minDaysBy: { late, weekend } })],
    units: [unit({ shifts: [...SHIFTS, EVENING] })],
    ...over,
  });
}

describe('H18 mix of shifts', () => {
  it('wants as many late or evening shifts as the module asks; a night or a split is neither', () => {
    const days = [
      { date: '2027-03-01', shift: 'late' },
      { date: '2027-03-02', shift: 'evening' },
      { date: '2027-03-03', shift: 'night' },
      { date: '2027-03-05', shift: 'split' },
    ];
    const two = asking(2, 0);
    expect(findings('H18', two, [placement(two, {}, days)])).toEqual([]);
    const three = asking(3, 0);
    expect(findings('H18', three, [placement(three, {}, days)])).toEqual([
      { cause: 'late', trainee: 't1', module: 'basis', found: 2, limit: 3, amount: 1 },
    ]);
  });

  it('wants as many Saturdays and Sundays, by the date on which the shift starts', () => {
    const days = [{ date: '2027-03-05', shift: 'night' }, { date: '2027-03-06' }, { date: '2027-03-14' }];
    const two = asking(0, 2);
    expect(findings('H18', two, [placement(two, {}, days)])).toEqual([]);
    const three = asking(0, 3);
    expect(findings('H18', three, [placement(three, {}, days)])).toEqual([
      { cause: 'weekend', trainee: 't1', module: 'basis', found: 2, limit: 3, amount: 1 },
    ]);
  });

  it('does not count a public holiday on a weekday as a weekend', () => {
    const closures = [
      { from: '2027-05-17', to: '2027-05-17', name: 'Pinkstermaandag', kind: 'public-holiday' },
    ];
    const world = asking(0, 1, { closures });
    expect(findings('H18', world, [placement(world, {}, [{ date: '2027-05-17' }])])).toHaveLength(1);
  });

  it('is silent when every day is frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = asking(1, 1, { pins });
    const day = { date: '2027-03-01' };
    expect(findings('H18', world, [placement(world, {}, [day])])).toEqual([]);
    expect(findings('H18', world, [placement(world, {}, [day, { date: '2027-03-02' }])])).toHaveLength(2);
  });

  it('says so', () => {
    const world = asking(2, 1);
    expect(sentences('H18', world, [placement(world, {}, [{ date: '2027-03-01', shift: 'late' }])])).toEqual({
      late: [
        't1, Basis: 1 dag in een late dienst of avonddienst; minstens 2 is nodig.',
        't1, Basis: 1 day on a late or evening shift; at least 2 is needed.',
      ],
      weekend: [
        't1, Basis: 0 dagen in het weekend; minstens 1 is nodig.',
        't1, Basis: 0 days at the weekend; at least 1 is needed.',
      ],
    });
  });
});
