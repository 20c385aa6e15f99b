import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterSchema } from '../domain/semester-schema.ts';
import { semester, trainee } from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import { isFurther, streetReach } from './street-reach.ts';
import { streetRoutes } from './street-routes.ts';

const { rules, sites } = semesterSchema.parse(semester({ trainees: [trainee()] }));
const siteAt = (point: { readonly lat: number; readonly lon: number }) =>
  sites.slice(0, 1).map((site) => ({ ...site, ...point }));
const HOME = { lat: 50.88, lon: 4.7 };

function asked(
  modes: readonly { mode: 'walk' | 'bike' | 'ebike' | 'car' | 'transit'; maxMinutes: number }[],
) {
  const read = semesterSchema.parse(semester({ trainees: [trainee({ home: HOME, modes: [...modes] })] }))
    .trainees[0];
  if (read === undefined) throw new Error('there is one trainee');
  return read;
}

describe('how far somebody gets by street', () => {
  it('is what the quickest of the own means reaches', () => {
    // 30 minutes by bike at 15 km/h, 2 of them parking, on streets 1.3 times as long as the crow flies.
    const bike = ((28 / 60) * 15_000) / 1.3;
    expect(streetReach(asked([{ mode: 'bike', maxMinutes: 30 }]), rules, false)).toBeCloseTo(bike + 1, 6);
  });

  it('is a walk to the stop at the least, and twice that for who rides past childcare', () => {
    const walk = ((20 / 60) * 4_500) / 1.3;
    const none = asked([{ mode: 'transit', maxMinutes: 60 }]);
    expect(streetReach(none, rules, false)).toBeCloseTo(walk + 1, 6);
    expect(streetReach(none, rules, true)).toBeCloseTo(2 * walk + 1, 6);
  });

  it('never leaves out a site that has a route', () => {
    const means = fc.record({
      mode: fc.constantFrom('walk' as const, 'bike' as const, 'ebike' as const, 'car' as const),
      maxMinutes: fc.nat(60),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(means, { selector: ({ mode }) => mode }),
        fc.nat(40_000),
        (modes, metres) => {
          const who = asked(modes);
          const reach = streetReach(who, rules, false);
          const leftOut = siteAt(northOf(HOME, metres)).filter((there) => isFurther(who, there, reach));
          expect(leftOut.flatMap((there) => streetRoutes(who, there, 'none', rules))).toEqual([]);
        },
      ),
    );
  });

  it('tells apart a site at the edge and one just beyond', () => {
    const who = asked([]);
    const reach = streetReach(who, rules, false);
    const at = (metres: number) => siteAt(northOf(HOME, metres)).map((site) => isFurther(who, site, reach));
    expect([at(reach - 0.5), at(reach + 0.5)]).toEqual([[false], [true]]);
  });
});
