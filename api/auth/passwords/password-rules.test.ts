import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS, passwordFaults } from './password-rules.ts';

const AN = { email: 'an.peeters@cvonoord.be', name: 'An Peeters', centre: 'CVO Noorderlicht' };
const faultsOf = (password: string) => passwordFaults(password, AN).map(({ nl }) => nl.split(/[.:]/)[0]);
const SHORT = 'Het wachtwoord heeft minder dan 12 tekens';
const GUESSED = 'Het wachtwoord is makkelijk te raden';

describe('a password', () => {
  it('has twelve characters at least', () => {
    expect(faultsOf('paarse eend')).toEqual([SHORT]);
    expect(faultsOf('paarse eendt')).toEqual([]);
  });

  it('is counted in characters, not in what they take to store', () => {
    expect(faultsOf('éèçàùïöëâêî')).toEqual([SHORT]);
    expect(faultsOf('éèçàùïöëâêîü')).toEqual([]);
  });

  it('is never so long that hashing it keeps the service busy', () => {
    const sentence = 'zeven paarse eenden zwemmen '.repeat(10);
    expect(faultsOf(sentence.slice(0, MAX_CHARACTERS))).toEqual([]);
    expect(faultsOf(sentence.slice(0, MAX_CHARACTERS + 1))).toHaveLength(1);
  });

  it.each([
    'an.peeters@cvonoord.be',
    'Peeters123456',
    'noorderlicht2026!',
    'CVOnoord-CVOnoord',
    'Wachtwoord2026!',
    'welkom welkom welkom',
    'azertyuiop1234',
    '123456789012',
    'aaaaaaaaaaaaaaaa',
    'ababababababab',
    'Zorgkundige-2027',
  ])('is not %s', (password) => {
    expect(faultsOf(password)).toEqual([GUESSED]);
  });

  it.each(['welkom in het groene bos', 'peeters plukt rode pruimen', 'tq7-Rv2m-Lx9p'])(
    'may hold a common word or a name, as long as enough is left: %s',
    (password) => {
      expect(faultsOf(password)).toEqual([]);
    },
  );

  it('tells everything that is wrong at once', () => {
    expect(faultsOf('welkom')).toEqual([SHORT, GUESSED]);
  });
});
