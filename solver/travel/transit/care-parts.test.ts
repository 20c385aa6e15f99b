import { describe, expect, it } from 'vitest';
import { type CareJourney, joinedAtCare, type PartWays } from './care-parts.ts';

const CALL = { opensMinute: 420, closesMinute: 1200, dropOffMinutes: 5 };
const LIMITS = { earliestArrival: 400, latestArrival: 475, maxMinutes: 120 };
const ridden = (...times: readonly (readonly [number, number])[]): PartWays => ({
  ridden: times.map(([depart, arrive]) => ({ depart, arrive })),
  walkMinutes: null,
});
const walked = (walkMinutes: number): PartWays => ({ ridden: [], walkMinutes });

/** Leaving home, the call from and to, arriving at the site. */
const minutes = ({ homePart, sitePart }: CareJourney) => [
  homePart.depart,
  homePart.arrive,
  sitePart.depart,
  sitePart.arrive,
];
const join = (home: PartWays, site: PartWays, call = CALL, limits = LIMITS) =>
  joinedAtCare(home, site, call, limits).map(minutes);

describe('two parts joined at childcare', () => {
  it('ride on by the bus that goes after the call, and wait for it at childcare', () => {
    expect(join(ridden([410, 425], [415, 436]), ridden([440, 470]))).toEqual([[410, 425, 440, 470]]);
  });

  it('leave no time for a call that ends after the bus has gone', () => {
    expect(join(ridden([410, 436]), ridden([440, 470]))).toEqual([]);
    expect(join(ridden([410, 435]), ridden([440, 470]))).toEqual([[410, 435, 440, 470]]);
  });

  it('wait at the stop before, where the bus comes before childcare opens', () => {
    expect(join(ridden([390, 405]), ridden([425, 450]))).toEqual([[390, 420, 425, 450]]);
    expect(join(ridden([390, 405]), ridden([424, 450]))).toEqual([]);
  });

  it('wait at the stop after, where the bus goes after childcare closes', () => {
    const evening = { earliestArrival: 1200, latestArrival: 1255, maxMinutes: 120 };
    expect(join(ridden([1170, 1190]), ridden([1220, 1250]), CALL, evening)).toEqual([
      [1170, 1190, 1200, 1250],
    ]);
    expect(join(ridden([1170, 1196]), ridden([1220, 1250]), CALL, evening)).toEqual([]);
  });

  it('walk as late as possible', () => {
    expect(join(walked(10), walked(12))).toEqual([[448, 458, 463, 475]]);
    expect(join(walked(10), ridden([440, 470]))).toEqual([[425, 435, 440, 470]]);
  });

  it('walk on right after the call when that is shorter, and keep both when leaving later takes longer', () => {
    expect(join(ridden([430, 440], [444, 458]), walked(12))).toEqual([
      [430, 440, 445, 457],
      [444, 458, 463, 475],
    ]);
  });

  it('stay within the time allowed', () => {
    expect(join(walked(10), walked(12), CALL, { ...LIMITS, maxMinutes: 26 })).toEqual([]);
    expect(join(walked(10), walked(12), CALL, { ...LIMITS, maxMinutes: 27 })).toHaveLength(1);
  });
});
