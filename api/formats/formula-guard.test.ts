import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, notCalculated, unguarded } from './formula-guard.ts';

const TEXTS = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom("'", '=', '-', '\t', '\r', '\n', '＠', 'a')).map((parts) => parts.join('')),
);

describe('the guard of texts that look like formulas', () => {
  it.each(['=1', '+1', '-1', '@a', '\t1', '\r1', '\n1', '＝1', '＋1', '－1', '＠a'])('knows %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(notCalculated(text)).toBe(`'${text}`);
  });

  it('leaves other texts alone, with apostrophes of their own', () => {
    for (const text of ['', '1', "'s Gravenwezel", "'", 'a=1']) {
      expect([guarded(text), notCalculated(text), unguarded(text)]).toEqual([text, text, text]);
    }
  });

  it('gives every text back as it was', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('adds nothing to what is guarded', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(notCalculated(guarded(text))).toBe(guarded(text));
      }),
    );
  });
});
