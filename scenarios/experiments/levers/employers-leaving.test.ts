import { describe, expect, it } from 'vitest';
import { semester } from '../../../solver/testing/builders.ts';
import { employersLeaving } from './employers-leaving.ts';
import { EMPLOYERS, taking } from './testing/employers.ts';
import { pulled } from './testing/pulled.ts';
import { unitOf } from './testing/units.ts';

describe('employers that leave', () => {
  it('take nobody any more, on no date', () => {
    const after = pulled(employersLeaving, semester(EMPLOYERS), 3);
    expect(taking(after)).toEqual([]);
    expect(after.units.flatMap(({ exceptions }) => exceptions)).toEqual([]);
  });

  it.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
    [9, 0],
  ])('are %i: %i of three are left', (many, left) => {
    const after = pulled(employersLeaving, semester(EMPLOYERS), many);
    expect(new Set(taking(after).map((id) => unitOf(after, id).site)).size).toBe(left);
  });

  it('end what was agreed with them, by unit and by mentor, and nothing else', () => {
    const pins = [
      { trainee: 't1', module: 'a', unit: 'u2' },
      { trainee: 't1', module: 'b', mentor: 'm3' },
      { trainee: 't1', module: 'c' },
    ];
    const after = pulled(employersLeaving, semester({ ...EMPLOYERS, pins }), 3);
    expect(after.pins).toEqual([{ trainee: 't1', module: 'c' }]);
  });

  it('are none where a placement is under way', () => {
    const days = [{ date: '2027-02-01', shift: 'day' }];
    const pins = [
      { trainee: 't1', module: 'a', mentor: 'm1a', days, frozenUntil: '2027-02-07' },
      { trainee: 't1', module: 'b', unit: 'u2', days },
    ];
    const before = semester({ ...EMPLOYERS, pins });
    const after = pulled(employersLeaving, before, 3);
    expect(taking(after)).toEqual(['u1a', 'u1b']);
    expect(after.pins).toEqual(before.pins?.slice(0, 1));
  });
});
