import { describe, expect, it } from 'vitest';
import { sideOf } from './bar-values.ts';
import { textWidth } from './text-width.ts';

const unitsAt = (value: number) => 100 + 5 * value;
const bar = (value: number) => ({ value, text: '86,1' });
const WIDTH = textWidth('86,1') + 10;

describe('the value of a bar', () => {
  it('stands beyond its end, also where that is on the left', () => {
    expect(sideOf(bar(80), unitsAt, undefined)).toBe('right');
    expect(sideOf(bar(-80), unitsAt, undefined)).toBe('left');
  });

  it('goes inside where the mark would run through it, and only there', () => {
    expect(sideOf(bar(80), unitsAt, 81)).toBe('inside');
    expect(sideOf(bar(80), unitsAt, 80 + (WIDTH - 0.1) / 5)).toBe('inside');
    expect(sideOf(bar(80), unitsAt, 80 + (WIDTH + 0.1) / 5)).toBe('right');
    expect(sideOf(bar(80), unitsAt, 80)).toBe('right');
    expect(sideOf(bar(80), unitsAt, 40)).toBe('right');
  });

  it('stays beside a bar that is too short to hold it', () => {
    expect(sideOf(bar((WIDTH - 0.1) / 5), unitsAt, 8.5)).toBe('right');
    expect(sideOf(bar((WIDTH + 0.1) / 5), unitsAt, 8.5)).toBe('inside');
  });
});
