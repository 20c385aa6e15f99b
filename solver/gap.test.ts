import { describe, expect, it } from 'vitest';
import { gapOf, tightest } from './gap.ts';
import type { BoundSoFar } from './search/search.ts';

const REACHED = { priorityPlaced: 10, cost: 500 };
const NOTHING: BoundSoFar = { priorityPlaced: null, cost: null, costFrom: null };
const bound = (over: Partial<BoundSoFar>): BoundSoFar => ({ ...NOTHING, ...over });

describe('the gap', () => {
  it('is in what is placed while more might be', () => {
    expect(gapOf(REACHED, { priorityPlaced: 12, cost: 480 })).toEqual({ kind: 'placed', value: 2 });
  });

  it('is in cost once no more can be', () => {
    expect(gapOf(REACHED, { priorityPlaced: 10, cost: 480 })).toEqual({ kind: 'cost', value: 20 });
    expect(gapOf(REACHED, { priorityPlaced: 10, cost: null })).toEqual({ kind: 'cost', value: null });
  });

  it('is not known while nothing is proven', () => {
    expect(gapOf(REACHED, NOTHING)).toEqual({ kind: 'placed', value: null });
  });
});

describe('several proofs', () => {
  it('say the least that can be placed at most, and the most that it costs at least', () => {
    const bounds = [
      bound({ priorityPlaced: 13, cost: 470, costFrom: 10 }),
      bound({ priorityPlaced: 12, cost: 460, costFrom: 9 }),
      NOTHING,
    ];
    expect(tightest(bounds, 10)).toEqual({ priorityPlaced: 12, cost: 470, costFrom: 10 });
  });

  it('say nothing about the cost of plans that place less than what the proof was about', () => {
    const bounds = [bound({ cost: 470, costFrom: 11 }), bound({ cost: 460, costFrom: 10 })];
    expect(tightest(bounds, 10)).toMatchObject({ cost: 460, costFrom: 10 });
    expect(tightest(bounds, 9)).toEqual(NOTHING);
  });

  it('say more of plans that place more, where each costs at least so much', () => {
    const costLine = { from: 6, cost: 300, perPriority: 50 };
    const bounds = [bound({ cost: 300, costFrom: 6, costLine }), bound({ cost: 460, costFrom: 9 })];
    expect(tightest(bounds, 9)).toEqual({ priorityPlaced: null, cost: 460, costFrom: 9 });
    expect(tightest(bounds, 10)).toMatchObject({ cost: 500, costFrom: 10, costLine });
  });

  it('are rounded up once, however often they are asked about another plan', () => {
    const costLine = { from: 6, cost: 100.2, perPriority: 0.3 };
    const told = tightest([bound({ cost: 101, costFrom: 6, costLine })], 7);
    // 100.5, and 100.8: 101. From what was told before, 101 and 0.3 more, it would be 102.
    expect(told).toMatchObject({ cost: 101, costFrom: 7 });
    expect(tightest([told], 8)).toMatchObject({ cost: 101, costFrom: 8 });
  });

  it('say nothing where there is none', () => {
    expect(tightest([], 3)).toEqual(NOTHING);
  });
});
