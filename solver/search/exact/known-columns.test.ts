import { describe, expect, it } from 'vitest';
import { KnownColumns } from './known-columns.ts';

/** Uses one unit of a resource that costs 10. */
const column = (value: number, block = 0) => ({ block, value, resources: [0], uses: [1] });
const PRICES = Float64Array.of(10);

describe('known columns', () => {
  it('are ranked by value less price, of each block for itself', () => {
    const known = new KnownColumns([[column(11)], [column(50, 1)]]);
    known.learn(column(14));
    expect(known.rank(0, PRICES)).toBe(4);
    expect(known.of(0).map(({ value }) => value)).toEqual([14, 11]);
    expect(known.rank(1, PRICES)).toBe(40);
  });

  it('are learned once, however often a search comes upon them', () => {
    const known = new KnownColumns<ReturnType<typeof column>>([[], []]);
    for (let times = 0; times < 100; times++) known.learn(column(12));
    known.learn(column(13));
    known.learn(column(12, 1));
    expect(known.of(0).map(({ value }) => value)).toEqual([12, 13]);
    expect(known.of(1)).toHaveLength(1);
  });

  it('are the sixty best, once they are ranked', () => {
    const known = new KnownColumns([Array.from({ length: 61 }, (_, i) => column(i))]);
    known.rank(0, PRICES);
    expect(known.of(0)).toHaveLength(60);
    expect(known.of(0).at(-1)?.value).toBe(1);
  });

  it('are none where nothing is known', () => {
    expect(new KnownColumns([[]]).rank(0, PRICES)).toBe(Number.NEGATIVE_INFINITY);
  });
});
