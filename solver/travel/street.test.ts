import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEUVEN, semester } from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import { type StreetMode, streetMinutes } from './street.ts';

type RulesInput = NonNullable<NonNullable<Parameters<typeof semester>[0]>['rules']>;

function minutes(mode: StreetMode, metres: number, rules: RulesInput = {}): number {
  return streetMinutes(mode, LEUVEN, northOf(LEUVEN, metres), semester({ rules }).rules);
}

describe('street minutes of 3 km, 3.9 km with detours', () => {
  it('are 52 on foot at 4.5 km/h, and nothing is parked', () => {
    expect(minutes('walk', 3000)).toBe(52);
  });

  it('are 15.6 by bike at 15 km/h, rounded up, and 2 to park', () => {
    expect(minutes('bike', 3000)).toBe(18);
  });

  it('are 11.7 by e-bike at 20 km/h, rounded up, and 2 to park', () => {
    expect(minutes('ebike', 3000)).toBe(14);
  });

  it('are 5.2 by car at 45 km/h, rounded up, and 5 to park', () => {
    expect(minutes('car', 3000)).toBe(11);
  });

  it('follow the speeds, the parking and the detours of the centre', () => {
    const rules = { detourFactor: 1, bikeKmh: 12, bikeParkMinutes: 4, carKmh: 30, carParkMinutes: 0 };
    expect(minutes('bike', 3000, rules)).toBe(15 + 4);
    expect(minutes('car', 3000, rules)).toBe(6);
    expect(minutes('walk', 3000, { detourFactor: 1, walkKmh: 6 })).toBe(30);
    expect(minutes('ebike', 3000, { detourFactor: 1, ebikeKmh: 18, bikeParkMinutes: 0 })).toBe(10);
  });
});

describe('street minutes, rounding', () => {
  // 75 metres a minute.
  const exact = { detourFactor: 1, walkKmh: 4.5 };

  it('are a whole number of minutes for every leg that takes one', () => {
    for (let whole = 1; whole <= 120; whole++) expect(minutes('walk', 75 * whole, exact)).toBe(whole);
  });

  it('are rounded up from a metre further on', () => {
    expect(minutes('walk', 75 * 12 - 1, exact)).toBe(12);
    expect(minutes('walk', 75 * 12 + 1, exact)).toBe(13);
  });

  it('of a leg of no length are 0 on foot, and the parking otherwise', () => {
    expect(minutes('walk', 0)).toBe(0);
    expect(minutes('bike', 0)).toBe(2);
    expect(minutes('ebike', 0)).toBe(2);
    expect(minutes('car', 0)).toBe(5);
  });

  it('are the same both ways, wherever', () => {
    const { rules } = semester();
    const somewhere = fc.record({
      lat: fc.double({ min: 49, max: 52, noNaN: true }),
      lon: fc.double({ min: 2, max: 7, noNaN: true }),
    });
    const mode = fc.constantFrom<StreetMode>('walk', 'bike', 'ebike', 'car');
    fc.assert(
      fc.property(mode, somewhere, somewhere, (by, a, b) => {
        expect(streetMinutes(by, a, b, rules)).toBe(streetMinutes(by, b, a, rules));
      }),
    );
  });
});
