import { describe, expect, it } from 'vitest';
import type { Design, LeverValues } from '../experiment.ts';
import { settingCount, settingKey, settingsOf } from './settings.ts';

const LEVERS: readonly LeverValues[] = [
  { lever: 'buddies', values: [50, 100] },
  { lever: 'e-bike', values: [25] },
  { lever: 'childcare-hours', values: ['07:00-20:00', '06:00-22:00'] },
];

/** `buddies=50 e-bike=25`; `-` for the unchanged semester. */
function settings(design: Design, levers = LEVERS): string[] {
  return settingsOf({ levers, design }).map(
    (pulls) => pulls.map(({ lever, value }) => `${lever}=${value}`).join(' ') || '-',
  );
}

describe('one at a time', () => {
  it('is the base, every value of every lever alone, and no more', () => {
    expect(settings({ kind: 'one-at-a-time', pairs: [] })).toEqual([
      '-',
      'buddies=50',
      'buddies=100',
      'e-bike=25',
      'childcare-hours=07:00-20:00',
      'childcare-hours=06:00-22:00',
    ]);
  });

  it('pulls the levers of a pair to their last values, in the order of the file', () => {
    const design: Design = { kind: 'one-at-a-time', pairs: [['childcare-hours', 'buddies']] };
    expect(settings(design).at(-1)).toBe('buddies=100 childcare-hours=06:00-22:00');
    expect(settingCount({ levers: LEVERS, design })).toBe(7);
  });
});

describe('a full factorial', () => {
  it('combines every value of every lever, and each lever left alone', () => {
    expect(settings({ kind: 'full-factorial' }, LEVERS.slice(0, 2))).toEqual([
      '-',
      'e-bike=25',
      'buddies=50',
      'buddies=50 e-bike=25',
      'buddies=100',
      'buddies=100 e-bike=25',
    ]);
  });

  it('has (2 + 1) × (1 + 1) × (2 + 1) settings of these levers', () => {
    const design: Design = { kind: 'full-factorial' };
    expect(settings(design)).toHaveLength(18);
    expect(settingCount({ levers: LEVERS, design })).toBe(18);
  });
});

describe('a Latin hypercube', () => {
  const design = (samples: number, seed = 1): Design => ({ kind: 'latin-hypercube', samples, seed });

  it('is the base and so many settings, each with every lever pulled', () => {
    const [base, ...samples] = settingsOf({ levers: LEVERS, design: design(4) });
    expect(base).toEqual([]);
    expect(samples).toHaveLength(4);
    for (const sample of samples) {
      expect(sample.map(({ lever }) => lever)).toEqual(['buddies', 'e-bike', 'childcare-hours']);
    }
  });

  it('takes the values of a lever equally often, give or take one', () => {
    const levers = [
      { lever: 'buddies', values: [0, 25, 50, 100] },
      { lever: 'e-bike', values: [10, 20, 30] },
    ];
    const [, ...samples] = settingsOf({ levers, design: design(10) });
    for (const [place, { values }] of levers.entries()) {
      const counts = values.map((value) => samples.filter((sample) => sample[place]?.value === value).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(10);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const levers = [
      { lever: 'buddies', values: [0, 25, 50, 100] },
      { lever: 'e-bike', values: [10, 20, 30, 40] },
    ];
    expect(settings(design(8), levers)).toEqual(settings(design(8), levers));
    expect(settings(design(8), levers)).not.toEqual(settings(design(8, 2), levers));
  });

  it.each([1, 2, 3, 4, 5])(
    'never plans one setting twice, also where all twelve are asked for (seed %i)',
    (seed) => {
      const levers = [
        { lever: 'buddies', values: [0, 25, 50, 100] },
        { lever: 'e-bike', values: [10, 20, 30] },
      ];
      for (const samples of [3, 7, 12]) {
        const all = settings(design(samples, seed), levers);
        expect(new Set(all).size).toBe(1 + samples);
      }
    },
  );
});

it('a setting has one key: a figure is not the text that looks like it', () => {
  expect(settingKey([{ lever: 'buddies', value: 50 }])).not.toBe(
    settingKey([{ lever: 'buddies', value: '50' }]),
  );
});
