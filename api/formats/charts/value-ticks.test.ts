import { describe, expect, it } from 'vitest';
import { valueTicks } from './value-ticks.ts';

describe('values along an axis', () => {
  it('are round', () => {
    expect(valueTicks(0, 84, 6, [12.5])).toEqual([0, 20, 40, 60, 80]);
    expect(valueTicks(0, 3877, 6, [3877])).toEqual([0, 1000, 2000, 3000]);
  });

  it('run through zero where figures lie on both sides of it', () => {
    expect(valueTicks(-6.3, 4, 6, [-6.3, 4])).toEqual([-6, -4, -2, 0, 2, 4]);
  });

  it('are whole where what is counted is whole, and else as fine as need be', () => {
    expect(valueTicks(0, 2, 5, [2])).toEqual([0, 1, 2]);
    expect(valueTicks(0, 0.7, 6, [0.7])).toEqual([0, 0.2, 0.4, 0.6]);
    expect(valueTicks(0, 0.3, 3, [0.3])).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('are one where there is nothing to measure', () => {
    expect(valueTicks(0, 0, 6, [0])).toEqual([0]);
  });
});
