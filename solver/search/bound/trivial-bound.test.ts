import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Semester, type SemesterInput, semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { planned } from '../../testing/planning.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { costBound, trivialBound } from './trivial-bound.ts';

function boundOf(world: Semester, priorityPlaced?: number) {
  const { prepared, book } = searchTools(world);
  const bound = trivialBound(prepared, book);
  return {
    priorityPlaced: bound.priorityPlaced,
    cost: costBound(prepared, bound, priorityPlaced ?? bound.priorityPlaced),
  };
}

function boundWith(over: Partial<SemesterInput>) {
  return boundOf(semester(over));
}

describe('the bound', () => {
  it('holds for the best plan there is, which the search finds, in tiny semesters of two trainees', () => {
    const compared = fc.sample(tinySemester(2), { numRuns: 15, seed: 20_270_202 }).map((input) => {
      const world = semesterSchema.parse(input);
      const best = bestWorth(world);
      const bound = boundOf(world, best.priorityPlaced);
      const { priorityPlaced, cost } = planned(world, undefined, { maxSteps: 200 }).score;
      return { best, bound, found: { priorityPlaced, cost } };
    });
    expect(compared.filter(({ best }) => best.priorityPlaced > 0).length).toBeGreaterThan(8);
    expect(compared.filter(({ best, bound }) => bound.priorityPlaced < best.priorityPlaced)).toEqual([]);
    expect(compared.filter(({ best, bound }) => bound.cost > best.cost)).toEqual([]);
    expect(compared.map(({ found }) => found)).toEqual(compared.map(({ best }) => best));
  });

  it('is met where nobody is in anybody’s way', () => {
    const world = semester({ modules: [moduleInput({ minutes: 456 })] });
    const { score, bound, gap, solver } = planned(world);
    expect(bound).toEqual({ priorityPlaced: 1, cost: score.cost });
    expect(gap).toEqual({ kind: 'cost', value: 0 });
    expect(solver).toMatchObject({ stoppedBy: 'optimal', steps: 0 });
  });

  it('leaves out the priority of a module that no unit takes, and of what waits for it', () => {
    const modules = [
      moduleInput({ settings: ['ziekenhuis'] }),
      moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] }),
      moduleInput({ id: 'los', name: 'Los' }),
    ];
    const asked = [
      { module: 'basis', priority: 5 },
      { module: 'vervolg', priority: 3 },
      { module: 'los', priority: 2 },
    ];
    const units = [unit({ accepts: ['basis', 'vervolg', 'los'] })];
    expect(boundWith({ modules, units, trainees: [trainee({ modules: asked })] }).priorityPlaced).toBe(2);
  });

  it('leaves out a module that asks more minutes than are on offer, and not one that asks as many', () => {
    const shortSemester = { start: '2027-03-01', end: '2027-03-03', mentors: [mentor()] };
    const early = unit({ offers: [{ weekdays: [1, 2, 3], shift: 'early', places: 1 }] });
    const asking = (minutes: number) =>
      boundWith({ ...shortSemester, units: [early], modules: [moduleInput({ minutes })] }).priorityPlaced;
    expect(asking(3 * 420)).toBe(1);
    expect(asking(3 * 420 + 1)).toBe(0);
  });

  it('lets the dearest modules be left out when less priority is placed than could be', () => {
    const trainees = [
      trainee({ modules: [{ module: 'basis', priority: 2 }] }),
      trainee({ id: 't2', home: { lat: 50.95, lon: 4.7 }, modules: [{ module: 'basis', priority: 2 }] }),
    ];
    const world = semester({ trainees });
    const both = boundOf(world, 4).cost;
    const near = boundOf(semester({ trainees: trainees.slice(0, 1) }), 2).cost;
    expect(boundOf(world, 2).cost).toBe(near);
    expect(boundOf(world, 0).cost).toBe(0);
    expect(boundOf(world, 3).cost).toBe(near + Math.ceil((both - near) / 2));
  });
});
