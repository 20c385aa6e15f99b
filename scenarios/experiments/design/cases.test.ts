import { expect, it } from 'vitest';
import { experiment } from '../testing/studies.ts';
import { caseKeyText, casesOf } from './cases.ts';

const STUDY = experiment({
  bases: [
    { kind: 'generated', name: 'leuven', options: {} },
    { kind: 'file', name: 'voorjaar', path: 'voorjaar.json' },
  ],
  levers: [{ lever: 'buddies', values: [100] }],
  replications: { seeds: 2, first: 7 },
});

it('plans every base, in every setting, with every seed, the unchanged semester first', () => {
  expect(casesOf(STUDY).map(({ base, seed, pulls }) => [base, pulls.length, seed])).toEqual([
    ['leuven', 0, 7],
    ['leuven', 0, 8],
    ['leuven', 1, 7],
    ['leuven', 1, 8],
    ['voorjaar', 0, 7],
    ['voorjaar', 0, 8],
    ['voorjaar', 1, 7],
    ['voorjaar', 1, 8],
  ]);
});

it('knows each case from the others, and again', () => {
  const keys = casesOf(STUDY).map(caseKeyText);
  expect(new Set(keys).size).toBe(8);
  expect(casesOf(STUDY).map(caseKeyText)).toEqual(keys);
});
