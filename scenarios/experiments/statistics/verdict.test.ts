import { describe, expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

describe('what is said of a difference', () => {
  it('is nothing without a test, or above 5 %', () => {
    expect(verdictOf({ mean: 9, pCorrected: null }, null)).toBe('not-shown');
    expect(verdictOf({ mean: 9, pCorrected: 0.051 }, null)).toBe('not-shown');
    expect(verdictOf({ mean: 9, pCorrected: 0.05 }, null)).toBe('effect');
  });

  it('of a gain in modules, is undone by what the search left open without the lever', () => {
    const gain = { mean: 2, pCorrected: 0.01 };
    expect(verdictOf(gain, { taken: 1.9, added: 30 })).toBe('effect');
    expect(verdictOf(gain, { taken: 2, added: 0 })).toBe('within-search-gap');
  });

  it('of a loss in modules, by what it left open with the lever', () => {
    const loss = { mean: -2, pCorrected: 0.01 };
    expect(verdictOf(loss, { taken: 30, added: 1.9 })).toBe('effect');
    expect(verdictOf(loss, { taken: 0, added: 2 })).toBe('within-search-gap');
  });

  it('is no effect where nothing is proven of the search', () => {
    expect(verdictOf({ mean: 2, pCorrected: 0.01 }, { taken: null, added: null })).toBe('within-search-gap');
  });
});
