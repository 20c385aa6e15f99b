import { describe, expect, it } from 'vitest';
import { linesNeeded } from './text-lines.ts';

describe('the lines of a text', () => {
  it.each([
    ['', 10, 1],
    ['tien tekens', 11, 1],
    ['tien tekens', 10, 2],
    ['een twee drie vier', 8, 3],
    ['een\ntwee', 20, 2],
    ['onderbroken', 11, 1],
    ['onderbroken', 10, 2],
    ['de onderbroken dienst', 10, 3],
    ['x'.repeat(30), 10, 3],
    [`${'x'.repeat(15)} abcd`, 10, 2],
    [`${'x'.repeat(15)} abcde`, 10, 3],
  ])('of %j in %i characters are %i', (text, width, lines) => {
    expect(linesNeeded(text, width)).toBe(lines);
  });
});
