import { describe, expect, it } from 'vitest';
import { metresBetween, samePoint } from './geography.ts';

const LEUVEN = { lat: 50.8798, lon: 4.7005 };
const DIEST = { lat: 50.9894, lon: 5.0506 };

describe('metres between two points', () => {
  it('are a degree of a circle of 6 371 km along a meridian and along the equator', () => {
    const degree = (6_371_000 * Math.PI) / 180;
    expect(metresBetween({ lat: 50, lon: 4 }, { lat: 51, lon: 4 })).toBeCloseTo(degree, 5);
    expect(metresBetween({ lat: 0, lon: 4 }, { lat: 0, lon: 5 })).toBeCloseTo(degree, 5);
  });

  it('are fewer along a parallel, by its cosine', () => {
    // On the sixtieth parallel a degree is half as long, but for the shortcut over the pole.
    const metres = metresBetween({ lat: 60, lon: 4 }, { lat: 60, lon: 4.01 });
    expect(metres).toBeCloseTo((6_371_000 * Math.PI) / 180 / 200, 3);
  });

  it('are some 27 km from Leuven to Diest, the same both ways', () => {
    expect(metresBetween(LEUVEN, DIEST)).toBeGreaterThan(27_000);
    expect(metresBetween(LEUVEN, DIEST)).toBeLessThan(27_700);
    expect(metresBetween(DIEST, LEUVEN)).toBe(metresBetween(LEUVEN, DIEST));
  });

  it('are none from a point to itself, and half the circle to the other side of the world', () => {
    expect(metresBetween(LEUVEN, LEUVEN)).toBe(0);
    expect(metresBetween({ lat: 50, lon: 4 }, { lat: -50, lon: -176 })).toBeCloseTo(6_371_000 * Math.PI, 0);
  });
});

it('two points are the same in both coordinates only', () => {
  expect(samePoint(LEUVEN, { ...LEUVEN })).toBe(true);
  expect(samePoint(LEUVEN, { ...LEUVEN, lat: 50.87981 })).toBe(false);
  expect(samePoint(LEUVEN, { ...LEUVEN, lon: 4.70051 })).toBe(false);
});
