import fc from 'fast-check';
import ical from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { folded } from './fold-lines.ts';

/** Letters of one, two, three and four octets. */
const text = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '日', '🚲'), maxLength: 400 });

describe('folding', () => {
  it('cuts where the calendar library does', () => {
    fc.assert(
      fc.property(text, (name) => {
        const byLibrary = ical({ name }).toString();
        const unfolded = byLibrary.replaceAll('\r\n ', '');
        expect(folded(unfolded)).toBe(byLibrary);
      }),
    );
  });

  it('leaves 75 octets a line at most, and no letter cut in two', () => {
    fc.assert(
      fc.property(text, (line) => {
        const parts = folded(line).split('\r\n');
        expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(75);
        expect(parts.filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
        expect(parts.map((part, i) => (i === 0 ? part : part.slice(1))).join('')).toBe(line);
      }),
    );
  });

  it('goes by line', () => {
    const long = 'x'.repeat(80);
    expect(folded(`short\r\n${long}\r\nshort`)).toBe(
      `short\r\n${'x'.repeat(74)}\r\n ${'x'.repeat(6)}\r\nshort`,
    );
  });
});
