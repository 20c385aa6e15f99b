import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../../solver/domain/geography.ts';
import { namesOf } from '../../../../solver/domain/names.ts';
import { semester } from '../../../../solver/testing/builders.ts';
import { placementDays } from '../../placement-days.ts';
import { clockChangePlan } from '../../testing/clock-change.ts';
import { twelveTraineesPlan } from '../../testing/twelve-trainees.ts';
import { municipalitiesOf, nearestMunicipality } from './municipalities.ts';
import { mapFacts, roundedPoint } from './who-goes-where.ts';

const inBelgium = fc.record({
  lat: fc.double({ min: 49.5, max: 51.5, noNaN: true }),
  lon: fc.double({ min: 2.5, max: 6.4, noNaN: true }),
});

function factsOf(checked = twelveTraineesPlan()) {
  return mapFacts(
    checked.semester,
    placementDays(checked),
    namesOf(checked.semester, { pseudonymous: false }),
  );
}

describe('homes on the map', () => {
  it('are rounded to the middle of a square of about a kilometre', () => {
    expect(roundedPoint({ lat: 50.8849, lon: 4.7074 })).toEqual({ lat: 50.88, lon: 4.71 });
    expect(roundedPoint({ lat: 50.8851, lon: 4.7076 })).toEqual({ lat: 50.89, lon: 4.71 });
    expect(roundedPoint({ lat: 50.88, lon: 4.71 })).toEqual({ lat: 50.88, lon: 4.71 });
  });

  it('stay near, and are the same for a whole square', () => {
    fc.assert(
      fc.property(inBelgium, (home) => {
        const rounded = roundedPoint(home);
        expect(metresBetween(home, rounded)).toBeLessThan(800);
        expect(roundedPoint(rounded)).toEqual(rounded);
      }),
    );
  });

  it('are told as lines from squares, how many trainees go along each', () => {
    const { links } = factsOf(clockChangePlan());
    expect(links).toEqual([{ from: { lat: 50.88, lon: 4.695 }, to: { lat: 50.865, lon: 4.71 }, weight: 3 }]);
  });
});

describe('who goes where', () => {
  it('counts the trainees of each site and between municipalities', () => {
    const { sites, flows } = factsOf();
    expect(sites.map(({ name, trainees }) => [name, trainees])).toEqual([
      ['WZC Dijlehof', 6],
      ['WZC Ter Vlierbeke', 5],
    ]);
    expect(flows.reduce((sum, { trainees }) => sum + trainees, 0)).toBe(11);
    expect(new Set(flows.map(({ to }) => to))).toEqual(new Set(['Heverlee', 'Kessel-Lo']));
  });

  it('knows the municipalities of the sites first, then the others of the country', () => {
    const known = municipalitiesOf(twelveTraineesPlan().semester).map(({ name }) => name);
    expect(known.slice(0, 2)).toEqual(['Heverlee', 'Kessel-Lo']);
    expect(known).toContain('Diest');
    expect(new Set(known).size).toBe(known.length);
  });

  it('puts a municipality that no table knows in the middle of its sites', () => {
    const at = (id: string, lat: number) => ({
      id,
      employer: 'e1',
      name: id,
      municipality: 'Xanadu',
      lat,
      lon: 4,
    });
    const world = semester({ sites: [at('s1', 50), at('s2', 51)] });
    expect(municipalitiesOf(world)[0]).toEqual({ name: 'Xanadu', lat: 50.5, lon: 4 });
  });

  it('takes the nearest of those known, and none of none', () => {
    const [near, far] = [
      { name: 'hier', lat: 50, lon: 4 },
      { name: 'daar', lat: 51, lon: 4 },
    ];
    expect(nearestMunicipality({ lat: 50.4, lon: 4 }, [far, near])).toBe(near);
    expect(nearestMunicipality({ lat: 50.6, lon: 4 }, [far, near])).toBe(far);
    expect(nearestMunicipality({ lat: 50, lon: 4 }, [])).toBeNull();
  });
});
