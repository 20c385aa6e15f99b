import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../domain/semester-schema.ts';
import { semester, trainee } from '../testing/builders.ts';
import { cutPlane } from './plane-cut.ts';

const people = semesterSchema.parse(generateSemester({ trainees: 120, seed: 3 }));
const village = (id: string, lat: number, lon: number) => trainee({ id, home: { lat, lon } });

/** What is asked in each region. */
function asked(count: number, turn: number): number[] {
  const cut = cutPlane(people, count, turn);
  const sums = Array.from({ length: count }, () => 0);
  for (const { home, modules } of people.trainees) {
    const region = cut.regionOf(home);
    sums[region] = (sums[region] ?? 0) + modules.filter(({ done }) => !done).length;
  }
  return sums;
}

describe('a cut of the plane', () => {
  it.each([2, 3, 4, 5, 8])('into %i has about as much asked in each region, whatever the turn', (count) => {
    for (const turn of [0, 1, 2]) {
      const sums = asked(count, turn);
      const mean = sums.reduce((a, b) => a + b, 0) / count;
      // Whoever lives in the same street goes to the same side.
      for (const sum of sums) expect(Math.abs(sum - mean)).toBeLessThanOrEqual(0.25 * mean);
    }
  });

  it('runs elsewhere at the next turn', () => {
    const sides = (turn: number) =>
      people.trainees.map(({ home }) => cutPlane(people, 2, turn).regionOf(home));
    expect(sides(1)).not.toEqual(sides(0));
    expect(sides(1)).not.toEqual(sides(0).map((side) => 1 - side));
    expect(sides(0)).toEqual(sides(0));
  });

  it('first parts west from east', () => {
    const world = semester({
      trainees: [
        village('t1', 51.2, 3.2),
        village('t2', 50.8, 3.3),
        village('t3', 51, 5.2),
        village('t4', 51, 5.3),
      ],
    });
    expect(world.trainees.map(({ home }) => cutPlane(world, 2, 0).regionOf(home))).toEqual([0, 0, 1, 1]);
  });

  it('leaves people of one place together, also where that leaves a region empty', () => {
    const world = semester({ trainees: [village('t1', 51, 4), village('t2', 51, 4)] });
    const { regionOf } = cutPlane(world, 2, 0);
    expect(new Set(world.trainees.map(({ home }) => regionOf(home))).size).toBe(1);
  });

  it('knows a region for every place, also in a semester in which nobody is asked anything', () => {
    const nobody = cutPlane(semester({ trainees: [] }), 4, 1);
    expect([0, 1, 2, 3]).toContain(nobody.regionOf({ lat: 51, lon: 4 }));
  });
});
