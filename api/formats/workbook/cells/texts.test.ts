import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, reads } from '../testing/table-lines.ts';
import { id } from './id.ts';
import { idList } from './id-list.ts';
import { freeText, text } from './text.ts';

const AS_TEXT = '✗ Uw rekenblad maakte er iets anders van: zet de cel op Tekst en typ het opnieuw.';
const anything = fc.string({ unit: 'grapheme' });

describe('a text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+32 16', "'+32 16"],
    ['-', "'-"],
    ['@An', "'@An"],
    ["'=1", "''=1"],
    ["''+1", "'''+1"],
    ['＝1', "'＝1"],
    [' An', '" An"'],
    ['', '""'],
    ['""', '""""'],
  ])('is written so that it is no formula and loses nothing: %j', (value, written) => {
    expect(freeText.write(value)).toBe(written);
    expect(reads(freeText, written)).toBe(value);
  });

  it.each(["'t Hof", '"De Wingerd"', '"A" en "B"', 'a=b'])('is left as it is: %s', (value) => {
    expect(freeText.write(value)).toBe(value);
    expect(reads(freeText, value)).toBe(value);
  });

  it('is read as it was, whatever it is', () => {
    const tricky = fc.string({ unit: fc.constantFrom('"', "'", '=', '-', ' ', '\t', '\n', 'a') });
    fc.assert(
      fc.property(fc.oneof(anything, tricky), (value) => {
        expect(reads(freeText, String(freeText.write(value)))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('loses the spaces around it that somebody typed', () => {
    expect(reads(text, '  An Peeters ')).toBe('An Peeters');
  });

  it('may be a number, and nothing else', () => {
    expect(reads(text, 12)).toBe('12');
    expect(reads(text, 1.5)).toBe(AS_TEXT);
    expect(reads(text, day('2027-03-01'))).toBe(AS_TEXT);
    expect(reads(text, '""')).toBe('✗ Vul een tekst in.');
  });
});

describe('an id', () => {
  it('is a text or a whole number', () => {
    expect(reads(id, ' c-12 ')).toBe('c-12');
    expect(reads(id, 12)).toBe('12');
    expect(reads(id, '012')).toBe('012');
    expect(reads(id, 1.2)).toBe(AS_TEXT);
    expect(reads(id, day('2027-02-01'))).toBe(AS_TEXT);
    expect(id.write('=a')).toBe("'=a");
  });
});

describe('a list of ids', () => {
  it.each([
    ['c1, c2', ['c1', 'c2']],
    ['c1;c2\nc3', ['c1', 'c2', 'c3']],
    ['c1,, c2,', ['c1', 'c2']],
    ['dag A, dag B', ['dag A', 'dag B']],
    ['"a, b", c', ['a, b', 'c']],
    ['"a ""b""", c', ['a "b"', 'c']],
    ['"De Linde" Leuven, c', ['"De Linde" Leuven', 'c']],
    ['geen', []],
    ['"geen"', ['geen']],
  ])('is parted by commas: %j', (typed, read) => {
    expect(reads(idList, typed)).toEqual(read);
  });

  it('may be a single number', () => {
    expect(reads(idList, 12)).toEqual(['12']);
    expect(reads(idList, 1.2)).toBe(AS_TEXT);
  });

  it('is read as it was, whatever the ids are', () => {
    const tricky = fc.string({ unit: fc.constantFrom('"', "'", '=', ',', ';', ' ', '\n', 'a') });
    const oneId = fc
      .oneof(anything, tricky, fc.constant('geen'))
      .filter((own) => own !== '' && own.trim() === own);
    fc.assert(
      fc.property(fc.array(oneId, { maxLength: 4 }), (list) => {
        expect(reads(idList, String(idList.write(list)))).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });
});
