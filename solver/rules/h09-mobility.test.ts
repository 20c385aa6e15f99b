import { describe, expect, it } from 'vitest';
import { placement, semester, type UnitInput, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';
import type { StreetMode } from '../travel/street.ts';

function going(mobility: NonNullable<UnitInput['mobility']>, mode: StreetMode, over: object = {}) {
  const world = semester({ units: [unit({ mobility })], ...over });
  return [world, [placement(world, {}, [{ date: '2027-03-01', mode }])]] as const;
}

describe('H9 mobility', () => {
  it.each([
    ['none', 'walk', 0],
    ['bike', 'walk', 1],
    ['bike', 'bike', 0],
    ['bike', 'ebike', 0],
    ['bike', 'car', 0],
    ['car', 'walk', 1],
    ['car', 'bike', 1],
    ['car', 'ebike', 1],
    ['car', 'car', 0],
  ] as const)('at a unit that asks %s, going by %s gives %i breaches', (mobility, mode, breaches) => {
    expect(findings('H9', ...going(mobility, mode))).toHaveLength(breaches);
  });

  it('wants it both ways, and is one breach a day', () => {
    const [world, [walked]] = going('bike', 'walk');
    const [, [ridden]] = going('bike', 'bike');
    if (walked === undefined || ridden === undefined) throw new Error('one placement each');
    const backOnFoot = ridden.days.map((day, i) => ({ ...day, back: walked.days[i]?.back ?? day.back }));
    expect(findings('H9', world, [{ ...ridden, days: backOnFoot }])).toEqual([
      {
        cause: 'mobility',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        date: '2027-03-01',
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
    expect(amounts('H9', world, [walked])).toEqual(['mobility 1']);
  });

  it('judges a frozen day, but not a historic one', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const [world, placements] = going('car', 'bike', { pins });
    expect(amounts('H9', world, placements)).toEqual(['mobility 1']);
    expect(amounts('H9', world, placements, placements)).toEqual([]);
  });

  it('says so', () => {
    expect(sentences('H9', ...going('car', 'bike'))).toEqual({
      mobility: [
        't1, Basis: Afdeling 1 vraagt eigen vervoer, en op ma 1 maart 2027 komt de cursist anders.',
        't1, Basis: Afdeling 1 asks for own transport, and on Mon 1 March 2027 the trainee comes another way.',
      ],
    });
  });
});
