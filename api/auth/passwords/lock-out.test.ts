import { describe, expect, it } from 'vitest';
import { waitSeconds } from './lock-out.ts';

describe('after wrong passwords', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [8, 480],
    [9, 900],
    [10, 900],
    [100_000, 900],
  ])('%i of them, an account waits %i seconds', (failures, seconds) => {
    expect(waitSeconds(failures)).toBe(seconds);
  });
});
