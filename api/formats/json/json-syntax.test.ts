import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxFault } from './json-syntax.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['', 1, 1, ''],
    ['{\n  "a": 1,\n}', 3, 1, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b": 2'],
    ['[1, 2', 1, 6, ''],
    ['[1, 02]', 1, 5, '02]'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
    ['{"a": "é\tx"}', 1, 7, '"é\tx"}'],
    ['{"a": True}', 1, 7, 'True}'],
    ['{"a": 1} x', 1, 10, 'x'],
    ['{"a"; 1}', 1, 5, '; 1}'],
    ['[1,\r\n 2,\r\n,]', 3, 1, ',]'],
    ['{"a": [1}', 1, 9, '}'],
    ['"a" : 1', 1, 5, ': 1'],
    ['[éé, aaaaaaaaaaaaaaaaaaaaaaaaa]', 1, 2, 'éé, aaaaaaaaaaaaaaaa…'],
  ])('%j: line %d, column %d', (text, line, column, found) => {
    expect(isJson(text)).toBe(false);
    expect(syntaxFault(text)).toEqual({ line, column, found });
  });

  it('finds nothing in JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(syntaxFault(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '"\\x"',
      '.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        expect(syntaxFault(parts.join('')) === null).toBe(isJson(parts.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
