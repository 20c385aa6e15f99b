import { describe, expect, it } from 'vitest';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import { moduleInput, semester, trainee } from '../../../solver/testing/builders.ts';
import { homeCareCar } from './home-care-car.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf, traineesWith } from './testing/trainees.ts';

const hasCar = (one: Trainee) => one.modes.some(({ mode }) => mode === 'car');

/** Two by bike who go to home care, one who goes there by car, one who has been there, one who does not go. */
const FIVE = semester({
  modules: [moduleInput(), moduleInput({ id: 'thuis', settings: ['gezinszorg'] })],
  trainees: [
    trainee({ id: 't1', modules: [{ module: 'thuis' }] }),
    trainee({ id: 't2', modules: [{ module: 'basis' }, { module: 'thuis' }] }),
    trainee({ id: 'driver', modules: [{ module: 'thuis' }], modes: [{ mode: 'car', maxMinutes: 30 }] }),
    trainee({ id: 'been', modules: [{ module: 'basis' }, { module: 'thuis', done: true }] }),
    trainee({ id: 'elsewhere', modules: [{ module: 'basis' }] }),
  ],
});

describe('a car for home care', () => {
  it('is for those who are asked home care and have none, at most 45 minutes', () => {
    const all = pulled(homeCareCar, FIVE, 100);
    expect(traineesWith(all, hasCar)).toEqual(['t1', 't2', 'driver']);
    expect(traineeOf(all, 't1').modes).toEqual([
      { mode: 'bike', maxMinutes: 60 },
      { mode: 'car', maxMinutes: 45 },
    ]);
    expect(traineeOf(all, 'driver').modes).toEqual([{ mode: 'car', maxMinutes: 30 }]);
  });

  it.each([
    [24, 1],
    [25, 2],
    [50, 2],
    [74, 2],
    [75, 3],
  ])('at %i per cent leaves %i of the three with a car', (percent, many) => {
    expect(traineesWith(pulled(homeCareCar, FIVE, percent), hasCar)).toHaveLength(many);
  });

  it('says so', () => {
    expect(homeCareCar.says(25)).toEqual({
      nl: 'Van de cursisten met een module thuiszorg en zonder auto kan 25 % voortaan een (deel)auto gebruiken.',
      en: 'Of the trainees with a home-care module and without a car, 25 % can use a (shared) car from now on.',
    });
  });
});
