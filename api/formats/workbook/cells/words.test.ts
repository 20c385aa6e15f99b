import { describe, expect, it } from 'vitest';
import { STATUSES, SETTINGS as WORDS } from '../sheets/words.ts';
import { reads } from '../testing/table-lines.ts';
import { choice, choiceList } from './choice.ts';
import { yesNo } from './yes-no.ts';

describe('a word to choose', () => {
  const status = choice(STATUSES);

  it.each([
    ['regulier', 'regular'],
    ['Art. 60', 'art60'],
    ['artikel 60', 'art60'],
    ['ART60', 'art60'],
    ['lde', 'lde'],
    ['Vdab', 'vdab'],
    ['employed', 'employed'],
  ])('may be written in many ways: %s', (typed, read) => {
    expect(reads(status, typed)).toBe(read);
  });

  it('may have become a number', () => {
    expect(reads(status, 60)).toBe('art60');
  });

  it('is asked for where it is another', () => {
    expect(reads(status, 'regulir')).toBe('✗ Bedoelt u "regulier"?');
    expect(reads(status, 'student')).toBe('✗ Kies er één.');
  });

  it('is written in Dutch', () => {
    expect(status.write('art60')).toBe('art. 60');
    expect(status.choices).toEqual(['regulier', 'art. 60', 'LDE', 'maatwerk', 'VDAB', 'werkend']);
  });

  it('may be one of several, in their order', () => {
    const settings = choiceList(WORDS);
    expect(reads(settings, 'thuiszorg; Rusthuis')).toEqual(['gezinszorg', 'wzc']);
    expect(reads(settings, 'geen')).toEqual([]);
    expect(reads(settings, 'rusthuis, ziekehuis')).toBe('✗ Bedoelt u "ziekenhuis"?');
    expect(settings.write(['gezinszorg', 'wzc'])).toBe('gezinszorg, woonzorgcentrum');
  });
});

describe('yes or no', () => {
  it.each(['ja', 'J', 'x', '✓', '1', 'WAAR', 'true', 'yes'])('yes: %s', (typed) => {
    expect(reads(yesNo, typed)).toBe(true);
  });

  it.each(['nee', 'Neen', 'n', '0', '-', 'onwaar', 'no'])('no: %s', (typed) => {
    expect(reads(yesNo, typed)).toBe(false);
  });

  it('is read from what a spreadsheet makes of it', () => {
    expect(reads(yesNo, { kind: 'boolean', value: true })).toBe(true);
    expect(reads(yesNo, 0)).toBe(false);
  });

  it('is never a guess', () => {
    expect(reads(yesNo, 'misschien')).toBe('✗ Schrijf ja of nee.');
    expect(reads(yesNo, 2)).toBe('✗ Schrijf ja of nee.');
  });

  it('is written in Dutch', () => {
    expect([yesNo.write(true), yesNo.write(false)]).toEqual(['ja', 'nee']);
  });
});
