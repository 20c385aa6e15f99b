import { describe, expect, it } from 'vitest';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import { semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { eBike } from './e-bike.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf, traineesWith } from './testing/trainees.ts';

const modes = (...given: TraineeInput['modes']) => given;
const hasEBike = (one: Trainee) => one.modes.some(({ mode }) => mode === 'ebike');

/** Four on foot, one with an e-bike, one with a car. */
const SIX = semester({
  trainees: [
    ...['t1', 't2', 't3', 't4'].map((id) => trainee({ id, modes: modes({ mode: 'walk', maxMinutes: 30 }) })),
    trainee({ id: 'electric', modes: modes({ mode: 'ebike', maxMinutes: 20 }) }),
    trainee({ id: 'driver', modes: modes({ mode: 'car', maxMinutes: 20 }) }),
  ],
});

describe('an e-bike for a part of those without e-bike or car', () => {
  it.each([
    [0, 0],
    [12, 0],
    [13, 1],
    [25, 1],
    [50, 2],
    [100, 4],
  ])('at %i per cent is for %i of four', (percent, many) => {
    const own = traineesWith(SIX, hasEBike);
    expect(traineesWith(pulled(eBike, SIX, percent), hasEBike)).toHaveLength(own.length + many);
  });

  it('leaves those who have one, or a car, as they were', () => {
    const all = pulled(eBike, SIX, 100);
    for (const id of ['electric', 'driver']) expect(traineeOf(all, id)).toEqual(traineeOf(SIX, id));
  });

  it('is for the same people at 25 % and at 50 %, with others beside them', () => {
    const [quarter, half] = [25, 50].map((percent) => traineesWith(pulled(eBike, SIX, percent), hasEBike));
    expect(half).toEqual(expect.arrayContaining(quarter ?? []));
  });

  it.each([
    [44, 45],
    [45, 45],
    [60, 60],
  ])('takes who cycles for %i minutes as far as %i minutes, and the bike stays', (byBike, byEBike) => {
    const one = semester({ trainees: [trainee({ modes: modes({ mode: 'bike', maxMinutes: byBike }) })] });
    expect(traineeOf(pulled(eBike, one, 100), 't1').modes).toEqual([
      { mode: 'bike', maxMinutes: byBike },
      { mode: 'ebike', maxMinutes: byEBike },
    ]);
  });

  it('says so', () => {
    expect(eBike.says(50)).toEqual({
      nl: 'Van de cursisten zonder elektrische fiets of auto krijgt 50 % een elektrische fiets.',
      en: 'Of the trainees without an e-bike or a car, 50 % get an e-bike.',
    });
  });
});
