import { describe, expect, it } from 'vitest';
import { changed, csvOf, FILLED_IN, gridsOf, type Typed } from './testing/filled-in.ts';
import { errorLines } from './testing/table-lines.ts';

type Changes = Readonly<Record<string, Typed>>;

describe('a faulty cell does not make others faulty', () => {
  const cases: readonly (readonly [string, Changes, readonly string[]])[] = [
    ['an id that others refer to', { 'Afdelingen!A2': { kind: 'error', text: '#N/B' } }, ['Afdelingen!A2']],
    ['an id that is missing', { 'Modules!A2': null }, ['Modules!A2']],
    ['an id column that is missing', { 'Modules!A1': null }, ['Modules!1:']],
    ['an id column with a slip', { 'Mentoren!A1': 'Numer' }, ['Mentoren!A1:']],
    ['the unit of a shift', { 'Diensten!A2': { kind: 'error', text: '#N/B' } }, ['Diensten!A2']],
    ['the unit of a shift that nobody knows', { 'Diensten!A2': 'u8' }, ['Diensten!A2']],
    ['the name of a shift', { 'Diensten!B2': null }, ['Diensten!B2']],
    ['a time that others depend on', { 'Diensten!E2': '25u' }, ['Diensten!E2']],
    ['the kind of a shift', { 'Diensten!C3': 'x' }, ['Diensten!C3']],
    ['the first date of the semester', { 'Semester!B4': 'x' }, ['Semester!B4']],
    ['a latitude', { 'Cursisten!G2': 'x' }, ['Cursisten!G2']],
    ['a list of modules', { 'Cursisten!J2': 1.5 }, ['Cursisten!J2']],
  ];

  it.each(cases)('%s', (_, changes, places) => {
    const found = errorLines(gridsOf(changed(changes))).map((line) => line.split(' ')[0]);
    expect(found).toEqual(places);
  });

  it('nor does a sheet that is missing or misnamed', () => {
    const { Cursisten: trainees = [], ...rest } = FILLED_IN;
    const busy = [
      ['Cursisten', 'Dagen', 'Begin', 'Einde', 'Soort'],
      ['c1', 'ma', '8:00', '12:00', 'les'],
    ];
    expect(errorLines(gridsOf({ ...rest, Bezet: busy }))).toEqual([
      'Cursisten: ontbreekt, hier hoort een blad Cursisten. Voeg het toe. Een rij per cursist.',
    ]);
    expect(errorLines(gridsOf({ ...rest, Bezet: busy, Cursistn: trainees }))).toEqual([
      'Cursistn: "Cursistn" is geen blad dat de planner kent. Bedoelt u "Cursisten"?',
    ]);
    expect(errorLines(csvOf({ ...rest, Bezet: busy }))).toEqual([
      'cursisten.csv: ontbreekt, hier hoort een bestand met het blad Cursisten. Voeg het toe. Een rij per cursist.',
    ]);
  });

  it('and a sheet with nothing in it is as good as missing', () => {
    expect(errorLines(gridsOf({ ...FILLED_IN, Cursisten: [] }))).toEqual([
      'Cursisten!1: ontbreekt, hier hoort een rij met kolomtitels (Nummer, Naam, E-mail …). Zet de titels in de eerste rij.',
    ]);
    expect(errorLines(gridsOf({ ...FILLED_IN, Bezet: [] }))).toEqual([]);
  });
});
