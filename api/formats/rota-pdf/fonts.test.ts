import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fonts, printable } from './fonts.ts';

describe('printable', () => {
  it('leaves what the font can show as it is', () => {
    const text = 'Zoë Şahin-Nguyễn, ’t Zonnetje – Ηλίας Иван';
    expect(printable(text)).toBe(text);
  });

  it('shows that a character is missing, one mark for each, in the middle of the name as well', () => {
    expect(printable('Aya 日本 Peeters 👋')).toBe('Aya �� Peeters �');
  });

  it('composes letters with their accents', () => {
    expect(printable('Zoe\u0308')).toBe('Zoë');
  });

  it('writes white space and control characters as one space, and leaves invisible formatting out', () => {
    expect(printable(' a\n\tb\u00a0\u0007c\u200bd\u202ee ')).toBe('a b cde');
  });

  it('never asks the fonts for a glyph that they do not have, whatever the text', () => {
    const { regular, bold } = fonts();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const character of printable(text)) {
          const codePoint = character.codePointAt(0) ?? 0;
          expect(regular.hasGlyphForCodePoint(codePoint)).toBe(true);
          expect(bold.hasGlyphForCodePoint(codePoint)).toBe(true);
        }
      }),
    );
  });
});
