import { describe, expect, it } from 'vitest';
import { isSensitive } from './sensitive-columns.ts';

describe('a column that a planner must not know', () => {
  it.each([
    ...['Geslacht', 'geslacht (M/V/X)', 'M/V', 'Sexe', 'Gender', 'Aanspreking', 'Sekse cursist'],
    ...['Religie', 'Godsdienst', 'Faith', 'Religion'],
    ...[
      'Nationaliteit',
      'Nationalité',
      'NATIONALITY',
      'Herkomst',
      'Land van herkomst',
      'Geboorteland',
      'Country of birth',
    ],
    ...["Pays d'origine", 'Lieu de naissance', 'Verblijfsstatuut', 'Migratieachtergrond'],
    ...['Moedertaal', 'Thuistaal', 'mother tongue', 'motherTongue', 'Langue maternelle', 'Taal thuis'],
    ...[
      'Gezondheid',
      'Ziekte',
      'Handicap',
      'Beperking',
      'Medische info',
      'Disability',
      'État de santé',
      'Zwanger',
    ],
    ...[
      'Rijksregister',
      'Rijksregisternr.',
      'Rijksregister-nummer',
      'INSZ',
      'NISS',
      'BIS-nummer',
      'Numéro national',
    ],
    ...['H/F', 'Man/vrouw', 'MV', 'Gesl.', 'Geslachtsaanduiding', 'Dhr./Mw.'],
    ...['Nat.', 'Geb.land', 'Geb. plaats', 'Herkomstland', 'Vluchteling', 'Statuut verblijf'],
    ...['Moeder taal', 'Taalachtergrond', 'Hoofddoek'],
    ...['RR', 'RR-nr', 'RR nummer', 'Rijksreg.nr', 'NN', 'N° national'],
    ...['Gezondheidsproblemen', 'Ziekteverlof', 'Zwangerschapsverlof', 'Autisme', 'ADHD'],
    ...['Attest rug', 'Medisch attest'],
  ])('is known by its header: %s', (header) => {
    expect(isSensitive(header)).toBe(true);
  });

  it.each([
    ...[
      'Geslaagd',
      'Taalniveau',
      'Taal',
      'Opleiding',
      'Opmerking',
      'Basis',
      'Groep',
      'Gezin',
      'Verblijfadres',
    ],
    ...['Telefoon', 'Geboortedatum', 'Nummer', 'MV1', 'Sexten', 'Herkansing', 'Rasenna', 'Bisschop', 'Genk'],
    ...[
      'Nationaal examen?',
      'Statuut',
      'Taal van de les',
      'Ziekenhuis',
      'Nat. examen',
      'Herkend',
      'Attest gedrag',
    ],
  ])('is not every column that looks a little like it: %s', (header) => {
    expect(isSensitive(header)).toBe(false);
  });
});
