import { describe, expect, it } from 'vitest';
import { employerId, siteId } from '../domain/values.ts';
import { placement, semester, trainee, unit } from '../testing/builders.ts';
import { employerShares } from './employer-shares.ts';

const E1 = employerId.parse('e1');
const offer = (places: number) => [{ weekdays: [1, 2, 3, 4, 5], shift: 'early', places }];

/** One employer with a site in each of two regions; it has twice as many places in the second. */
function world(maxTraineesPerDay?: number) {
  return semester({
    employers: [
      { id: 'e1', name: 'Werkgever 1', ...(maxTraineesPerDay === undefined ? {} : { maxTraineesPerDay }) },
    ],
    sites: [
      { id: 's1', employer: 'e1', name: 'West', lat: 50.87, lon: 4.6 },
      { id: 's2', employer: 'e1', name: 'Oost', lat: 50.87, lon: 4.8 },
    ],
    units: [unit({ offers: offer(2) }), unit({ id: 'u2', site: 's2', offers: offer(4) })],
    trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' })],
  });
}
const TWO = {
  count: 2,
  ofSite: new Map([
    [siteId.parse('s1'), 0],
    [siteId.parse('s2'), 1],
  ]),
};
const ONE = {
  count: 2,
  ofSite: new Map([
    [siteId.parse('s1'), 1],
    [siteId.parse('s2'), 1],
  ]),
};

const at = (who: string, where: string, ...dates: string[]) =>
  placement(
    world(),
    { trainee: who, unit: where },
    dates.map((date) => ({ date })),
  );

describe('the daily limit of an employer in several regions', () => {
  it('is shared out by the places on offer', () => {
    expect(employerShares(world(6), [], TWO).get(E1)).toEqual([2, 4]);
  });

  it('is shared out whole', () => {
    expect(employerShares(world(4), [], TWO).get(E1)).toEqual([1, 3]);
    expect(employerShares(world(1), [], TWO).get(E1)).toEqual([0, 1]);
  });

  it('leaves each region what it has on its fullest day', () => {
    const placed = [
      at('t1', 'u1', '2027-02-01', '2027-02-02'),
      at('t2', 'u1', '2027-02-02'),
      at('t3', 'u2', '2027-02-03'),
    ];
    expect(employerShares(world(3), placed, TWO).get(E1)).toEqual([2, 1]);
    expect(employerShares(world(6), placed, TWO).get(E1)).toEqual([3, 3]);
  });

  it('cannot be shared out where the fullest days together are beyond it', () => {
    const placed = [at('t1', 'u1', '2027-02-01'), at('t2', 'u2', '2027-02-02')];
    expect(employerShares(world(1), placed, TWO).get(E1)).toBeNull();
  });

  it('is whole where all its units are', () => {
    expect(employerShares(world(5), [], ONE).get(E1)).toEqual([0, 5]);
  });

  it('is none where there is none', () => {
    expect(employerShares(world(), [], TWO).has(E1)).toBe(false);
  });
});
