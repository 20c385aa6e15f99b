import { expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { hoursPlaced, hoursUnmet, modulesPlaced, modulesPlacedShare, priorityPlaced } from './placed.ts';
import { outcome } from './testing/outcomes.ts';

/** Four modules asked: 15 and 10 hours of An, 15 (reduced to 8) and 15 of Bo; one that Bo has done. */
const world = semester({
  modules: [
    moduleInput(),
    moduleInput({ id: 'extra', minutes: 600 }),
    moduleInput({ id: 'slot' }),
    moduleInput({ id: 'oud' }),
  ],
  trainees: [
    trainee({ id: 'an', modules: [{ module: 'basis', priority: 3 }, { module: 'extra' }] }),
    trainee({
      id: 'bo',
      modules: [{ module: 'basis', minutes: 480 }, { module: 'slot' }, { module: 'oud', done: true }],
    }),
  ],
});
const EARLY = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const planned = outcome(world, [
  placement(world, { trainee: 'an' }, EARLY),
  placement(world, { trainee: 'bo' }, EARLY.slice(1)),
]);

it('modules that are done are not asked', () => {
  expect(modulesPlaced.of(planned)).toBe(2);
  expect(modulesPlacedShare.of(planned)).toBe(50);
});

it('hours are those asked, not what the last day gives beyond them', () => {
  // Three early shifts are 21 hours, of which 15 were asked; two are 14, of which 8 were.
  expect(hoursPlaced.of(planned)).toBe(15 + 8);
  expect(hoursUnmet.of(planned)).toBe(10 + 15);
});

it('priority is summed over what is placed', () => {
  expect(priorityPlaced.of(planned)).toBe(3 + 1);
});

it('a share of nothing asked says nothing, counts are 0', () => {
  const nobody = semester({ trainees: [trainee({ modules: [{ module: 'basis', done: true }] })] });
  expect(modulesPlacedShare.of(outcome(nobody, []))).toBeNull();
  expect(modulesPlaced.of(outcome(nobody, []))).toBe(0);
  expect(hoursUnmet.of(outcome(nobody, []))).toBe(0);
});
