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
  ])('is not every column that looks a little like it: %s', (header) => {
    expect(isSensitive(header)).toBe(false);
  });
});
