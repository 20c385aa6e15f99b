import { describe, expect, it } from 'vitest';
import { textWidth, wrapped } from './text-width.ts';

describe('text on a chart', () => {
  it('is wider in a larger size, and in wide letters', () => {
    expect(textWidth('Dijle', 26)).toBeCloseTo(2 * textWidth('Dijle', 13));
    expect(textWidth('mmm')).toBeGreaterThan(2 * textWidth('iii'));
  });

  it('breaks between words where it would be too wide', () => {
    expect(wrapped('WZC Dijlehof – afdeling Dijle', 120, 2)).toEqual(['WZC Dijlehof –', 'afdeling Dijle']);
    expect(wrapped('WZC Dijlehof', 120, 2)).toEqual(['WZC Dijlehof']);
  });

  it('ends in an ellipsis where it takes more lines than there are', () => {
    const lines = wrapped('WZC Dijlehof – afdeling Dijle, gelijkvloers rechts achteraan', 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^afdeling.*…$/);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });

  it('cuts a single word that is too long', () => {
    expect(wrapped('Rijksweldadigheidskolonie', 60, 2)).toEqual([expect.stringMatching(/^Rijks.*…$/)]);
  });
});
