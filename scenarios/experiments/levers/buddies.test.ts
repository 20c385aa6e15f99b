import { describe, expect, it } from 'vitest';
import { semester, unit } from '../../../solver/testing/builders.ts';
import { buddies } from './buddies.ts';
import { pulled } from './testing/pulled.ts';
import { unitsWith } from './testing/units.ts';

const FIVE = semester({
  units: ['u1', 'u2', 'u3', 'u4', 'with buddy'].map((id) => unit({ id, buddy: id === 'with buddy' })),
  mentors: [],
});

describe('buddies', () => {
  it.each([
    [0, 1],
    [25, 2],
    [50, 3],
    [100, 5],
  ])('at %i %% of four units without one leave %i of five with one', (percent, many) => {
    expect(unitsWith(pulled(buddies, FIVE, percent), ({ buddy }) => buddy)).toHaveLength(many);
  });
});
