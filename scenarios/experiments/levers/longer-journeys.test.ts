import { describe, expect, it } from 'vitest';
import { semester, trainee } from '../../../solver/testing/builders.ts';
import { longerJourneys } from './longer-journeys.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf } from './testing/trainees.ts';

const ONE = semester({
  trainees: [
    trainee({
      modes: [
        { mode: 'walk', maxMinutes: 25 },
        { mode: 'transit', maxMinutes: 60 },
      ],
    }),
  ],
});

describe('longer journeys', () => {
  it.each([
    [0, 25, 60],
    [15, 40, 75],
    [60, 85, 120],
  ])('of %i minutes more make it %i minutes on foot and %i by bus', (more, onFoot, byBus) => {
    expect(traineeOf(pulled(longerJourneys, ONE, more), 't1').modes).toEqual([
      { mode: 'walk', maxMinutes: onFoot },
      { mode: 'transit', maxMinutes: byBus },
    ]);
  });

  it('say so', () => {
    expect(longerJourneys.says(15)).toEqual({
      nl: 'Cursisten aanvaarden verplaatsingen die 15 minuten langer duren dan nu, met elk vervoermiddel dat ze hebben.',
      en: 'Trainees accept journeys that take 15 minutes longer than now, by every means of travel they have.',
    });
  });
});
