import { describe, expect, it } from 'vitest';
import { semester, trainee } from '../../../solver/testing/builders.ts';
import { childcareMunicipalities } from './childcare-municipalities.ts';
import { pulled } from './testing/pulled.ts';
import { traineesWith } from './testing/trainees.ts';

const TOWNS = {
  Aarschot: { lat: 50.98, lon: 4.82 },
  Diest: { lat: 50.98, lon: 5.05 },
  Leuven: { lat: 50.88, lon: 4.7 },
} as const;
const site = (municipality: keyof typeof TOWNS) => ({
  id: municipality,
  employer: 'e1',
  name: municipality,
  municipality,
  ...TOWNS[municipality],
});
/** In childcare a kilometre from the middle of that town; the parent lives in Leuven. */
const child = (town: keyof typeof TOWNS, id: string) =>
  trainee({
    id,
    home: TOWNS.Leuven,
    childcare: { lat: TOWNS[town].lat + 0.009, lon: TOWNS[town].lon, weekdays: [1], closes: '23:00' },
  });

/** Two children in childcare in Leuven, one in Diest, one in Aarschot. */
const WORLD = semester({
  sites: [
    { id: 's1', employer: 'e1', name: 'Zonder gemeente', ...TOWNS.Diest },
    site('Diest'),
    site('Leuven'),
    site('Aarschot'),
  ],
  trainees: [
    child('Diest', 'd1'),
    child('Leuven', 'l1'),
    child('Aarschot', 'a1'),
    child('Leuven', 'l2'),
    trainee(),
  ],
});

describe('wider childcare in the municipalities with most children', () => {
  it.each([
    [0, []],
    [1, ['l1', 'l2']],
    [2, ['l1', 'a1', 'l2']],
    [3, ['d1', 'l1', 'a1', 'l2']],
    [50, ['d1', 'l1', 'a1', 'l2']],
  ])('in %i of them is for the children there, the first name first of equals', (towns, open) => {
    const world = pulled(childcareMunicipalities, WORLD, towns);
    expect(traineesWith(world, ({ childcare }) => childcare?.opens === '06:00')).toEqual(open);
  });

  it('cuts nobody who is open longer, and leaves the usual hours', () => {
    const world = pulled(childcareMunicipalities, WORLD, 3);
    expect(traineesWith(world, ({ childcare }) => childcare?.closes === '23:00')).toHaveLength(4);
    expect(world.childcare).toEqual(WORLD.childcare);
  });

  it('knows no municipality where no site tells its own', () => {
    const unnamed = semester({ trainees: [child('Leuven', 'l1')] });
    expect(pulled(childcareMunicipalities, unnamed, 3)).toEqual(unnamed);
  });

  it.each([
    [0, 'De kinderopvang is open zoals nu.'],
    [
      1,
      'In de gemeente waar de meeste cursisten een kind in de opvang hebben, is de opvang minstens open van 06:00 tot 22:00.',
    ],
    [
      3,
      'In de 3 gemeenten waar de meeste cursisten een kind in de opvang hebben, is de opvang minstens open van 06:00 tot 22:00.',
    ],
  ])('says so of %i', (towns, sentence) => {
    expect(childcareMunicipalities.says(towns).nl).toBe(sentence);
  });
});
