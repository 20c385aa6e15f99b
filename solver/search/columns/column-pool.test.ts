import { describe, expect, it } from 'vitest';
import { ColumnPool } from './column-pool.ts';

const column = (block: number, value: number, resources: number[] = [], uses: number[] = []) => ({
  block,
  value,
  resources,
  uses,
});

describe('a pool of columns', () => {
  it('numbers columns as they come and lists them by block, dearest first', () => {
    const pool = new ColumnPool(2, Int32Array.of(1));
    expect([column(0, 3), column(1, 1), column(0, 5), column(0, 4)].map((one) => pool.add(one))).toEqual([
      0, 1, 2, 3,
    ]);
    expect(pool.ofBlock).toEqual([[2, 3, 0], [1]]);
  });

  it('lists those of one value in the order in which they came', () => {
    const pool = new ColumnPool(1, Int32Array.of(1));
    for (const value of [2, 1, 2, 1, 2]) pool.add(column(0, value));
    expect(pool.ofBlock[0]).toEqual([0, 2, 4, 1, 3]);
  });

  it('keeps what each uses, past the room that there was at first', () => {
    const pool = new ColumnPool(3, Int32Array.of(9, 9, 9));
    const columns = Array.from({ length: 5000 }, (_, i) => column(i % 3, i, [0, 2], [1, 1 + (i % 4)]));
    for (const one of columns) pool.add(one);
    expect(pool.entries).toBe(10_000);
    for (const number of [0, 2047, 2048, 4999]) {
      const entries = [pool.from[number] ?? 0, (pool.from[number + 1] ?? 0) - 1];
      expect(entries).toEqual([2 * number, 2 * number + 1]);
      expect(entries.map((entry) => pool.resource[entry])).toEqual([0, 2]);
      expect(entries.map((entry) => pool.uses[entry])).toEqual([1, 1 + (number % 4)]);
      expect(entries.map((entry) => pool.blockOf[entry])).toEqual([number % 3, number % 3]);
      expect(pool.value[number]).toBe(number);
    }
  });

  it('refuses a column of nobody', () => {
    expect(() => new ColumnPool(1, Int32Array.of(1)).add(column(1, 1))).toThrow('no block 1');
  });
});
