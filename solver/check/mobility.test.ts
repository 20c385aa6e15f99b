import { describe, expect, it } from 'vitest';
import { type DayOptions, placement, placementDay, semester, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

const TUESDAY = '2027-02-02';
const worldWith = (mobility: 'none' | 'bike' | 'car') => semester({ units: [unit({ mobility })] });

describe('H9 mobility', () => {
  const by = (mobility: 'none' | 'bike' | 'car', mode: NonNullable<DayOptions['mode']>) => {
    const world = worldWith(mobility);
    return causesOf('H9', world, [placement(world, {}, [{ date: TUESDAY, mode }])]);
  };

  it('none: anyhow', () => {
    expect(by('none', 'walk')).toEqual([]);
  });

  it('bike: by bike, e-bike or car', () => {
    expect(by('bike', 'walk')).toEqual([`mobility 1/0 on ${TUESDAY}`]);
    for (const mode of ['bike', 'ebike', 'car'] as const) expect(by('bike', mode)).toEqual([]);
  });

  it('car: by car', () => {
    expect(by('car', 'ebike')).toEqual([`mobility 1/0 on ${TUESDAY}`]);
    expect(by('car', 'car')).toEqual([]);
  });

  it('looks at the way back as well', () => {
    const world = worldWith('car');
    const bike = placementDay(world, {}, { date: TUESDAY });
    const made = placement(world, {}, [{ date: TUESDAY, mode: 'car' }]);
    const days = made.days.map((day) => ({ ...day, back: bike.back }));
    expect(breachesOf('H9', world, [{ ...made, days }])).toEqual([
      {
        rule: 'H9',
        cause: 'mobility',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        date: TUESDAY,
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });
});
