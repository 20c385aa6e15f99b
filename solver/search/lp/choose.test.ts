import { describe, expect, it } from 'vitest';
import { chooseLpSolver } from './choose.ts';

describe('the library for a model', () => {
  it('is javascript-lp-solver up to 2700 entries, rows times columns', () => {
    expect(chooseLpSolver({ rows: 27, columns: 100, integers: 0 })).toBe('javascript');
    expect(chooseLpSolver({ rows: 27, columns: 101, integers: 0 })).toBe('highs');
  });

  it('is HiGHS from 900 on where numbers are to be whole', () => {
    expect(chooseLpSolver({ rows: 9, columns: 100, integers: 1 })).toBe('javascript');
    expect(chooseLpSolver({ rows: 9, columns: 101, integers: 1 })).toBe('highs');
  });
});
